package vn.dangvu.reports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
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
import vn.dangvu.figures.Figures;
import vn.dangvu.imports.Books;
import vn.dangvu.kernel.Viewer;
import vn.dangvu.kernel.Viewer.Grant;
import vn.dangvu.kernel.Viewer.Role;
import vn.dangvu.members.MemberSheet;
import vn.dangvu.members.MovementSheet;
import vn.dangvu.organizations.OrganizationId;
import vn.dangvu.organizations.OrganizationSheet;
import vn.dangvu.reviews.RatingSheet;
import vn.dangvu.testing.DangvuTest;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
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
        var books = new Books(folder);
        books.row(OrganizationSheet.SHEET, organization("ĐUK", "", "UPPER_GRASSROOTS"));
        books.row(OrganizationSheet.SHEET, organization("ĐUK.1", "ĐUK", "GRASSROOTS_CELL"));
        books.row(OrganizationSheet.SHEET, organization("X", "", "GRASSROOTS_CELL"));
        books.row(MemberSheet.SHEET, present("M1", "Nguyễn Văn Ân", LocalDate.of(1970, 5, 1)));
        books.row(MemberSheet.SHEET, present("M2", "Đỗ Thị Ước", LocalDate.of(1950, 3, 2)));
        books.row(MemberSheet.SHEET, member("M3", "Cil K’ Brèm", LocalDate.of(1990, 1, 9)));
        books.row(
                MovementSheet.SHEET,
                movement("M3", "ADMISSION", LocalDate.of(2019, 3, 2), "", "ĐUK.1"));
        books.row(
                MovementSheet.SHEET,
                movement("M2", "DEATH", LocalDate.of(2019, 7, 2), "ĐUK.1", ""));
        books.row(RatingSheet.SHEET, rating("M1", "EXCELLENT"));
        books.row(RatingSheet.SHEET, rating("M3", "GOOD"));
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
        var report = reports.of(officer(committee), place(), 2019, null);

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
    void keepsTheSettingsAndSaysWhatIsWrong() {
        var refused = send(officer(committee), "admissionTarget", "nhiều", "number", "Số: 2");
        assertThat(refused).hasStatus(422);
        assertThat(refused)
                .bodyText()
                .contains("Chỉ tiêu phải là số nguyên lớn hơn 0")
                .contains("href=\"#number\"")
                .contains("value=\"nhiều\"");

        var kept = send(officer(committee), "admissionTarget", "4", "number", "02-BC/ĐUK");
        assertThat(kept).hasStatus(303);
        assertThat(
                        get(
                                "/reports/annual?organization=" + committee + "&year=2018",
                                officer(committee)))
                .bodyText()
                .contains("đạt 0\u00a0% chỉ tiêu (0/4)");
        send(officer(committee), "admissionTarget", "5", "number", "02-BC/ĐUK");
        assertThat(reports.settings(officer(committee), place(), 2018).admissionTarget())
                .isEqualTo(5);
    }

    @Test
    void letsOnlyOfficersSet() {
        var reader =
                new Viewer("xem", false, List.of(new Grant(committee, Role.VIEWER, false)), null);

        assertThat(send(reader, "admissionTarget", "4")).hasStatus(403);
        assertThat(get("/reports/annual?organization=" + committee + "&year=2019", reader))
                .bodyText()
                .doesNotContain("/reports/annual/settings");
    }

    private MvcTestResult get(String address, Viewer viewer) {
        return as(browser.get().uri(address), viewer).exchange();
    }

    private MvcTestResult send(Viewer viewer, String... fields) {
        var request =
                browser.post()
                        .uri("/reports/annual/settings")
                        .param("organization", String.valueOf(committee))
                        .param("year", "2018");
        for (int place = 0; place < fields.length; place += 2) {
            request.param(fields[place], fields[place + 1]);
        }
        return as(request.with(csrf()), viewer).exchange();
    }

    private static MockMvcRequestBuilder as(MockMvcRequestBuilder request, Viewer viewer) {
        return request.with(user(viewer.username())).requestAttr(Viewer.class.getName(), viewer);
    }

    private String lastLine() {
        return String.valueOf(
                database.fetchValue("select detail from access.log order by id desc limit 1"));
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

    private static Map<String, Object> organization(String code, String parent, String kind) {
        return Map.of(
                "code", code,
                "official_name", "Đảng bộ " + code,
                "kind", kind,
                "parent_code", parent,
                "valid_from", LocalDate.of(2000, 1, 1));
    }

    private static Map<String, Object> member(String code, String name, LocalDate born) {
        return Map.of(
                "code",
                code,
                "full_name",
                name,
                "sex",
                "MALE",
                "born_on",
                born,
                "ethnicity",
                "01",
                "professional",
                "MASTER",
                "recorded_on",
                LocalDate.of(2015, 1, 5));
    }

    private static Map<String, Object> present(String code, String name, LocalDate born) {
        var all = new HashMap<>(member(code, name, born));
        all.put("cell_code", "ĐUK.1");
        all.put("present_from", LocalDate.of(2014, 12, 31));
        all.put("standing", "OFFICIAL");
        return all;
    }

    private static Map<String, Object> movement(
            String code, String kind, LocalDate day, String from, String to) {
        return Map.of(
                "member_code", code,
                "kind", kind,
                "effective_on", day,
                "from_cell_code", from,
                "to_cell_code", to,
                "recorded_on", day.plusDays(10));
    }

    private static Map<String, Object> rating(String member, String level) {
        return Map.of(
                "year",
                2019,
                "subject",
                "MEMBER",
                "organization_code",
                "ĐUK.1",
                "member_code",
                member,
                "level",
                level);
    }
}
