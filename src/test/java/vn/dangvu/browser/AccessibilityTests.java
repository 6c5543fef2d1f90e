package vn.dangvu.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;

import java.util.List;
import java.util.Objects;

/// Every page can be used by keyboard and without scripts. What a screen reader and a phone need is
/// checked by [AxeTests].
@BrowserTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class AccessibilityTests {

    private static final String NAME = "tiep.can";

    /// The focused element, if nothing shows that it is; what it looks like without the focus is
    /// compared, as a field may show it by its border.
    private static final String UNSEEN =
            """
            () => {
              const e = document.activeElement;
              if (!e || e === document.body) return '';
              const look = () => { const s = getComputedStyle(e); return [s.outlineStyle === 'none' ? '' : s.outlineWidth + s.outlineColor, s.boxShadow, s.borderColor, s.backgroundColor].join(); };
              const box = e.getBoundingClientRect();
              const focused = look();
              const seen = box.width > 0 && box.height > 0 && box.bottom > 0 && box.top < innerHeight;
              e.blur();
              const plain = look();
              e.focus();
              return seen && focused !== plain ? '' : e.outerHTML.slice(0, 200);
            }
            """;

    @LocalServerPort int port;
    @Autowired ApplicationContext context;

    private @Nullable Chromium chromium;
    private @Nullable Colleague colleague;

    @BeforeAll
    void aColleagueWithAPassword() {
        chromium = new Chromium();
        colleague = Colleague.arrives(context, chromium(), port, NAME);
    }

    @AfterAll
    void close() {
        chromium().close();
    }

    @Test
    void theKeyboardAloneLeadsFromTheLoginToTheRowsOfTheReport() {
        try (var visit = chromium().visit(Chromium.desk(port))) {
            var page = visit.page;
            page.navigate("/");
            assertThat(page.locator("#username")).isFocused();
            page.keyboard().type(NAME);
            page.keyboard().press("Tab");
            page.keyboard().insertText(Colleague.PASSWORD);
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
            // The page stands before its script listens to keys.
            page.waitForLoadState();
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
    void escClosesAMenuAndGivesTheFocusBack() {
        try (var visit = inside(1280, 800)) {
            var page = visit.page;
            page.navigate("/");
            page.focus("details.menu summary");
            page.keyboard().press("Enter");
            assertThat(page.locator("details.menu .menu-list")).isVisible();
            page.keyboard().press("Tab");
            page.keyboard().press("Escape");
            assertThat(page.locator("details.menu .menu-list")).isHidden();
            assertThat(page.locator("details.menu summary")).isFocused();
        }
    }

    @Test
    void theFocusStaysWhereItWasWhenAPartOfThePageChanges() {
        try (var visit = inside(1280, 800)) {
            var page = visit.page;
            page.navigate("/organizations");
            var toggle = page.locator(".node-toggle[aria-expanded=false]").first();
            String id = "#" + toggle.getAttribute("id");
            toggle.focus();
            page.keyboard().press("Enter");
            assertThat(page.locator(id)).hasAttribute("aria-expanded", "true");
            assertThat(page.locator(id)).isFocused();
        }
    }

    @Test
    void theSliderWalksAlongTheDaysByTheKeyboard() {
        try (var visit = inside(1280, 800)) {
            var page = visit.page;
            page.navigate("/organizations");
            page.focus("#time");
            String before = page.locator("#tree-day").textContent();
            page.keyboard().press("Home");
            page.waitForURL(address -> address.contains("on="));
            assertThat(page.locator("#tree-day")).not().hasText(before);
            assertThat(page.locator("#time")).isFocused();
        }
    }

    /// In the order of the page, and each with a mark that can be seen.
    @Test
    void whatTheKeyboardComesToIsSeen() {
        try (var visit = inside(1280, 800)) {
            for (String address : List.of("/", colleague().leaving(visit.page), "/accounts")) {
                visit.page.navigate(address);
                for (int i = 0; i < 40; i++) {
                    visit.page.keyboard().press("Tab");
                    Object unseen = visit.page.evaluate(UNSEEN);
                    org.assertj.core.api.Assertions.assertThat(unseen).as(address).isEqualTo("");
                }
            }
        }
    }

    @Test
    void withoutScriptsTheReportItsRowsAndTheFormsAreThere() {
        var options = Chromium.desk(port).setJavaScriptEnabled(false);
        try (var visit = chromium().visit(options)) {
            var page = visit.page;
            page.navigate("/");
            visit.signIn(NAME, Colleague.PASSWORD);
            visit.place("Báo cáo").click();
            assertThat(visit.heading())
                    .hasText(java.util.regex.Pattern.compile("Báo cáo năm \\d+"));
            assertThat(page.locator(".chart-table table").first()).isVisible();
            page.navigate(colleague().report());
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
        return chromium().visit(colleague().desk(width, height));
    }

    private Colleague colleague() {
        return Objects.requireNonNull(colleague, "There is a colleague from @BeforeAll on");
    }

    private Chromium chromium() {
        return Objects.requireNonNull(chromium, "There is a browser from @BeforeAll on");
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
