package vn.dangvu.members.web;

import static org.assertj.core.api.Assertions.assertThat;

import static vn.dangvu.members.web.MemberOffice.with;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

import vn.dangvu.members.MovementKind;
import vn.dangvu.members.Numbers;

import java.util.List;
import java.util.Map;

/// What was recorded wrongly: another fact in its place, or none.
@MemberPagesTest
class CorrectionPagesTests {

    private final MemberOffice office;
    private final Visitor officer;
    private final Visitor stranger;

    @Autowired
    CorrectionPagesTests(MemberOffice office) {
        this.office = office;
        officer = office.visit(MemberOffice.OFFICER);
        stranger = office.visit(MemberOffice.STRANGER);
    }

    @Test
    void keepsWhatWasBelievedBesideTheCorrection() {
        long member = office.somebody("Vũ Thị Lan", "2018-03-02");
        String address =
                "/members/" + member + "/movements/" + office.onlyFact(member) + "/correct";

        assertThat(officer.get(address)).hasStatusOk().bodyText().contains("value=\"02/03/2018\"");
        var typed = Map.of("effectiveOn", "9/3/2018", "cell", "32");
        assertThat(officer.follow(address, typed))
                .hasStatusOk()
                .bodyText()
                .contains(
                        "không còn dùng để tính", "biết đến một ngày trước hôm nay không thay đổi");
        assertThat(officer.post(address, with(typed, "step", "record"))).hasStatus(303);
        assertThat(officer.get("/members/" + member))
                .bodyText()
                .containsSubsequence(
                        "09/03/2018",
                        "Đã đính chính",
                        "02/03/2018",
                        "Nội dung cũ, đã đính chính lúc 16/01/2020");
        assertThat(officer.post(address, with(typed, "step", "record"))).hasStatus(409);
    }

    @Test
    void takesAFactBackOnlyAfterAskingAndStillShowsIt() {
        long member = office.somebody("Vũ Văn Mai", "2018-03-02");
        String address = "/members/" + member + "/movements/" + office.onlyFact(member) + "/annul";

        assertThat(officer.follow(address, Map.of()))
                .hasStatusOk()
                .bodyText()
                .contains(
                        "Xác nhận thu hồi nội dung đã ghi",
                        "href=\"" + address.replace("/annul", "/correct") + "\"");
        assertThat(officer.get("/members?q=vu van mai")).bodyText().contains("1 đảng viên");
        assertThat(officer.post(address, Map.of("step", "record"))).hasStatus(303);
        assertThat(officer.get("/members?q=vu van mai")).bodyText().contains("Không tìm thấy");
        assertThat(officer.get("/members/" + member))
                .hasStatusOk()
                .bodyText()
                .contains("Đã thu hồi lúc 16/01/2020");
        assertThat(stranger.get("/members/" + member)).hasStatus(404);
    }

    @Test
    void leadsBackToTheMemberFromAFactThatIsNoLongerBelieved() {
        long member = office.somebody("Vũ Văn Trễ", "2018-03-02");
        String fact = "/members/" + member + "/movements/" + office.onlyFact(member);
        officer.post(fact + "/annul", Map.of("step", "record"));

        for (String page : List.of("/correct", "/annul")) {
            assertThat(officer.get(fact + page))
                    .hasStatus(303)
                    .hasHeader("Location", "/members/" + member);
        }
        assertThat(officer.get(fact + "/correct/check"))
                .hasStatus(303)
                .hasHeader("Location", fact + "/correct");
    }

    @Test
    void givesBackTheCardBeforeWhenTheLatestIsTakenBack() {
        long member =
                office.enter(
                        MemberOffice.OFFICER,
                        "Vũ Thị Thẻ",
                        "2017-03-02",
                        MemberOffice.NORTH,
                        new Numbers(null, "10000001", null));
        office.record(member, MovementKind.RECOGNITION, "2018-03-02", null);
        long second = office.record(member, MovementKind.CARD_ISSUE, "2018-05-19", "10000002");
        long third = office.record(member, MovementKind.CARD_REISSUE, "2019-05-19", "10000003");
        assertThat(office.card(member)).isEqualTo("10000003");

        annul(member, third);
        assertThat(office.card(member)).isEqualTo("10000002");
        annul(member, second);
        assertThat(office.card(member)).isEqualTo("10000001");
    }

    @Test
    void leavesNoCardWhereTheOnlyOneIsTakenBack() {
        long member = office.somebody("Vũ Thị Không", "2017-03-02");
        office.record(member, MovementKind.RECOGNITION, "2018-03-02", null);
        long only = office.record(member, MovementKind.CARD_ISSUE, "2018-05-19", "10000004");

        annul(member, only);
        assertThat(office.card(member)).isNull();
    }

    @Test
    void keepsTheLatestCardWhenAnEarlierOneIsRecordedLateOrCorrected() {
        long member = office.somebody("Vũ Thị Muộn", "2017-03-02");
        office.record(member, MovementKind.RECOGNITION, "2018-03-02", null);
        office.record(member, MovementKind.CARD_REISSUE, "2019-05-19", "10000006");
        long early = office.record(member, MovementKind.CARD_ISSUE, "2018-05-19", "10000005");
        assertThat(office.card(member)).isEqualTo("10000006");

        officer.post(
                "/members/" + member + "/movements/" + early + "/correct",
                Map.of(
                        "kind",
                        "CARD_ISSUE",
                        "effectiveOn",
                        "19/6/2019",
                        "cardNumber",
                        "10000007",
                        "step",
                        "record"));
        assertThat(office.card(member)).isEqualTo("10000007");
    }

    private void annul(long member, long fact) {
        assertThat(
                        officer.post(
                                "/members/" + member + "/movements/" + fact + "/annul",
                                Map.of("step", "record")))
                .hasStatus(303);
    }
}
