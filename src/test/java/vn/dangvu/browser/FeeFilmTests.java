package vn.dangvu.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;

import java.nio.file.Path;

/// The month of a cell: by what everybody pays is told once at the desk, then the secretary does
/// the sheet on a phone whose browser runs no scripts. Photographs stand in `target/film`.
@BrowserTest
class FeeFilmTests {

    @LocalServerPort int port;
    @Autowired ApplicationContext context;

    @Test
    void theMonthOfACellIsDoneOnAPhone() {
        try (var chromium = new Chromium()) {
            var colleague = Colleague.arrives(context, chromium, port, "dang.phi");
            String sheet;
            try (var visit = chromium.visit(colleague.desk(1366, 768))) {
                var film = new Film(visit.page, "fees-");
                visit.page.navigate("/organizations?q=ĐUK.02.01");
                visit.page.locator(".match-name a").first().click();
                visit.link("Đảng phí").click();
                assertThat(visit.heading()).hasText("Đảng phí tháng 07/2021");
                film.picture("empty");
                sheet = visit.page.url();
                tellBases(visit, film);
                visit.assertNoComplaints();
            }
            try (var phone = chromium.visit(colleague.desk(390, 844).setJavaScriptEnabled(false))) {
                doTheMonth(phone, sheet);
            }
            try (var visit = chromium.visit(colleague.desk(1366, 768))) {
                var film = new Film(visit.page, "fees-late-");
                visit.page.navigate(sheet);
                film.picture("sent");
                visit.page.locator(".fee-lines .key a").first().click();
                film.picture("member");
                visit.page.navigate("/fees?organization=" + colleague.root() + "&month=2021-07");
                film.picture("overview");
                visit.page.navigate("/fees/settings?organization=" + colleague.root());
                film.picture("settings");
                visit.assertNoComplaints();
            }
        }
    }

    private static void tellBases(Visit visit, Film film) {
        visit.link("Căn cứ đóng của chi bộ").first().click();
        film.picture("bases");
        var groups = visit.page.locator("select[name^='group-']");
        for (int row = 0; row < groups.count(); row++) {
            groups.nth(row).selectOption(row == 0 ? "PENSIONER" : "SALARIED");
            visit.page.locator("input[name^='base-']").nth(row).fill("7.800.000");
        }
        visit.button("Ghi vào sổ").click();
        assertThat(visit.notice()).containsText("Đã ghi nhận căn cứ đóng từ tháng 07/2021");
        film.picture("due");
    }

    /// One button, one exception, and up.
    private static void doTheMonth(Visit phone, String sheet) {
        phone.page.navigate(sheet);
        phone.page.locator("button[value='rest']").click();
        assertThat(phone.page.locator(".state-warn")).hasCount(0);
        phone.page.locator("input[name^='paid-']").nth(1).fill("0");
        phone.page.locator(".fee-note summary").nth(1).click();
        phone.page.locator("input[name^='note-']").nth(1).fill("đi công tác, nộp sau");
        phone.page.locator("input[name^='excused-']").nth(1).check();
        phone.page.screenshot(
                new Page.ScreenshotOptions()
                        .setFullPage(true)
                        .setPath(Path.of("target", "film", "fees-phone-typed.png")));
        phone.page.locator("button[value='send']").click();
        assertThat(phone.page.locator(".notice-done").first())
                .containsText("Đã gửi bảng đảng phí tháng 07/2021");
        assertThat(phone.page.locator("main")).containsText("có lý do");
        phone.page.screenshot(
                new Page.ScreenshotOptions()
                        .setPath(Path.of("target", "film", "fees-phone-sent.png")));
    }
}
