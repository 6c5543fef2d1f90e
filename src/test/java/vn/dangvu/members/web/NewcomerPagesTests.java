package vn.dangvu.members.web;

import static org.assertj.core.api.Assertions.assertThat;

import static vn.dangvu.members.web.MemberOffice.newcomer;
import static vn.dangvu.members.web.MemberOffice.with;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

import vn.dangvu.kernel.Texts;
import vn.dangvu.members.Numbers;

import java.util.List;
import java.util.Map;

/// Somebody new, and how much is told of those who are there.
@MemberPagesTest
class NewcomerPagesTests {

    private final MemberOffice office;
    private final Visitor officer;
    private final Visitor stranger;

    @Autowired
    NewcomerPagesTests(MemberOffice office) {
        this.office = office;
        officer = office.visit(MemberOffice.OFFICER);
        stranger = office.visit(MemberOffice.STRANGER);
    }

    @Test
    void asksWhetherSomebodyAlikeIsAnotherPerson() {
        office.somebody("Hoàng Văn Giáp", "2018-03-02");
        var typed = newcomer("Hoàng Văn Giáp", "N-1");

        assertThat(officer.post("/members/new", typed))
                .hasStatus(422)
                .bodyText()
                .contains(
                        "Hoàng Văn Giáp (mã M-",
                        "trùng họ tên và ngày sinh",
                        "name=\"differentPerson\"");
        assertThat(
                        officer.post(
                                "/members/new",
                                with(typed, "differentPerson", "on", "step", "record")))
                .hasStatus(303);
        assertThat(officer.get("/members?q=hoang van giap")).bodyText().contains("2 đảng viên");
    }

    @Test
    void doesNotTellAStrangerWhoIsAMemberElsewhere() {
        office.somebody("Hoàng Văn Kín", "2018-03-02");

        assertThat(
                        stranger.follow(
                                "/members/new",
                                with(newcomer("Hoàng Văn Kín", "N-2"), "cell", "80")))
                .hasStatusOk();
        assertThat(stranger.post("/members/new", newcomer("Hoàng Văn Kín", "N-2"))).hasStatus(403);
    }

    @Test
    void reportsEveryFieldOfANewcomerThatIsWrong() {
        assertThat(officer.post("/members/new", Map.of("kind", "TRANSFER_IN", "born", "31/4/1980")))
                .hasStatus(422)
                .bodyText()
                .contains(
                        "#fullName",
                        "#code",
                        "#sex",
                        "#born",
                        "#occupation",
                        "#effectiveOn",
                        "#cell",
                        "#standing");
    }

    @Test
    void refusesACellThatDoesNotLiveOnThatDay() {
        assertThat(
                        officer.post(
                                "/members/new",
                                with(
                                        newcomer("Lý Thị Sớm", "N-3"),
                                        "cell",
                                        "48",
                                        "effectiveOn",
                                        "31/12/2009")))
                .hasStatus(422)
                .bodyText()
                .contains("chi bộ này chưa hoạt động");
    }

    @Test
    void keepsWhatThePapersOfATransferSayAndSealsTheCitizenId() {
        var typed =
                with(
                        newcomer("Lý Văn Đến", "N-10"),
                        "kind",
                        "TRANSFER_IN",
                        "standing",
                        "OFFICIAL",
                        "cardNumber",
                        "55 556 666",
                        "citizenId",
                        "068 090 001 234",
                        "bornOnCard",
                        "20/5/1990",
                        "academicTitle",
                        "PROFESSOR",
                        "joinedOn",
                        "3/2/2010",
                        "officialOn",
                        "3/2/2011");

        assertThat(officer.follow("/members/new", typed))
                .hasStatusOk()
                .bodyText()
                .contains("55556666", "********1234", "Giáo sư", "20/05/1990", "03/02/2011");
        assertThat(officer.follow("/members/new", with(typed, "step", "record")))
                .hasStatusOk()
                .bodyText()
                .contains("55556666", "********1234", "Giáo sư")
                .doesNotContain("068090001234");
        assertThat(office.sealedCitizenIds("N-10")).isEqualTo(1);
    }

    @Test
    void refusesTwiceTheSameNumberAndTellsNoMoreThanAnImportWould() {
        office.enter(
                MemberOffice.STRANGER,
                "Người Khuất Mặt",
                "2018-03-02",
                MemberOffice.ABROAD,
                new Numbers("L-77", "77778888", "068090007777"));
        String theirs = "M-" + office.number();
        var typed =
                with(
                        newcomer("Lý Thị Trùng", theirs),
                        "kind",
                        "TRANSFER_IN",
                        "standing",
                        "OFFICIAL",
                        "dossierNumber",
                        "L-77",
                        "cardNumber",
                        "77778888",
                        "citizenId",
                        "068090007777");
        var page = officer.post("/members/new", typed);

        assertThat(page)
                .hasStatus(422)
                .bodyText()
                .doesNotContain("Khuất", "Trong sổ đã có", " đã ghi cho");
        for (String number : List.of(theirs, "L-77", "77778888", "068090007777")) {
            assertThat(page)
                    .bodyText()
                    .contains(Texts.VIETNAMESE.get("exchange.problem.otherCommittee", number));
        }
    }

    @Test
    void showsWhoHasTheNumberAmongThoseWhomTheOfficerSees() {
        long holder = office.somebody("Lý Văn Giữ", "2018-03-02");

        assertThat(officer.post("/members/new", newcomer("Lý Văn Sau", "M-" + office.number())))
                .hasStatus(422)
                .bodyText()
                .contains("của đồng chí Lý Văn Giữ", "href=\"/members/" + holder + "\"");
    }

    @Test
    void believesNobodyWhoWasBornIn1870OrAfterTheAdmission() {
        assertThat(officer.post("/members/new", with(newcomer("Lý Cụ", "N-11"), "born", "1870")))
                .hasStatus(422)
                .bodyText()
                .contains("id=\"born-error\"", "150 tuổi", "value=\"1870\"");
        assertThat(
                        officer.post(
                                "/members/new",
                                with(newcomer("Lý Bé", "N-12"), "born", "3/9/2018")))
                .hasStatus(422)
                .bodyText()
                .contains("đứng trước ngày sinh")
                .doesNotContain("-1 tuổi");
    }

    @Test
    void citesNothingForATimeWhoseRulesAreNotHeld() {
        var typed =
                with(newcomer("Lý Văn Xưa", "N-13"), "born", "1/1/1950", "effectiveOn", "1/5/1967");

        assertThat(officer.post("/members/new", typed))
                .hasStatus(422)
                .bodyText()
                .contains("mới 17 tuổi", "áp dụng từ ngày 01/11/2011")
                .doesNotContain("Căn cứ:", "45-QĐ/TW");
        assertThat(officer.post("/members/new", with(typed, "note", "lý lịch gốc ghi vậy")))
                .hasStatus(303);
    }
}
