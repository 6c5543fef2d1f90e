package vn.dangvu.members.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.jooq.DSLContext;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

import vn.dangvu.access.Accounts;
import vn.dangvu.kernel.Viewer;
import vn.dangvu.members.MovementKind;

import java.util.List;
import java.util.Map;

/// The record of one member, and who may open it.
@MemberPagesTest
class PersonPageTests {

    private final MemberOffice office;
    private final Accounts accounts;
    private final DSLContext db;
    private final Visitor officer;
    private final Visitor reader;
    private final Visitor stranger;

    @Autowired
    PersonPageTests(MemberOffice office, Accounts accounts, DSLContext db) {
        this.accounts = accounts;
        this.db = db;
        this.office = office;
        officer = office.visit(MemberOffice.OFFICER);
        reader = office.visit(MemberOffice.READER);
        stranger = office.visit(MemberOffice.STRANGER);
    }

    @Test
    void tellsTheStoryOfAMember() {
        long an = office.somebody("Nguyễn Văn Ân", "2018-03-02");
        office.record(an, MovementKind.RECOGNITION, "2019-03-02", null);
        assertThat(officer.get("/members/" + an))
                .hasStatusOk()
                .bodyText()
                .containsSubsequence("Ghi biến động", "Chi bộ Bắc", "Chính thức")
                .containsSubsequence(
                        "02/03/2019",
                        "Công nhận chính thức",
                        "02/03/2018",
                        "Kết nạp",
                        "Vào Chi bộ Bắc")
                .contains("Số 12-QĐ/ĐUK");
    }

    /// Issue: awards and discipline on the timeline, in the order of days.
    @Test
    void tellsAwardsAndDisciplineAmongTheMovements() {
        long an = office.somebody("Nguyễn Văn Ân", "2018-03-02");
        office.record(an, MovementKind.RECOGNITION, "2019-03-02", null);
        merit(an, "AWARD", "PAPER", "2018-12-31");
        merit(an, "DISCIPLINE", "REPRIMAND", "2019-06-01");

        assertThat(officer.get("/members/" + an))
                .hasStatusOk()
                .bodyText()
                .containsSubsequence(
                        "id=\"timeline\"",
                        "01/06/2019",
                        "Kỷ luật khiển trách",
                        "Số 5-QĐ",
                        "02/03/2019",
                        "Công nhận chính thức",
                        "31/12/2018",
                        "Giấy khen",
                        "02/03/2018",
                        "Kết nạp")
                .doesNotContain("fact-0");
    }

    private void merit(long member, String kind, String form, String on) {
        db.execute(
                """
                insert into years.merit (member_id, cell_id, kind, form, effective_on, decision_number, recorded_by)
                select b.member_id, b.cell_id, ?, ?, cast(? as date), '5-QĐ', 't'
                from members.membership b where b.member_id = ? and b.until = 'infinity'\
                """,
                kind,
                form,
                on,
                member);
    }

    @Test
    void offersOnlyWhatTheReaderMayDo() {
        long an = office.somebody("Nguyễn Văn Ân", "2018-03-02");
        office.record(an, MovementKind.RECOGNITION, "2019-03-02", null);
        assertThat(reader.get("/members/" + an))
                .hasStatusOk()
                .bodyText()
                .doesNotContain("Ghi biến động", "Đính chính", "Sửa số hiệu", "/profile");
        assertThat(reader.get("/members")).bodyText().doesNotContain("Kết nạp / tiếp nhận");
        for (String address :
                List.of(
                        "/movements/new",
                        "/movements/new?kind=DEATH",
                        "/movements/new/check",
                        "/profile",
                        "/profile/check",
                        "/numbers")) {
            assertThat(reader.get("/members/" + an + address)).hasStatus(403);
        }
        assertThat(reader.get("/members/new")).hasStatus(403);
        assertThat(
                        reader.post(
                                "/members/" + an + "/movements/new",
                                Map.of(
                                        "kind",
                                        "DEATH",
                                        "effectiveOn",
                                        "1/1/2020",
                                        "step",
                                        "record")))
                .hasStatus(403);
    }

    @Test
    void letsNothingOfOthersMembersBeSeen() {
        long an = office.somebody("Nguyễn Văn Ân", "2018-03-02");
        office.record(an, MovementKind.RECOGNITION, "2019-03-02", null);
        long fact = office.record(an, MovementKind.EXEMPTION, "2019-05-02", null);
        var addresses =
                List.of(
                        "/members?organization=16",
                        "/members?organization=32&q=an",
                        "/members.xlsx?organization=16",
                        "/members/" + an,
                        "/members/" + an + "/movements/new",
                        "/members/" + an + "/movements/new?kind=DEATH",
                        "/members/" + an + "/movements/new/check",
                        "/members/" + an + "/movements/" + fact + "/correct",
                        "/members/" + an + "/movements/" + fact + "/annul",
                        "/members/" + an + "/profile",
                        "/members/" + an + "/numbers");
        for (String address : addresses) {
            assertThat(stranger.get(address))
                    .hasStatus(404)
                    .bodyText()
                    .doesNotContain("Ân", "Chi bộ Bắc");
        }
        assertThat(stranger.post("/members/" + an + "/reveal", Map.of("reason", "đối chiếu")))
                .hasStatus(404);
        assertThat(
                        stranger.post(
                                "/members/" + an + "/movements/" + fact + "/annul",
                                Map.of("step", "record")))
                .hasStatus(404);
    }

    @Test
    void namesWhoWroteAFactAsTheOfficeDoes() {
        accounts.create(
                new Viewer("quantri", true, List.of(), null), "huong", "Lê Thị Hương", false);
        long member = office.somebody("Đinh Văn Ký", "2018-03-02");

        assertThat(officer.get("/members/" + member))
                .hasStatusOk()
                .bodyText()
                .contains("người ghi: Lê Thị Hương")
                .doesNotContain("người ghi: huong");
    }

    @Test
    void showsABirthDateAsExactlyAsThePapersDo() {
        long member = office.somebody("Đinh Văn Năm", "2018-03-02");
        officer.post(
                "/members/" + member + "/profile",
                MemberOffice.revision(
                        officer, member, "way", "correct", "born", "1965", "step", "record"));

        assertThat(officer.get("/members/" + member))
                .bodyText()
                .contains("sinh 1965")
                .doesNotContain("01/01/1965");
        assertThat(officer.get("/members?q=dinh van nam"))
                .bodyText()
                .contains("1965")
                .doesNotContain("01/01/1965");
    }
}
