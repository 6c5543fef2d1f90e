package vn.dangvu.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;

import java.util.List;

/// A congress is recorded with everybody it elected, one of them ceases, and a seat waits to be
/// filled: with the mouse, every page photographed into `target/film`.
@BrowserTest
class CommitteeFilmTests {

    @LocalServerPort int port;
    @Autowired ApplicationContext context;

    @Test
    void aCongressElectsOneCeasesAndASeatIsEmpty() {
        try (var chromium = new Chromium()) {
            var colleague = Colleague.arrives(context, chromium, port, "cap.uy");
            try (var visit = chromium.visit(colleague.desk(1280, 800))) {
                var film = new Film(visit.page, "congress-");
                visit.page.navigate("/organizations?q=ĐUK.01");
                visit.page.locator(".match-name a").first().click();
                film.picture("organization");
                visit.link("Cấp ủy, nhiệm kỳ").click();
                var people =
                        visit.page.locator("#body-COMMITTEE tbody .key small").allTextContents();
                film.picture("before");
                elect(visit, film, people.subList(0, 3));
                cease(visit, film);
                work(visit, film);
                visit.assertNoComplaints();
            }
        }
    }

    private static void elect(Visit visit, Film film, List<String> codes) {
        visit.link("Ghi kết quả đại hội").first().click();
        assertThat(visit.page.locator("#ordinal-hint")).containsText("TERM-03");
        visit.page.fill("#day", "10/6/21");
        visit.page.fill("#committee", "3");
        visit.page.fill("#decisionNumber", "15-QĐ/ĐUK");
        visit.page.fill("#person1", codes.get(0));
        visit.page.fill("#person2", codes.get(1));
        visit.page.fill("#person3", codes.get(2));
        film.picture("form");
        visit.button("Kiểm tra trước khi ghi").click();
        assertThat(visit.heading()).hasText("Kiểm tra kết quả đại hội");
        film.picture("check");
        visit.button("Đúng, ghi vào sổ").click();
        assertThat(visit.notice()).containsText("3 đồng chí được ghi vào cấp ủy");
        assertThat(visit.page.locator("#body-COMMITTEE h2")).containsText("3/3");
        film.picture("elected");
    }

    private static void cease(Visit visit, Film film) {
        visit.page.locator("#body-COMMITTEE a[href*='/posts/members/']").last().click();
        visit.page.selectOption("#act", "CEASED");
        visit.page.fill("#day", "1/7/21");
        film.picture("cease");
        visit.button("Ghi vào sổ").click();
        assertThat(visit.page.locator("#body-COMMITTEE h2")).containsText("2/3");
        film.picture("ceased");
    }

    private static void work(Visit visit, Film film) {
        visit.link("Việc cần làm về cấp ủy").click();
        assertThat(visit.page.locator("main"))
                .containsText("Ban chấp hành: có 2, đại hội quyết định 3");
        film.picture("work");
    }
}
