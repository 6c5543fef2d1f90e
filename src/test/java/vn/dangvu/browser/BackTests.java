package vn.dangvu.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.SelectOption;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;

import vn.dangvu.access.Accounts;

import java.util.Objects;
import java.util.regex.Pattern;

/// Going back in the browser from what was recorded: no page that has expired, nothing typed that
/// is lost, and nothing that is recorded twice.
@BrowserTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class BackTests {

    private static final String NAME = "quay.lai";
    private static final String PASSWORD = "đi tới rồi lại quay về";

    @LocalServerPort int port;
    @Autowired ApplicationContext context;
    @Autowired Accounts accounts;

    private @Nullable Chromium chromium;
    private String signedIn = "";

    @BeforeAll
    void aColleague() {
        String oneTime = SampleOffice.in(context).colleague(accounts, NAME, "Người quay lại");
        chromium = new Chromium();
        try (var visit = chromium().visit(Chromium.desk(port))) {
            visit.page.navigate("/login");
            visit.signIn(NAME, oneTime);
            visit.changePassword(oneTime, PASSWORD);
            assertThat(visit.place("Báo cáo")).isVisible();
            signedIn = visit.context().storageState();
        }
    }

    @AfterAll
    void close() {
        chromium().close();
    }

    @Test
    void findsTheAnswersAndTheFormAgainAndAfterRecordingABlankOne() {
        try (var visit = inside(true)) {
            var page = visit.page;
            page.navigate("/members?q=nguyen+thi&standing=OFFICIAL");
            page.locator("tbody .key a").last().click();
            visit.link("Ghi biến động").click();
            visit.link("Cấp lại thẻ đảng viên").click();
            page.fill("#effectiveOn", "1/7/2021");
            page.fill("#cardNumber", "abc");
            visit.button("Kiểm tra trước khi ghi").click();
            assertThat(page.locator("#cardNumber-error")).isVisible();
            page.fill("#cardNumber", "90817263");
            visit.button("Kiểm tra trước khi ghi").click();
            assertThat(visit.button("Ghi nhận")).isVisible();

            back(page);
            assertThat(page.locator("#effectiveOn")).hasValue("1/7/2021");
            assertThat(page.locator("#cardNumber")).hasValue("90817263");
            page.goForward();
            page.reload();
            visit.button("Ghi nhận").click();
            assertThat(page.locator(".notice-done")).isVisible();

            for (int i = 0; i < 3; i++) {
                back(page);
            }
            assertThat(page.locator("main")).not().containsText("90817263");
        }
    }

    @Test
    void theRevealedNumberIsGoneWhenSomebodyComesBack() {
        try (var visit = inside(true)) {
            var page = visit.page;
            page.navigate("/members?q=nguyen+van+an");
            page.locator("tbody .key a").first().click();
            page.locator("#reveal summary").click();
            visit.button("Hiện").click();
            assertThat(page.locator("#reason-error")).isVisible();
            assertThat(page.locator("#citizen-id")).hasText(Pattern.compile("\\*{8}[0-9]{4}"));
            page.locator("#reason").fill("Đối chiếu với giấy tờ");
            visit.button("Hiện").click();
            assertThat(page.locator("#citizen-id")).hasText(Pattern.compile("[0-9]{12}"));
            visit.place("Báo cáo").click();
            back(page);
            assertThat(page.locator("#citizen-id")).hasText(Pattern.compile("\\*{8}[0-9]{4}"));
        }
    }

    @Test
    void withoutScriptsTheCheckIsFoundAgainToo() {
        try (var visit = inside(false)) {
            var page = visit.page;
            page.navigate("/members/new?kind=ADMISSION");
            page.fill("#fullName", "Trần Văn Quay Lại");
            page.fill("#code", "QL-1");
            page.selectOption("#sex", "MALE");
            page.fill("#born", "1/1/1990");
            page.selectOption("#occupation", "FARMER");
            page.fill("#effectiveOn", "1/7/2021");
            page.fill("#decisionNumber", "31-QĐ/ĐUK");
            page.fill("#decisionDate", "25/6/2021");
            page.locator("#cell").selectOption(new SelectOption().setIndex(1));
            visit.button("Kiểm tra trước khi ghi").click();
            assertThat(visit.button("Ghi nhận")).isVisible();
            back(page);
            assertThat(page.locator("#fullName")).hasValue("Trần Văn Quay Lại");
        }
    }

    /// The browser's own page of a failure has no heading of ours.
    private static void back(Page page) {
        page.goBack();
        assertThat(page.url()).startsWith("http");
        assertThat(page.locator("main h1")).isVisible();
    }

    private Visit inside(boolean scripts) {
        return chromium()
                .visit(Chromium.desk(port).setStorageState(signedIn).setJavaScriptEnabled(scripts));
    }

    private Chromium chromium() {
        return Objects.requireNonNull(chromium, "There is a browser from @BeforeAll on");
    }
}
