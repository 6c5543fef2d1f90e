package vn.dangvu.cases.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

import vn.dangvu.admissions.AdmissionTest;
import vn.dangvu.admissions.Town;
import vn.dangvu.papers.Issuance;
import vn.dangvu.papers.Issuing;
import vn.dangvu.papers.PaperOutcome;
import vn.dangvu.papers.Papers;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/// One step for several people, and the one paper about all of them.
@AdmissionTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class BatchPagesTests {

    private static final LocalDate DECIDED = LocalDate.of(2018, 11, 12);

    private static final String CITED = "Việc đã ghi còn dẫn số này";

    @Autowired Town town;
    @Autowired ApplicationContext context;
    @Autowired Papers papers;
    @Autowired Issuance issuance;
    @Autowired Clock clock;

    private CaseClerk officer;
    private CaseClerk reader;

    @BeforeAll
    void arrive() throws ClassNotFoundException {
        officer =
                new CaseClerk(
                        Town.OFFICER,
                        context,
                        Class.forName("vn.dangvu.papers.web.PaperController"),
                        Class.forName("vn.dangvu.papers.web.WithdrawController"));
        reader = new CaseClerk(Town.READER, context);
    }

    @Test
    void oneDecisionIsRecordedForSeveralPeopleWithTheirOwnVotes() {
        long one = resolved("Phạm Thị Nhất");
        long two = resolved("Phạm Thị Nhì");
        String batch = "/cases/batch?kind=ADMISSION&organization=16&step=COMMITTEE_RESOLUTION";
        assertThat(officer.text(batch)).contains("Phạm Thị Nhất", "Phạm Thị Nhì");

        assertThat(
                        officer.post(
                                "/cases/batch",
                                with(
                                        chosen("COMMITTEE_RESOLUTION", one, two),
                                        "on",
                                        "15/10/2018",
                                        "inFavour",
                                        "5",
                                        "inFavour-" + two,
                                        "2")))
                .hasStatus(303)
                .flash()
                .values()
                .asString()
                .contains("cho 2 đồng chí: 1 đạt. Không đạt: Phạm Thị Nhì.");

        assertThat(officer.text("/cases/" + one)).contains("5/5 tán thành");
        assertThat(officer.text("/cases/" + two)).contains("2/5 tán thành", "không đạt");
    }

    /// The paper knows whom it is about, they know the paper, and the step is filled from it.
    @Test
    void aCommonPaperStandsAtItsCasesAndLeadsBackToTheStep() {
        long one = proposed("Phạm Thị Đi");
        long two = proposed("Phạm Thị Về");
        long left = proposed("Phạm Thị Ở Lại");
        String edit = officer.sentTo("/cases/batch/papers", chosen("DECISION", one, two));
        String paper = edit.replace("/edit", "");
        long id = Long.parseLong(paper.replaceAll("\\D", ""));
        assertThat(officer.text("/cases/" + two)).contains("href=\"" + paper + "\"", "Dự thảo");
        assertThat(officer.text("/cases/" + left)).doesNotContain("href=\"" + paper + "\"");
        assertThat(officer.text(paper))
                .contains(
                        "Phạm Thị Đi</a>",
                        "Phạm Thị Về</a>",
                        "Quyết định kết nạp: ghi cho những người trong văn bản");

        assertThat(issuance.issue(Town.OFFICER, id, new Issuing(LocalDate.now(clock), 77, 1)))
                .isInstanceOf(PaperOutcome.Done.class);
        String batch = "/cases/batch?kind=ADMISSION&organization=16&step=DECISION&paper=" + id;
        assertThat(officer.text(paper)).contains(batch.replace("&", "&amp;"));
        assertThat(officer.text(batch))
                .contains(
                        "Đã chọn sẵn những người có trong văn bản",
                        "name=\"case-%d\" value=\"yes\" checked".formatted(one),
                        "name=\"case-%d\" value=\"yes\" checked".formatted(two),
                        "value=\"" + papers.get(Town.OFFICER, id).number() + "\"")
                .doesNotContain("name=\"case-%d\" value=\"yes\" checked".formatted(left));
    }

    /// Another paper in its place, or none, changes nothing of what the cases tell.
    @Test
    void aWithdrawnPaperNamesTheCasesThatTellItsNumberAndTheyNameIt() {
        long one = proposed("Phạm Thị Kể");
        long two = proposed("Phạm Thị Nhắc");
        String paper =
                officer.sentTo("/cases/batch/papers", chosen("DECISION", one, two))
                        .replace("/edit", "");
        long id = Long.parseLong(paper.replaceAll("\\D", ""));
        assertThat(officer.text(paper + "/withdraw")).doesNotContain("Phạm Thị Kể");
        var issued = issuance.issue(Town.OFFICER, id, new Issuing(DECIDED, 78, 1));
        assertThat(issued).isInstanceOf(PaperOutcome.Done.class);
        String number = papers.get(Town.OFFICER, id).number();
        String[] decision =
                with(
                        chosen("DECISION", one, two),
                        "on",
                        "12/11/2018",
                        "decisionNumber",
                        number,
                        "decisionDate",
                        "12/11/2018",
                        "inFavour",
                        "9");
        assertThat(officer.post("/cases/batch", decision))
                .as("of the committee above nobody is known here")
                .hasStatus(422)
                .bodyText()
                .contains("cần ghi số người");
        assertThat(officer.post("/cases/batch", with(decision, "base", "9"))).hasStatus(303);

        assertThat(officer.text(paper + "/withdraw"))
                .contains(number, "Phạm Thị Kể</a>", "Phạm Thị Nhắc</a>");
        officer.post(paper + "/withdraw", "day", "15/6/2021", "reason", "Ghi nhầm");

        assertThat(officer.text(paper)).contains("việc đã ghi ở những hồ sơ sau còn dẫn số này");
        assertThat(officer.text("/cases/" + one)).contains(CITED);
        assertThat(officer.text("/cases/" + proposed("Phạm Thị Khác"))).doesNotContain(CITED);
    }

    @Test
    void oneDecisionIsWrittenAboutAllWhoWaitForIt() {
        long one = proposed("Phạm Thị Cùng");
        long two = proposed("Phạm Thị Chung");
        String batch = "/cases/batch?kind=ADMISSION&organization=16&step=DECISION";
        assertThat(officer.text(batch)).contains("Soạn văn bản chung", "Phạm Thị Cùng");

        String edit = officer.sentTo("/cases/batch/papers", chosen("DECISION", one, two));

        long paper = Long.parseLong(edit.replaceAll("\\D", ""));
        assertThat(papers.get(Town.OFFICER, paper).latest().content().toString())
                .contains(
                        "BAN THƯỜNG VỤ ĐẢNG ỦY KHỐI QUYẾT ĐỊNH:",
                        "Kết nạp 2 quần chúng",
                        "30 ngày làm việc kể từ ngày nhận được Quyết định này",
                        "Phạm Thị Cùng",
                        "Phạm Thị Chung",
                        "Chi bộ Bắc",
                        "số 7-VB/15 ngày 01/10/2018");
        assertThat(officer.post("/cases/batch/papers", chosen("DECISION")))
                .hasStatus(422)
                .bodyText()
                .contains("Chưa chọn ai");
    }

    /// ADM-20: one ceremony, and for each whoever helps him or her.
    @Test
    void aJointCeremonyNamesWhoHelpsEachAndItsMinutesTheDay() {
        long one = decided("Phạm Thị Lễ");
        long two = decided("Phạm Thị Hội");
        String[] named =
                with(
                        chosen("CEREMONY", one, two),
                        "on",
                        "3/12/2018",
                        "person-" + one,
                        "B3",
                        "person-" + two,
                        "không ai");
        String batch = "/cases/batch?kind=ADMISSION&organization=16&step=CEREMONY";
        assertThat(officer.text(batch)).contains("Đảng viên giúp đỡ");

        String edit = officer.sentTo("/cases/batch/papers", named);
        long paper = Long.parseLong(edit.replaceAll("\\D", ""));
        assertThat(papers.get(Town.OFFICER, paper).latest().content().toString())
                .contains("Hôm nay, ngày 03/12/2018, tại", "đồng chí Trần Văn Cường giúp đỡ");

        assertThat(officer.post("/cases/batch", named))
                .hasStatus(422)
                .bodyText()
                .contains("Phạm Thị Hội: Không tìm thấy “không ai”");
        named[named.length - 1] = "B4";
        assertThat(officer.post("/cases/batch", named)).hasStatus(303);
        assertThat(officer.text("/cases/" + one)).contains("Trần Văn Cường (B3)");
        assertThat(officer.text("/cases/" + two)).contains("Trần Văn Dũng (B4)");
    }

    @Test
    void aBatchOffersOnlyTheStepsForWhichSomebodyWaits() {
        resolved("Phạm Thị Chờ");

        assertThat(officer.text("/cases/batch?kind=ADMISSION&organization=16"))
                .containsPattern("COMMITTEE_RESOLUTION\">[^<]+\\([0-9]+ người\\)")
                .doesNotContain("value=\"CARD\"");
        assertThat(reader.text("/cases/batch?kind=ADMISSION&organization=16"))
                .doesNotContain("value=\"COMMITTEE_RESOLUTION\"");
    }

    /// A step with these cases ticked.
    private static String[] chosen(String step, long... files) {
        var fields =
                new ArrayList<>(List.of("kind", "ADMISSION", "organization", "16", "of", step));
        for (long file : files) {
            fields.add("case-" + file);
            fields.add("yes");
        }
        return fields.toArray(String[]::new);
    }

    private static String[] with(String[] fields, String... more) {
        var all = new ArrayList<>(List.of(fields));
        all.addAll(List.of(more));
        return all.toArray(String[]::new);
    }

    private long proposed(String name) {
        long file = resolved(name);
        town.recorded(file, town.voted(file, "COMMITTEE_RESOLUTION", "2018-10-15", 5));
        return file;
    }

    private long decided(String name) {
        long file = proposed(name);
        town.recorded(file, town.voted(file, "DECISION", "2018-11-12", 9));
        return file;
    }

    private long resolved(String name) {
        long file = town.dossier(town.candidate(name, Town.CELL), "2018-09-03");
        town.recorded(file, town.voted(file, "CELL_RESOLUTION", "2018-10-01", 5));
        return file;
    }
}
