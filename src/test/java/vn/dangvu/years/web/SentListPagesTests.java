package vn.dangvu.years.web;

import static org.assertj.core.api.Assertions.assertThat;

import static vn.dangvu.years.YearsOffice.EAST;
import static vn.dangvu.years.YearsOffice.OFFICER;
import static vn.dangvu.years.YearsOffice.READER;
import static vn.dangvu.years.YearsOffice.SECRETARY;
import static vn.dangvu.years.YearsOffice.UPPER;

import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.transaction.annotation.Transactional;

import vn.dangvu.kernel.Viewer;
import vn.dangvu.testing.AskedBy;
import vn.dangvu.years.YearsOffice;
import vn.dangvu.years.YearsTest;

/// What the page of a round says once its list was sent.
@YearsTest
@Transactional
class SentListPagesTests {

    private static final String TICK = "Đánh dấu rồi thêm vào danh sách";

    @Autowired YearsOffice office;
    @Autowired DSLContext db;
    @Autowired ApplicationContext context;

    AskedBy officer;
    String round;

    @BeforeEach
    void open() {
        officer = clerk(OFFICER);
        round = "/badges?organization=" + UPPER + "&round=2026-05-19";
    }

    private AskedBy clerk(Viewer viewer) {
        return new AskedBy(
                viewer,
                context,
                BadgeRoundController.class,
                AwardController.class,
                RefusalController.class);
    }

    @Test
    void tellsNobodyToTickAnyMoreButWhatCanBeDone() {
        long listed = office.member("QA1", EAST, "1996-03-01");
        office.member("QA2", EAST, "1996-03-02");
        assertThat(officer.text(round)).contains(TICK);
        propose(listed);
        send();

        assertThat(officer.text(round))
                .contains("Danh sách đã gửi ngày 10/02/2026 (Số 5-TTr/ĐU", "huong ghi vào sổ")
                .contains("Khi có trả lời: ghi quyết định tặng")
                .contains("danh sách đã gửi nên không thêm vào được")
                .doesNotContain(TICK, "name=\"due-");
        assertThat(clerk(READER).text(round))
                .contains("1 đồng chí chờ trả lời của cấp có thẩm quyền")
                .doesNotContain(TICK);
    }

    @Test
    void tellsWhoMakesNoListThatTheCommitteeDoes() {
        office.member("QB1", EAST, "1996-03-01");

        assertThat(clerk(SECRETARY).text("/badges?organization=" + EAST + "&round=2026-05-19"))
                .contains("Cấp ủy cấp trên trực tiếp của tổ chức cơ sở đảng lập danh sách")
                .doesNotContain(TICK);
    }

    @Test
    void tellsWhoWasRefusedWhyAndFromWhenOnHeOrSheIsProposedAgain() {
        long member = office.member("QC1", EAST, "1996-03-01");
        propose(member);
        send();
        long proposal =
                db.fetchSingle("select max(id) from years.badge_proposal").get(0, long.class);
        assertThat(
                        officer.post(
                                "/badges/proposals/" + proposal + "/refusal",
                                "on",
                                "10/2/2026",
                                "why",
                                "thiếu giấy tờ",
                                "decisionNumber",
                                "9-CV/TU"))
                .hasStatus(303);

        assertThat(officer.text(round))
                .contains("Không được tặng, trả lời ngày 10/02/2026: thiếu giấy tờ")
                .contains("Được đề nghị lại từ đợt 02/09/2026")
                .contains("Đã có trả lời", "Mọi người trong danh sách đã có trả lời")
                .doesNotContain("Đủ năm trong đợt này");
        String below = "/badges?organization=" + EAST + "&round=2026-05-19";
        assertThat(officer.text(below))
                .contains("Không được tặng trong đợt này", "thiếu giấy tờ")
                .contains(round.replace("&", "&amp;") + "#line-" + proposal);
        assertThat(clerk(SECRETARY).text(below))
                .contains("Không được tặng trong đợt này", "thiếu giấy tờ")
                .doesNotContain("#line-");
    }

    private void propose(long member) {
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
    }

    private void send() {
        assertThat(
                        officer.post(
                                "/badges/send",
                                "organization",
                                "" + UPPER,
                                "round",
                                "2026-05-19",
                                "sentOn",
                                "10/2/2026",
                                "letterNumber",
                                "5-TTr/ĐU"))
                .hasStatus(303);
    }
}
