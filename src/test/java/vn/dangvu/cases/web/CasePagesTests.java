package vn.dangvu.cases.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

import vn.dangvu.admissions.AdmissionTest;
import vn.dangvu.admissions.Town;
import vn.dangvu.cases.CaseFile;
import vn.dangvu.cases.CaseKind;
import vn.dangvu.kernel.Viewer;
import vn.dangvu.papers.PaperState;
import vn.dangvu.papers.PaperSubject;
import vn.dangvu.papers.Papers;
import vn.dangvu.testing.AskedBy;

import java.time.LocalDate;
import java.util.List;

/// The pages on which somebody works on cases.
@AdmissionTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class CasePagesTests {

    @Autowired Town town;
    @Autowired ApplicationContext context;
    @Autowired Papers papers;

    private AskedBy officer;
    private AskedBy reader;
    private AskedBy stranger;

    @BeforeAll
    void arrive() {
        officer = asks(Town.OFFICER);
        reader = asks(Town.READER);
        stranger = asks(Town.STRANGER);
    }

    private AskedBy asks(Viewer viewer) {
        return new AskedBy(
                viewer,
                context,
                CaseListController.class,
                CaseController.class,
                StepController.class,
                ChecklistController.class,
                StepFactController.class,
                OpeningController.class,
                StageTimesController.class,
                CasePaperController.class,
                CasePeopleController.class);
    }

    @Test
    void aDossierIsOpenedForACandidateAndOnceOnly() {
        long candidate = town.candidate("Phạm Thị Mở", Town.CELL);
        String address = "/cases/new?kind=ADMISSION&candidate=" + candidate;
        assertThat(officer.text(address)).contains("Phạm Thị Mở", "12 tháng");

        String opened =
                officer.sentTo(
                        "/cases/new",
                        "kind",
                        "ADMISSION",
                        "candidate",
                        "" + candidate,
                        "on",
                        "3/9/2018");

        assertThat(officer.text(opened))
                .contains("Phạm Thị Mở", "Đơn xin vào Đảng", "Quy định 29-QĐ/TW", "Cần làm");
        assertThat(
                        officer.sentTo(
                                "/cases/new",
                                "kind",
                                "ADMISSION",
                                "candidate",
                                "" + candidate,
                                "on",
                                "4/9/2018"))
                .isEqualTo(opened);
    }

    @Test
    void aStepThatIsRefusedKeepsWhatWasTypedAndSaysWhyAndWhatWouldDo() {
        long file = town.opened(asked("Phạm Thị Sót"));

        assertThat(
                        officer.post(
                                "/cases/" + file + "/steps/CELL_RESOLUTION",
                                "on",
                                "1/10/2018",
                                "present",
                                "5",
                                "inFavour",
                                "5",
                                "note",
                                "Họp thường kỳ",
                                "step",
                                "check"))
                .hasStatus(422)
                .bodyText()
                .contains(
                        "value=\"1/10/2018\"",
                        "value=\"Họp thường kỳ\"",
                        "Hồ sơ thiếu đơn xin vào Đảng",
                        "ADM-05",
                        "Quy định 29-QĐ/TW");
    }

    @Test
    void thePapersOfADossierAreToldOnOnePage() {
        long file = town.opened(asked("Phạm Thị Gộp"));
        String address = "/cases/" + file + "/checklist";
        assertThat(officer.text("/cases/" + file)).contains("Ghi giấy tờ trong hồ sơ");
        assertThat(officer.text(address))
                .contains("Đơn xin vào Đảng", "name=\"person-INTRODUCTION-1\"");

        String done =
                officer.sentTo(
                        address,
                        "on",
                        "3/9/2018",
                        "has-APPLICATION",
                        "yes",
                        "keptWhere-BACKGROUND",
                        "Tủ 2",
                        "outcome-VETTING",
                        "YES",
                        "decisionNumber-VETTING",
                        "3-KL/ĐU",
                        "decisionDate-VETTING",
                        "1/9/2018",
                        "person-INTRODUCTION",
                        "B1",
                        "person-INTRODUCTION-1",
                        "B2",
                        "on-INTRODUCTION-1",
                        "4/9/2018");

        assertThat(officer.text(done))
                .contains("Lưu tại: Tủ 2", "3-KL/ĐU", "Trần Văn An", "Trần Văn Bình", "04/09/2018");
        assertThat(officer.text(address)).doesNotContain("Đơn xin vào Đảng");
    }

    @Test
    void oneWrongPaperKeepsAllOfThemInTheFormAndNoneInTheBooks() {
        long file = town.opened(asked("Phạm Thị Dở"));
        String address = "/cases/" + file + "/checklist";

        assertThat(
                        officer.post(
                                address,
                                "on",
                                "3/9/2018",
                                "has-APPLICATION",
                                "yes",
                                "decisionNumber-VETTING",
                                "3-KL/ĐU"))
                .hasStatus(422)
                .bodyText()
                .contains("value=\"3-KL/ĐU\"", "href=\"#outcome-VETTING\"", "checked");
        assertThat(officer.post(address, "has-APPLICATION", "yes"))
                .hasStatus(422)
                .bodyText()
                .contains("href=\"#on\"");
        assertThat(officer.post(address, "on", "3/9/2018")).hasStatus(422);
        assertThat(officer.text("/cases/" + file)).doesNotContain("3-KL/ĐU");
        assertThat(reader.post(address, "on", "3/9/2018", "has-APPLICATION", "yes")).hasStatus(403);
        assertThat(stranger.get(address)).hasStatus(404);
    }

    @Test
    void aVoteIsExplainedBeforeItCountsAndAfterwards() {
        long file = town.dossier(town.candidate("Phạm Thị Phiếu", Town.CELL), "2018-09-03");
        String step = "/cases/" + file + "/steps/CELL_RESOLUTION";
        assertThat(officer.text(step)).contains("Có 6 người có quyền biểu quyết", "Cần 4 phiếu");

        String check =
                officer.sentTo(
                        step, "on", "1/10/2018", "present", "5", "inFavour", "4", "step", "check");
        assertThat(officer.text(check))
                .contains("4/6 tán thành, cần 4", "đạt", "Chi bộ đã nghị quyết");
        String done =
                officer.sentTo(
                        step, "on", "1/10/2018", "present", "5", "inFavour", "4", "step", "record");

        assertThat(officer.text(done))
                .contains("4/6 tán thành", "kể cả người vắng", "có mặt 5", "Chi bộ đã nghị quyết");
    }

    @Test
    void noPaperProposesWhomTheCellHasVotedAgainst() {
        long file = town.dossier(town.candidate("Phạm Thị Rớt", Town.CELL), "2018-09-03");
        town.recorded(file, town.voted(file, "CELL_RESOLUTION", "2018-10-01", 3));
        assertThat(officer.text("/cases/" + file)).doesNotContain("ADMISSION_RESOLUTION");

        town.recorded(file, town.voted(file, "CELL_RESOLUTION", "2018-11-01", 5));
        String edit =
                officer.sentTo("/cases/" + file + "/papers", "template", "ADMISSION_RESOLUTION");
        assertThat(papers.of(Town.OFFICER, new PaperSubject("cases", file)))
                .singleElement()
                .satisfies(line ->
                        assertThat(
                                        papers.get(Town.OFFICER, line.id())
                                                .latest()
                                                .content()
                                                .toString())
                                .contains("Chi bộ có 6 đảng viên, trong đó 6 chính thức, 0 dự bị")
                                .contains("Tán thành 5 (83,33\u00a0%)"));
        assertThat(edit).startsWith("/papers/");
    }

    @Test
    void aPaperIsWrittenFromWhatTheCaseHolds() {
        long file = town.dossier(town.candidate("Phạm Thị Giấy", Town.CELL), "2018-09-03");
        town.recorded(file, town.voted(file, "CELL_RESOLUTION", "2018-10-01", 5));
        String page = "/cases/" + file;
        assertThat(officer.text(page)).contains("Soạn từ hồ sơ này", "ADMISSION_RESOLUTION");
        assertThat(reader.text(page)).doesNotContain("ADMISSION_RESOLUTION");

        assertThat(officer.sentTo(page + "/papers", "template", "ADMISSION_RESOLUTION"))
                .matches("/papers/\\d+/edit");

        assertThat(officer.text(page)).contains("Dự thảo").doesNotContain("sửa sau khi soạn");
        assertThat(papers.of(Town.OFFICER, new PaperSubject("cases", file)))
                .singleElement()
                .satisfies(line -> assertThat(line.state()).isEqualTo(PaperState.DRAFT));
        assertThat(stranger.post(page + "/papers", "template", "ADMISSION_RESOLUTION"))
                .hasStatus(404);

        long fact = town.file(file).done("CELL_RESOLUTION").orElseThrow().id();
        officer.post(
                page + "/facts/" + fact + "/correct",
                "on",
                "2/10/2018",
                "inFavour",
                "5",
                "step",
                "record");
        assertThat(officer.text(page)).contains("Hồ sơ đã được sửa sau khi soạn");
    }

    @Test
    void theBoardAndTheListShowWhoIsWhereAndWhatIsDue() {
        long file = town.dossier(town.candidate("Phạm Thị Bảng", Town.CELL), "2020-09-01");
        town.recorded(file, town.voted(file, "CELL_RESOLUTION", "2021-05-04", 6));

        assertThat(officer.text("/cases?kind=ADMISSION&organization=" + Town.COMMITTEE))
                .contains(
                        "board-column",
                        "Phạm Thị Bảng",
                        "Quyết định kết nạp cần có chậm nhất ngày");
        assertThat(
                        officer.text(
                                "/cases?kind=ADMISSION&view=list&stage=CELL_RESOLVED&organization="
                                        + Town.COMMITTEE))
                .contains("Phạm Thị Bảng", "Chi bộ Bắc");
        assertThat(officer.text("/cases?kind=ADMISSION&organization=" + Town.GRASSROOTS_CELL))
                .doesNotContain("Phạm Thị Bảng");
    }

    @Test
    void whatWasTypedAndNotRecordedComesBackWithAWayToABlankForm() {
        long file = town.dossier(town.candidate("Phạm Thị Nháp", Town.CELL), "2018-09-03");
        String step = "/cases/" + file + "/steps/CELL_RESOLUTION";
        officer.post(step, "on", "1/10/2018", "note", "Họp bất thường", "step", "check");

        assertThat(officer.text(step)).contains("value=\"Họp bất thường\"", "?fresh=yes");
        assertThat(officer.text(step + "?fresh=yes")).doesNotContain("Họp bất thường");
        assertThat(officer.text(step)).doesNotContain("Họp bất thường");
    }

    @Test
    void theTimesOfStagesOpenIntoTheirRows() {
        long file = town.dossier(town.candidate("Phạm Thị Nhanh", Town.CELL), "2016-03-01");
        town.recorded(file, town.voted(file, "CELL_RESOLUTION", "2016-03-31", 6));

        assertThat(
                        officer.text(
                                "/cases/times?kind=ADMISSION&organization=16&from=1/1/2016&to=31/12/2016"))
                .contains(
                        "data-chart",
                        "Đang làm hồ sơ",
                        "/figures/admissions.passed.DOSSIER?organization=16&amp;from=2016-01-01",
                        "30");
        assertThat(
                        officer.text(
                                "/cases/times?kind=ADMISSION&organization=16&from=1/1/2011&to=31/12/2011"))
                .contains("Chưa có hồ sơ nào rời một bước");
        assertThat(stranger.get("/cases/times?kind=ADMISSION&organization=16")).hasStatus(404);
    }

    @Test
    void aRecordedStepIsCorrectedOnTheFormAsItWasTyped() {
        long file = town.dossier(town.candidate("Phạm Thị Nhầm", Town.CELL), "2018-09-03");
        long fact = town.recorded(file, town.voted(file, "CELL_RESOLUTION", "2018-10-01", 5));
        String correct = "/cases/" + file + "/facts/" + fact + "/correct";
        assertThat(officer.text(correct)).contains("value=\"01/10/2018\"", "value=\"5\"");

        assertThat(officer.post(correct, "on", "2/10/2018", "inFavour", "6", "step", "record"))
                .hasStatus(303);

        assertThat(officer.text("/cases/" + file))
                .contains("02/10/2018", "Bước đã sửa hoặc rút lại (1)");
    }

    @Test
    void theDayOfAnOpeningMovesBackButNeverPastWhatRestsOnIt() {
        long file = town.dossier(town.candidate("Phạm Thị Lùi", Town.CELL), "2018-09-03");
        town.recorded(file, town.voted(file, "CELL_RESOLUTION", "2018-10-01", 5));
        String correct = "/cases/" + file + "/facts/" + opening(file) + "/correct";

        assertThat(officer.post(correct, "on", "4/9/2018", "step", "record"))
                .hasStatus(422)
                .bodyText()
                .contains("Bước sau được ghi ngày 03/09/2018", "value=\"4/9/2018\"");
        assertThat(officer.post(correct, "on", "1/9/2018", "step", "record")).hasStatus(303);

        assertThat(town.file(file).openedOn()).isEqualTo("2018-09-01");
        assertThat(town.file(file).stage()).isEqualTo("CELL_RESOLVED");
        assertThat(officer.text("/cases/" + file)).contains("01/09/2018");
    }

    @Test
    void aStepThatIsPutRightStaysBetweenItsNeighbours() {
        long file = town.dossier(town.candidate("Phạm Thị Giữa", Town.CELL), "2018-09-03");
        long cell = town.recorded(file, town.voted(file, "CELL_RESOLUTION", "2018-10-01", 5));
        long committee =
                town.recorded(file, town.voted(file, "COMMITTEE_RESOLUTION", "2018-10-15", 5));
        String facts = "/cases/" + file + "/facts/";

        assertThat(officer.post(facts + cell + "/correct", vote("16/10/2018")))
                .hasStatus(422)
                .bodyText()
                .contains("Bước sau được ghi ngày 15/10/2018");
        assertThat(officer.post(facts + committee + "/correct", vote("30/9/2018")))
                .hasStatus(422)
                .bodyText()
                .contains("Bước trước được ghi ngày 01/10/2018");
        assertThat(officer.post(facts + cell + "/correct", vote("15/10/2018"))).hasStatus(303);

        assertThat(town.file(file).stage()).isEqualTo("COMMITTEE_RESOLVED");
    }

    private static String[] vote(String on) {
        return new String[] {"on", on, "inFavour", "5", "step", "record"};
    }

    private long opening(long file) {
        return town.file(file).last("OPENED").orElseThrow().id();
    }

    @Test
    void whoMayOnlyReadFindsNoFormsAndWhoSeesNothingFindsNothing() {
        long file = town.dossier(town.candidate("Phạm Thị Kín", Town.CELL), "2018-09-03");

        assertThat(reader.text("/cases/" + file))
                .contains("Phạm Thị Kín")
                .doesNotContain("/steps/CELL_RESOLUTION");
        assertThat(reader.get("/cases/" + file + "/steps/CELL_RESOLUTION")).hasStatus(403);
        assertThat(stranger.get("/cases/" + file)).hasStatus(404);
        assertThat(stranger.get("/cases/" + file + "/steps/CELL_RESOLUTION")).hasStatus(404);
        assertThat(stranger.get("/cases?kind=ADMISSION&organization=16")).hasStatus(404);
        assertThat(officer.get("/cases/" + file + "/steps/NO_SUCH_STEP")).hasStatus(404);
    }

    private CaseFile asked(String name) {
        long candidate = town.candidate(name, Town.CELL);
        return new CaseFile(
                0,
                CaseKind.ADMISSION,
                Town.CELL,
                null,
                candidate,
                LocalDate.of(2018, 9, 3),
                List.of());
    }
}
