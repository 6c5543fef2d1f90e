package vn.dangvu.reports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;

import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MockMvcTester.MockMvcRequestBuilder;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

import vn.dangvu.exchange.ImportResult;
import vn.dangvu.exchange.Imports;
import vn.dangvu.figures.Basis;
import vn.dangvu.figures.Figures;
import vn.dangvu.kernel.Viewer;
import vn.dangvu.kernel.Viewer.Grant;
import vn.dangvu.kernel.Viewer.Role;
import vn.dangvu.organizations.OrganizationId;
import vn.dangvu.testing.DangvuTest;

import java.nio.file.Path;
import java.util.List;
import java.util.Objects;

/// The report over real rows: a cell that admitted one member in 2019 and lost one.
@DangvuTest(today = "2020-06-01")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ReportPagesTests {

    static final Viewer ADMINISTRATOR = new Viewer("quantri", true, List.of(), null);

    @Autowired MockMvcTester browser;
    @Autowired Imports imports;
    @Autowired Figures figures;
    @Autowired AnnualReports reports;
    @Autowired DSLContext database;

    int committee;
    int other;

    @BeforeAll
    void importTheRegister(@TempDir Path folder) {
        var books = ReportRegister.books(folder);
        var result = books.into(imports, ADMINISTRATOR);
        assertThat(result.state())
                .as(result.problems().toString())
                .isEqualTo(ImportResult.State.COMMITTED);
        committee = id("ĐUK");
        other = id("X");
    }

    @Test
    void asksOnlyForFiguresThereAre() {
        assertThat(figures.codes()).containsAll(Outline.ANNUAL.codes());
    }

    @Test
    void countsTheYearAndAddsUp() {
        var report = reports.of(officer(committee), place(), 2019, null, Basis.WAS);

        assertThat(report.count("members.opening")).isEqualTo(2);
        assertThat(report.count("members.admitted")).isEqualTo(1);
        assertThat(report.count("members.died")).isEqualTo(1);
        assertThat(report.count("members.closing")).isEqualTo(2);
        assertThat(report.count("rating.member.goodOrBetter")).isEqualTo(2);
        assertThat(report.disagreements()).isEmpty();
        assertThat(report.settings().issuer()).isEqualTo("Đảng ủy ĐUK");
    }

    @Test
    void showsThePageWithFiguresThatOpen() {
        var page =
                get("/reports/annual?organization=" + committee + "&year=2019", officer(committee));

        assertThat(page).hasStatusOk();
        assertThat(page)
                .bodyText()
                .contains("Trong năm 2019, đã kết nạp 1 đảng viên mới")
                .contains(
                        "/figures/members.admitted?organization="
                                + committee
                                + "&amp;from=2019-01-01&amp;to=2019-12-31\"")
                .contains("/figures/members.admitted.age.18-30?")
                .contains("/reports/annual.docx?organization=" + committee + "&amp;year=2019")
                .contains("Hoàn thành tốt nhiệm vụ trở lên 2 đảng viên");
    }

    @Test
    void carriesTheBasisToItsFiguresAndFiles() {
        var page =
                get(
                        "/reports/annual?organization=" + committee + "&year=2019&basis=restated",
                        officer(committee));

        assertThat(page)
                .bodyText()
                .contains("Số liệu tính theo hệ thống tổ chức tại ngày 31/12/2019.")
                .contains("&amp;from=2019-01-01&amp;to=2019-12-31&amp;basis=restated\"")
                .contains("&amp;to=2018-12-31&amp;basis=restated&amp;tree=2019-12-31\"")
                .contains("/reports/annual.docx?organization=" + committee)
                .contains("&amp;year=2019&amp;basis=restated\"");
    }

    @Test
    void theFirstPageKeepsTheBasis() {
        var page =
                get(
                        "/?organization=" + committee + "&year=2019&basis=restated",
                        officer(committee));

        assertThat(page)
                .bodyText()
                .contains("Số liệu tính theo hệ thống tổ chức tại ngày 31/12/2019.")
                .contains("/?organization=" + committee + "&amp;year=2018&amp;basis=restated\"")
                .contains("/?organization=" + committee + "&amp;year=2019\"")
                .contains("&amp;to=2019-12-31&amp;basis=restated\"")
                .contains(
                        "/reports/annual?organization="
                                + committee
                                + "&amp;year=2019&amp;basis=restated\"");
    }

    @Test
    void showsWhatWasKnownOnADay() {
        var page =
                get(
                        "/reports/annual?organization=" + committee + "&year=2019&known=2019-03-05",
                        officer(committee));

        assertThat(page)
                .bodyText()
                .contains("05/03/2019")
                .contains("&amp;known=2019-03-05")
                .contains("kết nạp 0 đảng viên mới");
    }

    @Test
    void opensTheLastYearWithSomethingToTell() {
        assertThat(get("/reports/annual", officer(committee)))
                .bodyText()
                .contains("Báo cáo năm 2019");
    }

    @Test
    void opensTheHomeWithFiguresAndWhatNeedsAttention() {
        assertThat(get("/", officer(committee)))
                .bodyText()
                .contains("Tăng 1 so với năm 2018 (0)")
                .contains("Chưa nhập chỉ tiêu kết nạp năm 2019")
                .contains("Chưa có kết quả xếp loại tổ chức cơ sở đảng năm 2019")
                .doesNotContain("Chưa có kết quả xếp loại đảng viên năm 2019");
    }

    @Test
    void offersTheImportWhereThereIsNothing() {
        assertThat(get("/", ADMINISTRATOR)).bodyText().contains("/import").contains("/accounts");
        assertThat(get("/reports/annual", new Viewer("moi", false, List.of(), null)))
                .bodyText()
                .contains("Chưa được giao tổ chức nào");
    }

    @Test
    void writesEachDownloadToTheAccessLog() {
        for (String extension : List.of("docx", "pdf", "xlsx", "json")) {
            var file =
                    get(
                            "/reports/annual."
                                    + extension
                                    + "?organization="
                                    + committee
                                    + "&year=2019",
                            officer(committee));

            assertThat(file).hasStatusOk();
            assertThat(file.getResponse().getHeader("Content-Disposition"))
                    .contains("Bao-cao-nam-2019")
                    .contains("." + extension);
            assertThat(lastLine()).isEqualTo("reports.annual." + extension + " 2019");
        }
        assertThat(
                        get(
                                "/reports/annual.exe?organization=" + committee + "&year=2019",
                                officer(committee)))
                .hasStatus(404);
    }

    @Test
    void givesAStrangerTheSameAnswerAsForNothing() {
        var stranger = officer(other);
        for (String path :
                List.of(
                        "/reports/annual?",
                        "/reports/annual.json?",
                        "/reports/annual/settings?",
                        "/?")) {
            var hidden = get(path + "organization=" + committee + "&year=2019", stranger);
            var missing = get(path + "organization=999999&year=2019", stranger);

            assertThat(hidden).hasStatus(404);
            assertThat(missing).hasStatus(404);
        }
    }

    @Test
    void answersAYearThatIsNoneAtItsField() {
        for (String year : List.of("abc", "999", "2999")) {
            assertThat(
                            get(
                                    "/reports/annual?organization=" + committee + "&year=" + year,
                                    officer(committee)))
                    .hasStatus(422)
                    .bodyText()
                    .contains("“" + year + "” không phải là năm của một báo cáo")
                    .contains("Báo cáo năm 2019");
        }
        assertThat(
                        get(
                                "/reports/annual?known=1800-01-01&organization=" + committee,
                                officer(committee)))
                .hasStatus(422)
                .bodyText()
                .contains("từ năm 1850 đến năm 2199");
        assertThat(get("/?year=abc", officer(committee))).hasStatusOk();
    }

    @Test
    void saysThatAYearIsNotOverOrHasNotBegun() {
        assertThat(
                        get(
                                "/reports/annual?organization=" + committee + "&year=2020",
                                officer(committee)))
                .bodyText()
                .contains("Năm 2020 chưa kết thúc: số liệu tính đến ngày 01 tháng 06 năm 2020");
        assertThat(
                        get(
                                "/reports/annual?organization=" + committee + "&year=2021",
                                officer(committee)))
                .hasStatusOk()
                .bodyText()
                .contains("Năm 2021 chưa bắt đầu")
                .doesNotContain("Đảng viên đầu kỳ");
    }

    private MvcTestResult get(String address, Viewer viewer) {
        return as(browser.get().uri(address), viewer).exchange();
    }

    private static MockMvcRequestBuilder as(MockMvcRequestBuilder request, Viewer viewer) {
        return request.with(user(viewer.username())).requestAttr(Viewer.class.getName(), viewer);
    }

    private String lastLine() {
        return String.valueOf(
                database.fetchValue("select detail from audit.entry order by id desc limit 1"));
    }

    private OrganizationId place() {
        return new OrganizationId(committee);
    }

    private int id(String code) {
        return (int)
                Objects.requireNonNull(
                        database.fetchValue(
                                "select organization_id from organizations.version where code = ?",
                                code));
    }

    private static Viewer officer(int organization) {
        return new Viewer(
                "canbo", false, List.of(new Grant(organization, Role.OFFICER, true)), null);
    }
}
