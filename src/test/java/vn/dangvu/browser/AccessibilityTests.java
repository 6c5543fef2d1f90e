package vn.dangvu.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;

import org.assertj.core.api.SoftAssertions;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;

import vn.dangvu.access.Accounts;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/// Every page can be used by everybody: by ear, by keyboard, on a phone, without scripts.
@BrowserTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class AccessibilityTests {

    private static final String NAME = "tiep.can";
    private static final String PASSWORD = "mọi người đều dùng được";
    private static final List<String> RULES =
            List.of("wcag2a", "wcag2aa", "wcag21aa", "wcag22aa", "best-practice");
    private static final String YEAR = "&from=2019-01-01&to=2019-12-31";

    @LocalServerPort int port;
    @Autowired ApplicationContext context;
    @Autowired Accounts accounts;

    private @Nullable Chromium chromium;
    private String signedIn = "";
    private int root;

    @BeforeAll
    void aColleagueWithAPassword() {
        var office = SampleOffice.in(context);
        root = office.root().value();
        String oneTime = office.colleague(accounts, NAME, "Người kiểm tra");
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
    void noPageBreaksARuleAtADesk() {
        try (var visit = inside(1280, 800)) {
            assertAccessible(visit, everyPage(visit.page));
        }
    }

    @Test
    void noMainPageBreaksARuleOnAPhone() {
        try (var visit = inside(390, 844)) {
            assertAccessible(visit, mainPages(visit.page));
        }
    }

    @Test
    void theDoorBreaksNoRule() {
        try (var visit = chromium().visit(Chromium.desk(port))) {
            assertAccessible(visit, List.of("/login"));
        }
    }

    @Test
    void theEnglishHomeBreaksNoRule() {
        try (var visit = inside(1280, 800)) {
            visit.page.navigate("/");
            visit.page.locator(".topbar [hreflang=en]").click();
            assertThat(visit.page.locator("html")).hasAttribute("lang", "en");
            assertThat(visit.place("Members")).isVisible();
            assertThat(broken(visit.page)).isEmpty();
        }
    }

    @Test
    void noPageIsWiderThanTheSmallestPhone() {
        try (var visit = inside(360, 740)) {
            var softly = new SoftAssertions();
            for (String address : everyPage(visit.page)) {
                visit.page.navigate(address);
                softly.assertThat(visit.page.evaluate("document.documentElement.scrollWidth"))
                        .as(address)
                        .isEqualTo(360);
            }
            softly.assertAll();
        }
    }

    @Test
    void theKeyboardAloneLeadsFromTheLoginToTheRowsOfTheReport() {
        try (var visit = chromium().visit(Chromium.desk(port))) {
            var page = visit.page;
            page.navigate("/");
            assertThat(page.locator("#username")).isFocused();
            page.keyboard().type(NAME);
            page.keyboard().press("Tab");
            page.keyboard().insertText(PASSWORD);
            page.keyboard().press("Enter");
            assertThat(visit.place("Báo cáo")).isVisible();
            page.keyboard().press("g");
            page.keyboard().press("r");
            assertThat(visit.heading())
                    .hasText(java.util.regex.Pattern.compile("Báo cáo năm \\d+"));
            tabTo(page, "main table a");
            String figure = Objects.toString(page.evaluate("document.activeElement.innerText"));
            page.keyboard().press("Enter");
            assertThat(page.locator(".figure-one .figure-value")).hasText(figure);
            page.keyboard().press("/");
            assertThat(page.locator("#search")).isFocused();
            page.keyboard().insertText("nguyen van an");
            page.keyboard().press("Enter");
            assertThat(visit.link("Nguyễn Văn Ân").first()).isVisible();
            page.keyboard().press("?");
            assertThat(page.locator("#keys")).isVisible();
            page.keyboard().press("Escape");
            assertThat(page.locator("#keys")).isHidden();
            visit.assertNoComplaints();
        }
    }

    @Test
    void theFirstTabSkipsToTheContent() {
        try (var visit = inside(1280, 800)) {
            visit.page.navigate("/organizations");
            visit.page.keyboard().press("Tab");
            assertThat(visit.page.locator(".skip")).isFocused();
            visit.page.keyboard().press("Enter");
            assertThat(visit.page.locator("main")).isFocused();
        }
    }

    @Test
    void withoutScriptsTheReportItsRowsAndTheFormsAreThere() {
        var options = Chromium.desk(port).setJavaScriptEnabled(false);
        try (var visit = chromium().visit(options)) {
            var page = visit.page;
            page.navigate("/");
            visit.signIn(NAME, PASSWORD);
            visit.place("Báo cáo").click();
            assertThat(visit.heading())
                    .hasText(java.util.regex.Pattern.compile("Báo cáo năm \\d+"));
            assertThat(page.locator(".chart-table table").first()).isVisible();
            page.navigate(report());
            page.locator("main table a").getByText("2.607").first().click();
            visit.link("Xem tiếp").click();
            page.locator("tbody .key a").first().click();
            visit.link("Ghi biến động").click();
            visit.link("Chuyển đi").click();
            visit.button("Kiểm tra trước khi ghi").click();
            assertThat(page.locator(".error-summary")).isVisible();
            assertThat(page.locator("#effectiveOn")).hasAttribute("aria-invalid", "true");
        }
    }

    private Visit inside(int width, int height) {
        return chromium()
                .visit(
                        Chromium.desk(port)
                                .setStorageState(signedIn)
                                .setViewportSize(width, height));
    }

    private Chromium chromium() {
        return Objects.requireNonNull(chromium, "There is a browser from @BeforeAll on");
    }

    private void assertAccessible(Visit visit, List<String> addresses) {
        var softly = new SoftAssertions();
        for (String address : addresses) {
            Response response = Objects.requireNonNull(visit.page.navigate(address));
            softly.assertThat(response.status()).as(address).isEqualTo(200);
            softly.assertThat(broken(visit.page)).as(address).isEmpty();
        }
        softly.assertAll();
        visit.assertNoComplaints();
    }

    /// Which rules, and where.
    private static List<String> broken(Page page) {
        return new AxeBuilder(page)
                .withTags(RULES).analyze().getViolations().stream()
                        .map(rule ->
                                rule.getId()
                                        + " "
                                        + rule.getNodes().stream()
                                                .map(node -> node.getTarget() + "")
                                                .toList())
                        .toList();
    }

    private List<String> mainPages(Page page) {
        String member = memberOf(page);
        return List.of(
                "/",
                "/organizations",
                "/organizations/" + root,
                report(),
                "/figures/rating.member.goodOrBetter?organization=" + root + YEAR,
                "/members?q=nguyen+van+an",
                member,
                member + "/movements/new?kind=TRANSFER_OUT",
                "/import");
    }

    private List<String> everyPage(Page page) {
        String member = memberOf(page);
        var all = new ArrayList<>(mainPages(page));
        all.addAll(
                List.of(
                        "/organizations?q=so+noi+vu",
                        "/organizations?q=khong+co+gi+nhu+vay",
                        "/figures?organization=" + root + YEAR,
                        "/figures/organizations.grassroots?organization=" + root + YEAR,
                        "/reports/annual/settings?organization=" + root + "&year=2019",
                        "/reports/annual?organization=" + root + "&year=2030",
                        "/members",
                        "/members?q=khong+co+ai+ten+nay",
                        "/members/new",
                        "/members/new?kind=ADMISSION",
                        "/members/new?kind=TRANSFER_IN",
                        member + "/movements/new",
                        member + "/profile",
                        member + "/numbers",
                        factOf(page, member) + "/correct",
                        factOf(page, member) + "/annul",
                        "/accounts",
                        "/accounts/new",
                        "/accounts/1",
                        "/accounts/log",
                        "/password"));
        return all;
    }

    private String report() {
        return "/reports/annual?organization=" + root + "&year=2019";
    }

    private static String memberOf(Page page) {
        page.navigate("/members?q=nguyen+van+an");
        return Objects.requireNonNull(page.locator("tbody .key a").first().getAttribute("href"));
    }

    private static String factOf(Page page, String member) {
        page.navigate(member);
        return Objects.requireNonNull(
                        page.locator(".timeline a[href$='/correct']").first().getAttribute("href"))
                .replaceAll("/correct$", "");
    }

    private static void tabTo(Page page, String selector) {
        for (int i = 0; i < 60; i++) {
            page.keyboard().press("Tab");
            if (Boolean.TRUE.equals(
                    page.evaluate("s => document.activeElement.matches(s)", selector))) {
                return;
            }
        }
        throw new AssertionError("The keyboard never came to " + selector);
    }
}
