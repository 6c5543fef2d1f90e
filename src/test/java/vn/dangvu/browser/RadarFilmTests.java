package vn.dangvu.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;

import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;

import java.util.List;
import java.util.Objects;
import java.util.TreeMap;

/// What the radar tells of the sample on 30 June 2021: every kind is counted as often as it has
/// lines, every line opens the screen that settles it, and what is settled there is told no more.
/// Photographs stand in `target/film`.
@BrowserTest
class RadarFilmTests {

    private static final String RADAR = "/radar?on=30/06/2021&within=DAYS_180";

    @LocalServerPort int port;
    @Autowired ApplicationContext context;

    @Test
    void everyLineOpensTheScreenThatSettlesIt() {
        try (var chromium = new Chromium()) {
            var colleague = Colleague.arrives(context, chromium, port, "viec.can.lam");
            try (var visit = chromium.visit(colleague.desk(1366, 768))) {
                var film = new Film(visit.page, "radar-");
                visit.page.navigate(RADAR);
                film.picture("all");
                var kinds = new TreeMap<String, String>();
                for (Locator kind : visit.page.locator("#kinds a").all()) {
                    kinds.put(kind.innerText(), kind.getAttribute("href"));
                }
                assertThat(kinds).hasSizeGreaterThan(10);
                var softly = new SoftAssertions();
                kinds.forEach((told, address) -> {
                    visit.page.navigate(address);
                    softly.assertThat(visit.page.locator("#groups h2").first().innerText())
                            .startsWith(told);
                    open(visit, film, softly);
                });
                softly.assertAll();
                visit.assertNoComplaints();
            }
        }
    }

    /// The first is looked at; the others only have to be there.
    private static void open(Visit visit, Film film, SoftAssertions softly) {
        String kind = visit.page.url().replaceAll(".*kind=([A-Za-z_.]+).*", "$1");
        List<String> acts =
                visit.page.locator("#groups td.no-print a.btn").all().stream()
                        .map(act -> Objects.requireNonNull(act.getAttribute("href")))
                        .toList();
        softly.assertThat(acts).as(kind).isNotEmpty();
        for (String act : acts) {
            softly.assertThat(visit.context().request().get(act.replaceAll("#.*", "")).status())
                    .as(act)
                    .isEqualTo(200);
        }
        visit.page.navigate(acts.getFirst());
        softly.assertThat(visit.heading().innerText()).as(kind).isNotBlank();
        film.picture(kind);
    }

    @Test
    void whatIsSettledIsToldNoMore() {
        try (var chromium = new Chromium()) {
            var colleague = Colleague.arrives(context, chromium, port, "lam.xong");
            try (var visit = chromium.visit(colleague.desk(1366, 768))) {
                var film = new Film(visit.page, "radar-settled-");
                settle(visit, film, "years.assignmentMissing", () -> giveWork(visit));
                settle(visit, film, "members.exemptionEnding", () -> end(visit));
                settle(visit, film, "members.temporaryEnding", () -> end(visit));
                settle(
                        visit,
                        film,
                        "members.cardMissing",
                        () -> {
                            visit.page.fill("#cardNumber", "68990001");
                            end(visit);
                        });
                visit.assertNoComplaints();
            }
        }
    }

    /// Opens the first line of the kind, does what the page is for, and finds one line less.
    private static void settle(Visit visit, Film film, String kind, Runnable doing) {
        String all = RADAR + "&kind=" + kind;
        visit.page.navigate(all);
        int before = told(visit);
        film.picture(kind + "-before");
        visit.page.locator("#groups td.no-print a.btn").first().click();
        doing.run();
        assertThat(visit.notice()).isVisible();
        film.picture(kind + "-done");
        visit.page.navigate(all);
        assertThat(told(visit)).as(kind).isEqualTo(before - 1);
    }

    private static int told(Visit visit) {
        var counted = visit.page.locator("#groups h2 .tabular");
        return counted.count() == 0
                ? 0
                : Integer.parseInt(counted.first().innerText().replace(".", ""));
    }

    private static void giveWork(Visit visit) {
        for (Locator work : visit.page.locator("input[name^='work-']").all()) {
            work.fill("Tuyên truyền nghị quyết");
        }
        visit.page.fill("#on", "15/01/2021");
        visit.button("Ghi vào sổ").click();
    }

    private static void end(Visit visit) {
        visit.page.fill("#effectiveOn", "30/06/2021");
        visit.button("Kiểm tra trước khi ghi").click();
        visit.button("Ghi nhận").click();
    }
}
