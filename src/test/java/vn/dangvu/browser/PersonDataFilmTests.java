package vn.dangvu.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;

import java.io.IOException;
import java.nio.file.Files;
import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Objects;

/// A member comes to the office: gets everything that is held, says what is wrong, and is put
/// right. By mouse; photographs stand in `target/film`.
@BrowserTest
class PersonDataFilmTests {

    @LocalServerPort int port;
    @Autowired ApplicationContext context;
    @Autowired Clock clock;

    @Test
    void aMemberGetsAllDataAndAWrongHometownIsPutRight() throws IOException {
        try (var chromium = new Chromium()) {
            var colleague = Colleague.arrives(context, chromium, port, "du.lieu");
            try (var visit = chromium.visit(colleague.desk(1280, 800))) {
                var film = new Film(visit.page, "person-data-");
                visit.page.navigate("/members?q=nguyen+van+an");
                visit.page.locator("tbody .key a").first().click();
                visit.link("Dữ liệu cá nhân").click();
                assertThat(visit.heading()).hasText("Dữ liệu cá nhân của đảng viên");
                film.picture("page");
                takeOut(visit, film);
                ask(visit, film);
                refuseToCloseWithoutACorrection(visit, film);
                correct(visit);
                decide(visit, film);
                visit.assertNoComplaints();
            }
        }
    }

    private static void takeOut(Visit visit, Film film) throws IOException {
        visit.button("Tải tệp JSON").click();
        assertThat(visit.page.locator(".field-error")).containsText("Cần ghi lý do");
        film.picture("export-without-reason");
        visit.forgive("422");
        visit.page.fill("#reason", "theo đơn của đồng chí");
        var json = visit.page.waitForDownload(() -> visit.button("Tải tệp JSON").click());
        assertThat(Files.readString(json.path()))
                .contains("\"members.movement\"", "theo đơn của đồng chí", "PERSON_EXPORTED");
        var pdf = visit.page.waitForDownload(() -> visit.button("Tải tệp PDF").click());
        assertThat(pdf.suggestedFilename()).endsWith(".pdf");
    }

    private void ask(Visit visit, Film film) {
        visit.page.selectOption("#field", "HOMETOWN");
        visit.page.fill("#claimed", "Xã Đạ Sar, theo giấy khai sinh");
        visit.page.fill("#askedBy", "chính đồng chí");
        visit.page.fill(
                "#receivedOn",
                DateTimeFormatter.ofPattern("dd/MM/yyyy").format(LocalDate.now(clock)));
        visit.button("Ghi yêu cầu").click();
        assertThat(visit.notice()).containsText("Đã ghi yêu cầu chỉnh sửa");
        film.picture("requested");
    }

    private static void refuseToCloseWithoutACorrection(Visit visit, Film film) {
        visit.link("Giải quyết").click();
        visit.page.selectOption("#step", "DONE");
        visit.button("Ghi kết quả").click();
        assertThat(visit.page.locator(".field-error")).containsText("hãy sửa ở trang đảng viên");
        film.picture("no-correction-yet");
        visit.forgive("422");
    }

    /// As it is done for everything that was written wrongly.
    private static void correct(Visit visit) {
        Page page = visit.page;
        page.locator(".trail a[href*='/members/']").last().click();
        page.locator("a[href$='/profile']").click();
        page.fill("#hometown", "Xã Đạ Sar");
        page.locator("input[name=way][value=correct]").check();
        visit.page.locator("button[name=step][value=check]").click();
        page.locator("main form .btn-primary").click();
        assertThat(visit.notice()).isVisible();
    }

    private static void decide(Visit visit, Film film) {
        visit.link("Dữ liệu cá nhân").click();
        visit.link("Giải quyết").click();
        visit.page.selectOption("#step", "DONE");
        visit.page.locator("#entry").selectOption(new String[] {firstOf(visit)});
        film.picture("decide");
        visit.button("Ghi kết quả").click();
        assertThat(visit.notice()).containsText("Đã ghi yêu cầu được chỉnh sửa");
        assertThat(visit.page.locator("#requests ~ *, section:has(#requests)").first())
                .containsText("Đã chỉnh sửa");
        film.picture("decided");
        visit.page.navigate("/correction-requests?state=all");
        assertThat(visit.page.locator("main")).containsText("Xã Đạ Sar");
        film.picture("list");
        visit.page.navigate("/audit?what=CORRECTION_DONE");
        assertThat(visit.page.locator("main")).containsText("yêu cầu chỉnh sửa được thực hiện");
    }

    private static String firstOf(Visit visit) {
        return Objects.requireNonNull(
                visit.page.locator("#entry option").nth(1).getAttribute("value"));
    }
}
