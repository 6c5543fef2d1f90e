package vn.dangvu.reorganizations.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.jooq.DSLContext;
import org.jooq.exception.DataAccessException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.transaction.annotation.Transactional;

import vn.dangvu.kernel.Viewer;
import vn.dangvu.kernel.Viewer.Grant;
import vn.dangvu.kernel.Viewer.Role;
import vn.dangvu.reorganizations.Village;
import vn.dangvu.testing.DangvuTest;

import java.util.ArrayList;
import java.util.List;

/// What an organization is given besides its kind, as an officer records it.
@DangvuTest(today = "2025-11-01")
@Transactional
class MandatePagesTests {

    private static final String EAST = "/organizations/" + Village.EAST + "/mandates";
    private static final int GUESTS = 112;
    private static final String CELL = "/organizations/" + GUESTS + "/mandates";
    private static final String FULL = "/organizations/" + Village.EAST_ONE + "/mandates";

    @Autowired DSLContext sql;
    @Autowired ApplicationContext context;

    private Visitor officer;

    @BeforeEach
    void settle() {
        new Village(sql).settle();
        guests();
        officer = new Visitor(Village.OFFICER, context);
    }

    @Test
    void aRuleRefusesWithItsReasonAndItsSourceAndKeepsTheForm() {
        assertThat(post(EAST, "DELEGATED_POWERS", "1/8/2025", "consentNumber", "9-CV/BTCTW"))
                .hasStatus(422)
                .bodyText()
                .contains(
                        "có 9 đảng viên",
                        "ít nhất 400 đảng viên",
                        "Quy định 294-QĐ/TW, điểm 10.6; ORG-08",
                        "value=\"9-CV/BTCTW\"");
        assertThat(officer.text(EAST)).contains("Chưa ghi nhận gì");
    }

    @Test
    void powersOfTheLevelAboveTakeAnAgreement() {
        assertThat(post(EAST, "DELEGATED_POWERS", "1/8/2025"))
                .hasStatus(422)
                .bodyText()
                .contains("phải được thống nhất");
    }

    @Test
    void threeGoodYearsInARowAreCountedFromTheRatings() {
        for (int year : new int[] {2022, 2023, 2024}) {
            rated(year, year == 2023 ? "FULFILLED" : "GOOD");
        }

        assertThat(post(EAST, "AUTHORIZED_ADMISSION", "1/8/2025"))
                .hasStatus(422)
                .bodyText()
                .contains("trên 100 đảng viên", "hoàn thành tốt nhiệm vụ trở lên: 1.");
    }

    @Test
    void aCellForATimeIsGivenEndedAndShownWithItsPapers() {
        give();

        assertThat(officer.text(CELL))
                .contains(
                        "Chi bộ sinh hoạt tạm thời",
                        "Có hiệu lực từ 01/08/2025",
                        "5-QĐ/E",
                        "5 đảng viên, trong đó 4 chính thức");
        assertThat(post(CELL, "TEMPORARY_CELL", "1/9/2025", "members", "5", "official", "4"))
                .hasStatus(422)
                .bodyText()
                .contains("đã có hiệu lực từ 01/08/2025");

        String mandate = CELL + "/" + newest();
        assertThat(end(mandate, "1/8/2025"))
                .hasStatus(422)
                .bodyText()
                .contains("phải sau ngày có hiệu lực (01/08/2025)");
        assertThat(end(mandate, "1/10/2025")).hasStatus(303);
        assertThat(officer.text(CELL)).contains("Có hiệu lực từ 01/08/2025 đến hết 30/09/2025");
    }

    @Test
    void aCellToWhichMembersOfficiallyBelongIsNoCellForATime() {
        assertThat(post(FULL, "TEMPORARY_CELL", "1/8/2025", "members", "5", "official", "5"))
                .hasStatus(422)
                .bodyText()
                .contains(
                        "E.1 có 5 đảng viên sinh hoạt chính thức",
                        "Quy định 294-QĐ/TW, điểm 6.3.2d; ORG-10");
        assertThat(officer.text(FULL)).contains("Chưa ghi nhận gì");
    }

    @Test
    void aCellForATimeNeedsThreeOfficialMembers() {
        assertThat(post(CELL, "TEMPORARY_CELL", "1/8/2025", "members", "5", "official", "2"))
                .hasStatus(422)
                .bodyText()
                .contains("có 2 đảng viên chính thức; chi bộ sinh hoạt tạm thời cần ít nhất 3");
    }

    @Test
    void aMistakeIsTakenBackAndKeptOnRecord() {
        give();

        assertThat(officer.post(CELL + "/" + newest() + "/withdraw")).hasStatus(303);

        assertThat(officer.text(CELL)).contains("Chưa ghi nhận gì");
        assertThat(sql.fetchSingle("select count(*) from reorganizations.mandate").get(0))
                .isEqualTo(1L);
    }

    @Test
    void theDatabaseKeepsWhatWasRecorded() {
        give();

        assertThatThrownBy(() ->
                        sql.execute("update reorganizations.mandate set kind = 'HAMLET_CELL'"))
                .isInstanceOf(DataAccessException.class)
                .hasMessageContaining("neither changed nor deleted");
    }

    @Test
    void whoMayNotRecordSeesAndDoesNotTouch() {
        var guest =
                new Viewer(
                        "guest", false, List.of(new Grant(Village.TOP, Role.VIEWER, true)), null);
        var visitor = new Visitor(guest, context);

        assertThat(visitor.get(CELL)).hasStatusOk().bodyText().doesNotContain(CELL + "/new");
        assertThat(visitor.get(CELL + "/new")).hasStatus(403);
    }

    /// A cell to which nobody officially belongs.
    private void guests() {
        sql.execute(
                "insert into organizations.organization (id, created_by) values (?, 'test')",
                GUESTS);
        sql.execute(
                """
                insert into organizations.version (organization_id, valid, official_name, short_name, code, kind, parent_id, recorded_by)
                values (?, '[2000-01-01,)', 'Lớp học', 'Lớp học', 'E.9', 'CELL', ?, 'test')\
                """,
                GUESTS,
                Village.EAST);
    }

    private void give() {
        assertThat(post(CELL, "TEMPORARY_CELL", "1/8/2025", "members", "5", "official", "4"))
                .hasStatus(303);
    }

    private MvcTestResult post(String address, String kind, String from, String... more) {
        var sent = new ArrayList<String>();
        sent.addAll(List.of("kind", kind, "from", from, "decisionNumber", "5-QĐ/E"));
        sent.addAll(List.of(more));
        return officer.post(address, sent.toArray(String[]::new));
    }

    private MvcTestResult end(String mandate, String from) {
        return officer.post(mandate + "/end", "from", from, "decisionNumber", "6-QĐ/E");
    }

    private long newest() {
        return sql.fetchSingle("select max(id) from reorganizations.mandate").get(0, Long.class);
    }

    private void rated(int year, String level) {
        sql.execute(
                """
                insert into reviews.rating (year, subject, organization_id, level, recorded_by)
                values (?, 'GRASSROOTS', ?, ?, 'test')\
                """,
                year,
                Village.EAST,
                level);
    }
}
