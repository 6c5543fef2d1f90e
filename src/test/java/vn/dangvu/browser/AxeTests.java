package vn.dangvu.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import static org.assertj.core.api.Assertions.assertThat;

import org.assertj.core.api.SoftAssertions;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;

import java.util.List;
import java.util.Objects;

/// No page breaks a rule that axe knows, in either language, nor does any page that says no; and
/// none is wider than the smallest phone.
@BrowserTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class AxeTests {

    @LocalServerPort int port;
    @Autowired ApplicationContext context;

    private @Nullable Chromium chromium;
    private @Nullable Colleague colleague;

    @BeforeAll
    void aColleague() {
        chromium = new Chromium();
        colleague = Colleague.arrives(context, chromium(), port, "nguoi.nghe");
    }

    @AfterAll
    void close() {
        chromium().close();
    }

    /// Both of each page at once: opening them all takes minutes.
    @Test
    void noPageBreaksARuleAtADeskNorIsWiderThanTheSmallestPhone() {
        try (var visit = inside(1280, 800)) {
            var softly = new SoftAssertions();
            for (String address : colleague().everyPage(visit.page)) {
                open(visit, address, 200, "vi", softly);
                visit.page.setViewportSize(360, 740);
                softly.assertThat(visit.page.evaluate("document.documentElement.scrollWidth"))
                        .as(address)
                        .isEqualTo(360);
                visit.page.setViewportSize(1280, 800);
                look(visit, address, softly);
            }
            softly.assertAll();
            visit.assertNoComplaints();
        }
    }

    /// The templates are the same: what differs are words and the language that is said of them.
    @Test
    void noMainPageBreaksARuleInEnglish() {
        try (var visit = inside(1280, 800)) {
            speak(visit, "en");
            var softly = new SoftAssertions();
            for (String address : colleague().mainPages(visit.page)) {
                open(visit, address, 200, "en", softly);
                Axe.shorten(visit.page);
                softly.assertThat(Axe.brokenButColours(visit.page)).as(address).isEmpty();
            }
            softly.assertAll();
            visit.assertNoComplaints();
        }
    }

    /// English words are shorter; what is cramped, is cramped in Vietnamese. The colours of all
    /// pages are the same as at a desk; what only a phone shows is on the first of them.
    @Test
    void noMainPageBreaksARuleOnAPhone() {
        try (var visit = inside(390, 844)) {
            var softly = new SoftAssertions();
            var pages = colleague().mainPages(visit.page);
            for (String address : pages) {
                open(visit, address, 200, "vi", softly);
                Axe.shorten(visit.page);
                boolean first = address.equals(pages.getFirst());
                softly.assertThat(first ? Axe.broken(visit.page) : Axe.brokenButColours(visit.page))
                        .as(address)
                        .isEmpty();
            }
            softly.assertAll();
            visit.assertNoComplaints();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"vi", "en"})
    void noPageThatSaysNoBreaksARule(String language) {
        try (var visit = inside(1280, 800)) {
            speak(visit, language);
            assertAccessible(visit, List.of("/members/999999999", "/no/such/page"), 404, language);
            assertAccessible(visit, List.of("/reports/annual?organization=abc"), 400, language);
            assertAccessible(visit, List.of("/logout"), 404, language);
            assertAccessible(visit, List.of(BrokenPage.ADDRESS), 500, language);
            assertAccessible(visit, List.of(BrokenPage.FORBIDDEN), 403, language);
            visit.page.navigate(colleague().leaving(visit.page));
            visit.button(
                            language.equals("vi")
                                    ? "Kiểm tra trước khi ghi"
                                    : "Check before recording")
                    .click();
            assertThat(visit.page.locator(".error-summary")).isFocused();
            assertThat(Axe.broken(visit.page)).isEmpty();
            visit.page.navigate("/members/new?kind=ADMISSION");
            visit.loseTheSession();
            visit.page.locator("main form[method=post] button").last().click();
            assertThat(visit.page.locator(".fault-code")).hasText("403");
            assertThat(Axe.broken(visit.page)).isEmpty();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"vi", "en"})
    void theDoorBreaksNoRuleNeitherOpenNorShut(String language) {
        try (var visit = chromium().visit(Chromium.desk(port))) {
            speak(visit, language);
            assertAccessible(visit, List.of("/login", "/login?out", "/login?ended"), 200, language);
            String shut = "khoa.cua." + language;
            for (int tries = 0; tries < 12; tries++) {
                visit.page.fill("#username", shut);
                visit.page.fill("#password", "sai");
                visit.page.press("#password", "Enter");
                assertThat(visit.page.locator(".notice-wrong")).isFocused();
                if (tries == 0 || tries == 11) {
                    assertThat(Axe.broken(visit.page)).isEmpty();
                }
            }
        }
    }

    private void speak(Visit visit, String language) {
        visit.page.navigate("/login?lang=" + language);
    }

    private static void assertAccessible(
            Visit visit, List<String> addresses, int status, String language) {
        var softly = new SoftAssertions();
        for (String address : addresses) {
            open(visit, address, status, language, softly);
            look(visit, address, softly);
        }
        softly.assertAll();
    }

    private static void open(
            Visit visit, String address, int status, String language, SoftAssertions softly) {
        var response = Objects.requireNonNull(visit.page.navigate(address));
        softly.assertThat(response.status()).as(address).isEqualTo(status);
        softly.assertThat(visit.page.getAttribute("html", "lang")).isEqualTo(language);
    }

    private static void look(Visit visit, String address, SoftAssertions softly) {
        Axe.shorten(visit.page);
        softly.assertThat(Axe.broken(visit.page)).as(address).isEmpty();
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
}
