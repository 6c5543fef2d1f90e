package vn.dangvu.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;

import java.util.Objects;
import java.util.regex.Pattern;

/// Work that is interrupted: a session that ends, a link from a letter, somebody at the desk after
/// the sign-out, an impatient finger.
@BrowserTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class InterruptedWorkTests {

    private static final String NAME = "gian.doan";

    @LocalServerPort int port;
    @Autowired ApplicationContext context;

    private @Nullable Chromium chromium;
    private @Nullable Colleague colleague;

    @BeforeAll
    void aColleague() {
        chromium = new Chromium();
        colleague = Colleague.arrives(context, chromium(), port, NAME);
    }

    @AfterAll
    void close() {
        chromium().close();
    }

    @Test
    void aFormWhoseSessionEndedIsKeptAndSentAgainAfterTheSignIn() {
        try (var visit = anywhere()) {
            signIn(visit, "/");
            fillTheLeaving(visit);
            visit.loseTheSession();
            visit.button("Kiểm tra trước khi ghi").click();
            assertThat(visit.heading()).hasText("Phiên làm việc đã hết");

            visit.button("Gửi lại").click();
            assertThat(visit.page.locator(".toast")).containsText("Chưa đăng nhập");
            Page beside = visit.page.waitForPopup(visit.link("Đăng nhập ở thẻ mới")::click);
            beside.fill("#username", NAME);
            beside.fill("#password", Colleague.PASSWORD);
            beside.press("#password", "Enter");
            assertThat(beside.locator(".rail")).isVisible();
            visit.button("Gửi lại").click();

            assertThat(visit.page.locator("main")).containsText("Đảng bộ “Thử” & <Hà Nội>");
            assertThat(visit.page.locator("main")).containsText("05/07/2021");
        }
    }

    /// Each send needs its own token; whoever signed in meanwhile presses once more.
    @Test
    void aKeptFormIsSentAgainWithoutScripts() {
        var options = Chromium.desk(port).setJavaScriptEnabled(false);
        try (var visit = chromium().visit(options)) {
            signIn(visit, "/");
            fillTheLeaving(visit);
            visit.loseTheSession();
            visit.button("Kiểm tra trước khi ghi").click();
            Page beside = visit.context().newPage();
            beside.navigate("/login");
            beside.fill("#username", NAME);
            beside.fill("#password", Colleague.PASSWORD);
            beside.press("#password", "Enter");
            visit.button("Gửi lại").click();
            visit.button("Gửi lại").click();

            assertThat(visit.page.locator("main")).containsText("Đảng bộ “Thử” & <Hà Nội>");
        }
    }

    @Test
    void aLinkFromALetterIsComeBackToAfterTheSignIn() {
        try (var visit = anywhere()) {
            signIn(visit, colleague().report());
            assertThat(visit.page).hasURL("http://127.0.0.1:" + port + colleague().report());
        }
    }

    @Test
    void nobodyReadsOnWithTheBackButtonAfterTheSignOut() {
        try (var visit = anywhere()) {
            signIn(visit, "/members?q=nguyen+van+an");
            assertThat(visit.link("Nguyễn Văn Ân").first()).isVisible();
            visit.page.click("details.menu summary");
            visit.button("Đăng xuất").click();
            assertThat(visit.page.locator("#username")).isVisible();
            visit.page.goBack();
            assertThat(visit.page.locator("#username")).isVisible();
            assertThat(visit.page.content()).doesNotContain("Nguyễn Văn Ân");
        }
    }

    @Test
    void aPartOfAPageWhoseSessionEndedLeadsToTheSignInAndBack() {
        try (var visit = anywhere()) {
            signIn(visit, "/organizations");
            visit.loseTheSession();
            visit.page.locator(".node-toggle").nth(1).click();
            assertThat(visit.page.locator("#username")).isVisible();
            visit.signIn(NAME, Colleague.PASSWORD);
            assertThat(visit.page).hasURL(Pattern.compile(".*/organizations.*"));
        }
    }

    @Test
    void anImpatientFingerRecordsOnce() {
        try (var visit = anywhere()) {
            signIn(visit, "/");
            fillTheLeaving(visit);
            visit.button("Kiểm tra trước khi ghi").click();
            var record = visit.page.locator("main button[value=record]");
            assertThat(record).isVisible();
            int[] sent = {0};
            visit.page.onRequest(request -> sent[0] += request.method().equals("POST") ? 1 : 0);
            record.dblclick();
            assertThat(visit.notice()).isVisible();
            assertThat(sent[0]).isEqualTo(1);
            visit.assertNoComplaints();
        }
    }

    private void fillTheLeaving(Visit visit) {
        visit.page.navigate(colleague().leaving(visit.page));
        visit.page.fill("#effectiveOn", "05/07/2021");
        visit.page.fill("#elsewhere", "Đảng bộ “Thử” & <Hà Nội>");
    }

    private void signIn(Visit visit, String address) {
        visit.page.navigate(address);
        visit.signIn(NAME, Colleague.PASSWORD);
        assertThat(visit.page.locator(".rail")).isVisible();
    }

    private Visit anywhere() {
        return chromium().visit(Chromium.desk(port));
    }

    private Colleague colleague() {
        return Objects.requireNonNull(colleague, "There is a colleague from @BeforeAll on");
    }

    private Chromium chromium() {
        return Objects.requireNonNull(chromium, "There is a browser from @BeforeAll on");
    }
}
