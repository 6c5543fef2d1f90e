package vn.dangvu.years.web;

import static org.assertj.core.api.Assertions.assertThat;

import static vn.dangvu.years.YearsOffice.COMMITTEE;
import static vn.dangvu.years.YearsOffice.EAST;
import static vn.dangvu.years.YearsOffice.OFFICER;
import static vn.dangvu.years.YearsOffice.READER;
import static vn.dangvu.years.YearsOffice.UPPER;

import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.transaction.annotation.Transactional;

import vn.dangvu.kernel.Texts;
import vn.dangvu.members.PartsOfMember;
import vn.dangvu.members.PartsOfMember.Part;
import vn.dangvu.members.Standing;
import vn.dangvu.members.State;
import vn.dangvu.testing.AskedBy;
import vn.dangvu.years.YearsOffice;
import vn.dangvu.years.YearsTest;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;

/// Rounds of badges, cards, yearly work, residence and the parts of a record, as an officer reads
/// and writes them.
@YearsTest
@Transactional
class YearPagesTests {

    private static final State THERE = new State(EAST, Standing.OFFICIAL, false, false, false);

    private static final Class<?>[] PAGES = {
        BadgeRoundController.class,
        ProposalController.class,
        AwardController.class,
        RefusalController.class,
        BadgeController.class,
        MeritController.class,
        CardController.class,
        CardListController.class,
        AssignmentController.class,
        ResidenceController.class,
        ResidenceListController.class
    };

    @Autowired YearsOffice office;
    @Autowired DSLContext db;
    @Autowired ApplicationContext context;
    @Autowired PartsOfMember parts;

    AskedBy officer;
    String round;

    @BeforeEach
    void open() {
        officer = new AskedBy(OFFICER, context, PAGES);
        round = "/badges?organization=" + UPPER + "&round=2026-05-19";
    }

    @Test
    void aRoundGoesFromTickingToTheAward() {
        long member = office.member("PA1", EAST, "1996-03-01");
        office.member("PA2", EAST, "1996-03-02");
        assertThat(officer.text(round))
                .contains(
                        "Đủ năm trong đợt này",
                        "Phạm Thị PAb",
                        "Huy hiệu 30 năm tuổi đảng",
                        "01/03/2026",
                        "name=\"due-" + member + "-30\"",
                        "chậm nhất ngày");

        assertThat(
                        officer.post(
                                "/badges/proposals",
                                "organization",
                                "" + UPPER,
                                "round",
                                "2026-05-19",
                                "due-" + member + "-30",
                                "yes"))
                .hasStatus(303);
        assertThat(officer.text(round)).contains("Đang lập", "/badges/proposals/", "Tải Excel");
        assertThat(send("letterNumber", "")).hasStatus(422);
        assertThat(send("letterNumber", "5-TTr/ĐU")).hasStatus(303);
        assertThat(officer.text(round)).contains("Đã gửi, không sửa được", "5-TTr/ĐU");
        long proposal =
                db.fetchSingle("select max(id) from years.badge_proposal").get(0, long.class);
        String number = "number-" + proposal;
        assertThat(officer.text("/badges/award?organization=" + UPPER + "&round=2026-05-19"))
                .contains("name=\"" + number + "\"");
        assertThat(award("act", "record", number, "12"))
                .hasStatus(422)
                .bodyText()
                .contains("không đúng cách đánh số", "8 chữ số", "III.1.4)", "value=\"88-QĐ/TU\"");
        assertThat(award("act", "record", number, "00000301")).hasStatus(303);
        assertThat(officer.text(round)).contains("Đã tặng, số 00000301", "Đã có quyết định tặng");
        assertThat(
                        officer.file(
                                "/badges/proposals.xlsx?organization="
                                        + UPPER
                                        + "&round=2026-05-19"))
                .startsWith("PK".getBytes(StandardCharsets.US_ASCII));
        assertThat(part(member, "years-badge").lines().getFirst().what())
                .isEqualTo("Huy hiệu 30 năm tuổi đảng");
    }

    @Test
    void whoCannotBeProposedOrSentIsNamedAtHisOrHerRow() {
        long fine = office.member("PI1", EAST, "1996-03-01");
        long late = office.member("PI2", EAST, "1996-03-02");
        propose(fine, late);
        discipline(late, "9/2/2026");
        long proposal =
                db.fetchSingle("select id from years.badge_proposal where member_id = ?", late)
                        .get(0, long.class);

        assertThat(send("letterNumber", "5-TTr/ĐU"))
                .hasStatus(422)
                .bodyText()
                .contains(
                        "href=\"#line-" + proposal,
                        "id=\"line-" + proposal,
                        "Phạm Thị PIc: Chưa qua thời hạn sau kỷ luật");
        long other = office.member("PI3", EAST, "1996-03-03");
        discipline(other, "8/2/2026");
        assertThat(propose(other))
                .hasStatus(422)
                .bodyText()
                .contains("Phạm Thị PId: Chưa qua thời hạn", "href=\"#row-due-" + other + "-30\"");
    }

    @Test
    void aRefusalIsRecordedAtTheListCorrectedAndTakenBack() {
        long member = office.member("PJ1", EAST, "1996-03-01");
        propose(member);
        send("letterNumber", "5-TTr/ĐU");
        long proposal =
                db.fetchSingle("select max(id) from years.badge_proposal").get(0, long.class);
        String form = "/badges/proposals/" + proposal + "/refusal";
        assertThat(officer.text(round)).contains("Ghi không được tặng", form);
        assertThat(officer.text(form)).contains("Phạm Thị PJb", "Huy hiệu 30 năm tuổi đảng");

        assertThat(officer.post(form, "on", "10/2/2026", "why", ""))
                .hasStatus(422)
                .bodyText()
                .contains("Chưa ghi lý do");
        assertThat(
                        officer.post(
                                form,
                                "on",
                                "10/2/2026",
                                "why",
                                "thiếu giấy tờ",
                                "decisionNumber",
                                "9-CV/TU"))
                .hasStatus(303);
        assertThat(officer.text(round))
                .contains("Không được tặng", "thiếu giấy tờ", "9-CV/TU", "Sửa điều đã ghi");
        assertThat(officer.text(form)).contains("value=\"thiếu giấy tờ\"", form + "/annul");
        assertThat(officer.post(form + "/annul")).hasStatus(303);
        assertThat(officer.text(round)).contains("Ghi không được tặng");
    }

    @Test
    void whyACardWasGivenAnewStandsInTheFormThatCorrectsIt() {
        long member = office.person("PK1", null, "OTHER");
        office.move(member, "ADMISSION", "2024-06-01", null, EAST, null, null);
        office.move(member, "RECOGNITION", "2025-06-01", EAST, EAST, null, null);
        officer.post("/cards", cards(member, "001095000071"));
        assertThat(
                        officer.post(
                                "/members/" + member + "/card/new",
                                "reason",
                                "LOST",
                                "on",
                                "10/2/2026",
                                "number",
                                "001095000072",
                                "reportNumber",
                                "7-BC",
                                "keptWhere",
                                "tủ 5"))
                .hasStatus(303);
        long card =
                db.fetchSingle("select max(movement_id) from years.card_reason").get(0, long.class);

        assertThat(officer.text("/cards/" + card + "/reason"))
                .contains("value=\"7-BC\"", "value=\"tủ 5\"", "value=\"LOST\" selected");
        assertThat(officer.post("/cards/" + card + "/reason", "reason", "LOST"))
                .hasStatus(422)
                .bodyText()
                .contains("Mất thẻ thì cần báo mất");
    }

    private MvcTestResult propose(long... members) {
        var fields = new LinkedHashMap<String, String>();
        fields.put("organization", "" + UPPER);
        fields.put("round", "2026-05-19");
        for (long member : members) {
            fields.put("due-" + member + "-30", "yes");
        }
        return officer.post("/badges/proposals", fields);
    }

    private void discipline(long member, String on) {
        assertThat(
                        officer.post(
                                "/members/" + member + "/merits/new",
                                "what",
                                "DISCIPLINE.REPRIMAND",
                                "on",
                                on,
                                "decisionNumber",
                                "2-QĐ/CB"))
                .hasStatus(303);
    }

    @Test
    void whoIsProposedWithPapersIsReadBackWhenSomethingIsMissing() {
        office.member("PB1", EAST, "1996-12-20");
        String form = "/badges/proposals/new";

        assertThat(
                        officer.post(
                                form,
                                "organization",
                                "" + UPPER,
                                "round",
                                "2026-05-19",
                                "person",
                                "PB1",
                                "years",
                                "30",
                                "manner",
                                "EARLY",
                                "on",
                                "10/2/2026"))
                .hasStatus(422)
                .bodyText()
                .contains("Thiếu số, ngày văn bản đề nghị", "value=\"PB1\"", "value=\"10/2/2026\"");
        assertThat(
                        officer.post(
                                form,
                                "organization",
                                "" + UPPER,
                                "round",
                                "2026-05-19",
                                "person",
                                "nobody",
                                "years",
                                "",
                                "manner",
                                "",
                                "on",
                                ""))
                .hasStatus(422)
                .bodyText()
                .contains("Không tìm thấy “nobody”", "Chưa chọn loại huy hiệu", "Chưa ghi ngày");
        assertThat(
                        officer.post(
                                form,
                                "organization",
                                "" + UPPER,
                                "round",
                                "2026-05-19",
                                "person",
                                "PB1",
                                "years",
                                "30",
                                "manner",
                                "EARLY",
                                "on",
                                "10/2/2026",
                                "paperNumber",
                                "3-ĐN",
                                "paperDate",
                                "9/2/2026",
                                "keptWhere",
                                "tủ 2"))
                .hasStatus(303);
        assertThat(officer.text(round)).contains("(tặng sớm)", "Đơn, đề nghị số 3-ĐN");
    }

    @Test
    void aBadgeIsRecordedCorrectedAndTakenBackOnTheRecord() {
        long member = office.member("PC1", EAST, "1980-01-01");
        String form = "/members/" + member + "/badges/new";
        assertThat(officer.text(form + "?years=40")).contains("selected", "Ghi Huy hiệu Đảng");
        assertThat(officer.post(form, "years", "40", "on", "3/2/2020", "number", "0001234"))
                .hasStatus(303);
        long badge = db.fetchSingle("select max(id) from years.badge").get(0, long.class);
        assertThat(officer.text("/badges/" + badge + "/correct"))
                .contains("value=\"0001234\"", "value=\"03/02/2020\"");
        assertThat(officer.post("/badges/" + badge + "/correct", "years", "40", "on", "2/9/2020"))
                .hasStatus(303);
        long now = db.fetchSingle("select max(id) from years.badge").get(0, long.class);
        assertThat(officer.post("/badges/" + now + "/annul")).hasStatus(303);
        assertThat(part(member, "years-badge").lines()).isEmpty();
    }

    @Test
    void disciplineAndAwardsStandOnTheRecordWithoutWhatWasDone() {
        long member = office.member("PD1", EAST, "1980-01-01");
        String form = "/members/" + member + "/merits/new";
        assertThat(officer.text(form))
                .contains("/cases/new?kind=EXPULSION&amp;member=" + member)
                .doesNotContain("DISCIPLINE.EXPULSION");
        assertThat(officer.post(form, "what", "DISCIPLINE.EXPULSION", "on", "5/5/2024"))
                .hasStatus(422)
                .bodyText()
                .contains("Cần mở hồ sơ khai trừ");
        assertThat(officer.post(form, "what", "DISCIPLINE.WARNING", "on", "5/5/2024"))
                .hasStatus(422)
                .bodyText()
                .contains("Chưa ghi số quyết định");
        assertThat(
                        officer.post(
                                form,
                                "what",
                                "DISCIPLINE.WARNING",
                                "on",
                                "5/5/2024",
                                "level",
                                "CELL",
                                "decisionNumber",
                                "2-QĐ/CB"))
                .hasStatus(303);
        assertThat(part(member, "years-merit").lines().getFirst())
                .satisfies(line -> {
                    assertThat(line.what()).isEqualTo("Kỷ luật cảnh cáo (Chi bộ)");
                    assertThat(line.more()).isEqualTo("Số 2-QĐ/CB");
                });
        long merit = db.fetchSingle("select max(id) from years.merit").get(0, long.class);
        assertThat(officer.text("/merits/" + merit + "/correct")).contains("value=\"2-QĐ/CB\"");
        assertThat(
                        officer.post(
                                "/merits/" + merit + "/correct",
                                "what",
                                "NOT_COUNTED",
                                "on",
                                "5/5/1990",
                                "until",
                                "4/5/1991",
                                "decisionNumber",
                                "2-QĐ/CB"))
                .hasStatus(303);
        assertThat(part(member, "years-badge").lead())
                .contains("trừ 1 khoảng thời gian ở ngoài Đảng");
    }

    @Test
    void cardsAreTypedInOneTable() {
        long member = office.person("PE1", null, "OTHER");
        office.move(member, "ADMISSION", "2024-06-01", null, EAST, null, null);
        office.move(member, "RECOGNITION", "2025-06-01", EAST, EAST, null, null);
        String list = "/cards?organization=" + UPPER;
        assertThat(officer.text(list)).contains("Phạm Thị PEb", "name=\"card-" + member + "\"");

        assertThat(officer.post("/cards", cards(member, "123")))
                .hasStatus(422)
                .bodyText()
                .contains("số thẻ là 12 chữ số", "value=\"123\"", "href=\"#number-" + member);
        assertThat(officer.post("/cards", cards(member, "001095000041"))).hasStatus(303);
        assertThat(officer.text(list)).doesNotContain("name=\"card-" + member + "\"");
        assertThat(
                        officer.post(
                                "/members/" + member + "/card/new",
                                "reason",
                                "LOST",
                                "on",
                                "10/2/2026",
                                "number",
                                "001095000042"))
                .hasStatus(422)
                .bodyText()
                .contains("Mất thẻ thì cần báo mất");
        assertThat(part(member, "years-card").lines()).hasSize(1);
    }

    @Test
    void theWorkOfAYearIsATableThatKeepsWhatWasTyped() {
        long member = office.member("PF1", EAST, "1980-01-01");
        String sheet = "/years/assignments?organization=" + EAST + "&year=2026";
        assertThat(officer.text(sheet)).contains("Chưa phân công", "name=\"work-" + member + "\"");
        assertThat(officer.text("/years/assignments?organization=" + UPPER + "&year=2026"))
                .contains("Đảng bộ G", "organization=" + COMMITTEE);
        assertThat(officer.text("/years/assignments?organization=" + COMMITTEE + "&year=2026"))
                .contains("Chi bộ Đông", "organization=" + EAST);

        assertThat(
                        officer.post(
                                "/years/assignments",
                                "organization",
                                "" + EAST,
                                "year",
                                "2026",
                                "seen-" + member,
                                "0.0",
                                "work-" + member,
                                "Thủ quỹ"))
                .hasStatus(422)
                .bodyText()
                .contains("Chưa ghi ngày nghị quyết", "value=\"Thủ quỹ\"");
        assertThat(
                        officer.post(
                                "/years/assignments",
                                "organization",
                                "" + EAST,
                                "year",
                                "2026",
                                "on",
                                "5/1/2026",
                                "seen-" + member,
                                "0.0",
                                "work-" + member,
                                "Thủ quỹ"))
                .hasStatus(303);
        assertThat(officer.text(sheet)).contains("value=\"Thủ quỹ\"", "value=\"05/01/2026\"");
        // An older form, of before somebody recorded it.
        assertThat(
                        officer.post(
                                "/years/assignments",
                                "organization",
                                "" + EAST,
                                "year",
                                "2026",
                                "seen-" + member,
                                "0.0",
                                "work-" + member,
                                ""))
                .hasStatus(422)
                .bodyText()
                .contains(
                        "Phạm Thị PFb: Người khác đã ghi dòng này",
                        "href=\"#work-" + member,
                        "value=\"Thủ quỹ\"");
        assertThat(new AskedBy(READER, context, PAGES).text(sheet))
                .contains("Thủ quỹ")
                .doesNotContain("name=\"work-" + member);
        assertThat(part(member, "years-assignment").lines().getFirst().what()).isEqualTo("Thủ quỹ");
    }

    @Test
    void theResidenceIsRecordedStepByStep() {
        long member = office.member("PG1", EAST, "1980-01-01", "OFFICIAL", "PUBLIC_EMPLOYEE");
        String list = "/years/residence?organization=" + EAST;
        String form = "/members/" + member + "/residence/new";
        assertThat(officer.text("/years/residence?organization=" + UPPER + "&year=2026"))
                .contains("Đảng bộ G", "organization=" + COMMITTEE, "Đã giới thiệu")
                .doesNotContain(form);
        assertThat(officer.text("/years/residence?organization=" + COMMITTEE + "&year=2026"))
                .contains("Chi bộ Đông", list + "&amp;year=2026", "Nhận xét 2026");
        assertThat(officer.text(list)).contains("Chưa giới thiệu", form + "?kind=INTRODUCED");

        assertThat(officer.post(form, "kind", "INTRODUCED", "on", "1/2/2026")).hasStatus(422);
        assertThat(
                        officer.post(
                                form,
                                "kind",
                                "INTRODUCED",
                                "on",
                                "1/2/2026",
                                "place",
                                "Chi ủy khu phố 3",
                                "paperNumber",
                                "9-GT"))
                .hasStatus(303);
        assertThat(officer.text(list)).contains("Chi ủy khu phố 3", form + "?kind=RECEIVED");
        assertThat(
                        officer.post(
                                form,
                                "kind",
                                "COMMENT",
                                "on",
                                "2/2/2026",
                                "year",
                                "2025",
                                "positive",
                                "YES"))
                .hasStatus(303);
        assertThat(part(member, "years-residence").lines())
                .extracting(PartsOfMember.Line::what)
                .containsExactly(
                        "Nhận xét năm 2025: Tốt, không có ý kiến khác",
                        "Giới thiệu về Chi ủy khu phố 3");
    }

    @Test
    void whoMayOnlyReadIsOfferedNothingToDo() {
        long member = office.member("PH1", EAST, "1996-03-08");

        assertThat(new AskedBy(READER, context, PAGES).text(round))
                .contains("Phạm Thị PHb")
                .doesNotContain("name=\"due-" + member);
        assertThat(new AskedBy(READER, context, PAGES).get("/members/" + member + "/merits/new"))
                .hasStatus(403);
        assertThat(parts.of(READER, Texts.VIETNAMESE, member, THERE, false))
                .allSatisfy(part -> assertThat(part.acts()).isEmpty());
    }

    private MvcTestResult send(String field, String value) {
        return officer.post(
                "/badges/send",
                "organization",
                "" + UPPER,
                "round",
                "2026-05-19",
                "sentOn",
                "10/2/2026",
                field,
                value);
    }

    private MvcTestResult award(String act, String what, String number, String typed) {
        return officer.post(
                "/badges/award",
                "organization",
                "" + UPPER,
                "round",
                "2026-05-19",
                act,
                what,
                "decisionNumber",
                "88-QĐ/TU",
                "decisionDate",
                "9/2/2026",
                number,
                typed);
    }

    private static String[] cards(long member, String number) {
        return List.of(
                        "organization",
                        "" + UPPER,
                        "on",
                        "10/2/2026",
                        "card-" + member,
                        "yes",
                        "number-" + member,
                        number)
                .toArray(String[]::new);
    }

    private Part part(long member, String id) {
        return parts.of(OFFICER, Texts.VIETNAMESE, member, THERE, true).stream()
                .filter(part -> part.id().equals(id))
                .findFirst()
                .orElseThrow();
    }
}
