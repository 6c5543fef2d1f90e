package vn.dangvu.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;

import org.apache.poi.xwpf.extractor.XWPFWordExtractor;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;

import vn.dangvu.exchange.SheetWriter;
import vn.dangvu.members.MovementSheet;
import vn.dangvu.sample.SampleCommittee;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// A newcomer's first day with the mouse: nothing is opened by its address but the first page.
/// Every page is photographed into `target/film`.
@BrowserTest
class FilmStripTests {

    private static final String PASSWORD = "một câu đủ dài để nhớ";

    @LocalServerPort int port;
    @Autowired ApplicationContext context;
    @TempDir Path folder;

    @Test
    void aNewcomerGoesFromTheLoginToTheReportItsRowsAndItsWordFile() {
        var office = SampleOffice.in(context);
        try (var chromium = new Chromium();
                var visit = chromium.visit(Chromium.desk(port))) {
            var film = new Film(visit.page);
            enter(visit, film, office.password());
            organizations(visit, film);
            report(visit, film);
            rowsBehindAFigure(visit, film);
            wordFile(visit);
            search(visit, film);
            movement(visit, film);
            correction(visit, film);
            wrongRow(visit, film);
            visit.assertNoComplaints();
        }
    }

    private void enter(Visit visit, Film film, String oneTime) {
        visit.page.navigate("/");
        assertThat(visit.heading()).hasText("Đăng nhập");
        film.picture("login");
        visit.signIn("quantri", oneTime);
        assertThat(visit.heading()).hasText("Chọn mật khẩu mới");
        film.picture("first-password");
        visit.changePassword(oneTime, PASSWORD);
        assertThat(visit.heading()).hasText("Đảng bộ Khối Các cơ quan tỉnh Lâm Đồng");
        film.picture("home");
    }

    private void organizations(Visit visit, Film film) {
        visit.place("Tổ chức").click();
        assertThat(visit.heading()).hasText("Cây tổ chức đảng");
        film.picture("tree");
        visit.page.locator("main [name=q]").fill("so noi vu");
        visit.page.locator("main form.filters button").click();
        film.picture("tree-search");
        visit.link("Đảng bộ Sở Nội vụ").first().click();
        assertThat(visit.heading()).hasText("Đảng bộ Sở Nội vụ");
        film.picture("organization");
    }

    private void report(Visit visit, Film film) {
        visit.place("Báo cáo").click();
        assertThat(visit.heading()).hasText(Pattern.compile("Báo cáo năm 20\\d\\d"));
        for (int step = 0; step < 5 && !visit.heading().innerText().endsWith("2019"); step++) {
            int shown = Integer.parseInt(visit.heading().innerText().replaceAll("\\D", ""));
            visit.link("Năm " + (shown > 2019 ? shown - 1 : shown + 1)).click();
        }
        assertThat(visit.heading()).hasText("Báo cáo năm 2019");
        film.picture("report");
        film.forTheReadme();
    }

    private void rowsBehindAFigure(Visit visit, Film film) {
        visit.page
                .locator("main table a")
                .filter(new Locator.FilterOptions().setHasText("2.607"))
                .first()
                .click();
        assertThat(visit.heading()).hasText("Đảng viên hoàn thành tốt nhiệm vụ trở lên");
        assertThat(visit.page.locator(".figure-one .figure-value")).hasText("2.607");
        assertThat(visit.page.locator("#rows-title")).containsText("2.607");
        assertThat(visit.page.locator("tbody tr")).hasCount(50);
        film.picture("rows");
        String first = visit.page.locator("tbody .key a").first().innerText();
        visit.link("Xem tiếp").click();
        assertThat(visit.page.locator("tbody tr")).hasCount(50);
        assertThat(visit.page.locator("tbody .key a").first()).not().hasText(first);
        assertThat(visit.page.locator("#rows-title")).containsText("2.607");
        var someone = visit.page.locator("tbody .key a").first();
        String name = someone.innerText();
        someone.click();
        assertThat(visit.heading()).hasText(name);
        assertThat(visit.page.locator(".timeline > .fact")).not().hasCount(0);
        film.picture("member");
        visit.page.goBack();
        visit.link("Báo cáo năm 2019").click();
        assertThat(visit.heading()).hasText("Báo cáo năm 2019");
    }

    private void wordFile(Visit visit) {
        visit.page.locator(".downloads > summary").click();
        Download download = visit.page.waitForDownload(() -> visit.link("Tải Word").click());
        assertThat(download.suggestedFilename()).endsWith(".docx").contains("2019");
        try (var file = Files.newInputStream(download.path());
                var document = new XWPFDocument(file);
                var words = new XWPFWordExtractor(document)) {
            assertThat(words.getText()).contains("2.607", "145", "2.748");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void search(Visit visit, Film film) {
        visit.place("Đảng viên").click();
        film.picture("members");
        visit.page.locator("main [name=q]").fill("nguyen van an");
        visit.page.locator("main form.filters button").click();
        var found = visit.link("Nguyễn Văn Ân").first();
        assertThat(found).isVisible();
        film.picture("members-search");
        found.click();
        assertThat(visit.heading()).hasText("Nguyễn Văn Ân");
    }

    private void movement(Visit visit, Film film) {
        visit.link("Ghi biến động").click();
        film.picture("kinds");
        visit.page.locator("details:has(a[href*='past=on']) > summary").click();
        visit.page.locator("a[href$='kind=EXEMPTION&past=on']").click();
        visit.page.fill("#effectiveOn", "1/7/21");
        visit.page.fill("#decisionNumber", "05-NQ/CB");
        visit.page.fill("#decisionDate", "28/6/21");
        visit.page.fill("#reason", "Tuổi cao");
        film.picture("movement");
        visit.button("Kiểm tra trước khi ghi").click();
        assertThat(visit.page.locator(".effects")).containsText("01/07/2021");
        film.picture("check");
        visit.button("Ghi nhận").click();
        assertThat(visit.notice()).containsText("Miễn công tác và sinh hoạt");
        assertThat(visit.notice()).containsText("01/07/2021");
        film.picture("recorded");
    }

    private void correction(Visit visit, Film film) {
        visit.link("Đính chính: Miễn công tác và sinh hoạt, ngày 01/07/2021").click();
        visit.page.fill("#effectiveOn", "5/7/2021");
        film.picture("correction");
        visit.button("Kiểm tra trước khi ghi").click();
        visit.button("Ghi nhận đính chính").click();
        assertThat(visit.notice()).containsText("05/07/2021");
        assertThat(visit.page.locator(".timeline"))
                .containsText("05/07/2021 · Miễn công tác và sinh hoạt");
        film.picture("corrected");
    }

    /// Two rows for members of the sample: one that can be, one from a cell that does not exist.
    private void wrongRow(Visit visit, Film film) {
        visit.place("Nhập dữ liệu").click();
        film.picture("import");
        visit.page.setInputFiles("#files", movements("ĐUK.99.99"));
        visit.button("Xem trước").click();
        var problem = visit.page.locator("#problems ~ .table-scroll tbody tr");
        assertThat(problem.first()).isVisible();
        film.picture("import-preview");
        assertThat(problem).hasCount(1);
        assertThat(problem).containsText("Tờ “Biến động”, dòng 3, cột “Từ chi bộ”");
        assertThat(problem).containsText("ĐUK.99.99");
        visit.page.locator("form[action$='/run'] button").click();
        assertThat(visit.notice()).isVisible();
        film.picture("import-done");
    }

    private Path movements(String unknownCell) {
        var member = somebodyWhoStayed();
        var good =
                Map.of(
                        "member_code", member.get("code"),
                        "kind", "CARD_REISSUE",
                        "effective_on", LocalDate.of(2021, 7, 1),
                        "from_cell_code", member.get("cell_code"),
                        "to_cell_code", member.get("cell_code"),
                        "card_number", "99000123");
        var wrong =
                Map.of(
                        "member_code",
                        member.get("code"),
                        "kind",
                        "TRANSFER_OUT",
                        "effective_on",
                        LocalDate.of(2021, 7, 2),
                        "from_cell_code",
                        unknownCell);
        Path file = folder.resolve(MovementSheet.SHEET.fileName());
        try (var out = Files.newOutputStream(file)) {
            SheetWriter.write(out, MovementSheet.SHEET, List.of(good, wrong).iterator());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return file;
    }

    /// A member of the opening balance to whom nothing has happened since.
    private static Map<String, Object> somebodyWhoStayed() {
        var sample = new SampleCommittee();
        var moved =
                sample.movements().stream()
                        .map(row -> row.get("member_code"))
                        .collect(Collectors.toSet());
        return sample.members().stream()
                .filter(row -> row.get("cell_code") != null && !moved.contains(row.get("code")))
                .skip(100)
                .findFirst()
                .orElseThrow();
    }
}
