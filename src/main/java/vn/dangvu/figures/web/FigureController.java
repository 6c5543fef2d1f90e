package vn.dangvu.figures.web;

import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

import vn.dangvu.figures.Figure;
import vn.dangvu.figures.Figures;
import vn.dangvu.kernel.Forbidden;
import vn.dangvu.kernel.NotFound;
import vn.dangvu.kernel.Texts;
import vn.dangvu.kernel.Viewer;
import vn.dangvu.shell.Pages;

import java.util.Map;

/// A figure with the rows behind it, and the list of all figures.
@Controller
class FigureController {

    private static final int SIZE = 50;

    private final Figures figures;
    private final Asking asking;
    private final Pages pages;

    FigureController(Figures figures, Asking asking, Pages pages) {
        this.figures = figures;
        this.asking = asking;
        this.pages = pages;
    }

    @GetMapping("/figures")
    ResponseEntity<byte[]> index(
            Viewer viewer, Texts texts, @RequestParam Map<String, String> sent) {
        var words = FigureWords.in(texts);
        var read = asking.read(viewer, sent, texts);
        if (read.isEmpty()) {
            return pages.show(
                    "figures/nothing",
                    words.page("index.title"),
                    new NothingPage(NothingPage.mayImport(viewer)));
        }
        var asked = read.get();
        if (moved(sent, asked)) {
            return pages.seeOther(asked.address().index());
        }
        var question = asked.address().question();
        var now = figures.of(viewer, question, figures.codes());
        var before = figures.of(viewer, question.yearBefore(), figures.codes());
        var ask =
                FigurePage.Ask.of(
                        "/figures", asked, asking.suggestions(viewer, question.period().to()));
        var made = new FigurePages(words, asked);
        var chips = made.chips(asked.address().asKnownNow().index());
        var basis = made.basis(figures.dependOnBasis(viewer, question), FigureAddress::index);
        return pages.show(
                status(asked),
                "figures/index",
                words.page("index.title"),
                FigureIndexPage.of(chips, basis, ask, now, before, asked.address(), words));
    }

    @GetMapping("/figures/{code}")
    ResponseEntity<byte[]> show(
            Viewer viewer,
            Texts texts,
            @PathVariable String code,
            @RequestParam Map<String, String> sent,
            @RequestParam @Nullable String after) {
        figures.indicator(code);
        var asked =
                asking.read(viewer, sent, texts).orElseThrow(() -> new NotFound("organization"));
        if (moved(sent, asked)) {
            return pages.seeOther(asked.address().figure(code));
        }
        var words = FigureWords.in(texts);
        var question = asked.address().question();
        var now = figures.of(viewer, question, code);
        var before = figures.of(viewer, question.yearBefore(), code);
        var made = new FigurePages(words, asked);
        var rows = rows(viewer, asked, now, after == null || after.isEmpty() ? null : after, made);
        var page =
                new FigurePage(
                        made.trail(),
                        words.about(code),
                        made.chips(asked.address().asKnownNow().figure(code)),
                        made.basis(
                                figures.dependOnBasis(viewer, question),
                                address -> address.figure(code)),
                        FigurePage.Ask.of(
                                "/figures/" + code,
                                asked,
                                asking.suggestions(viewer, question.period().to())),
                        words.value(now),
                        made.base(now, figures.baseOf(code).orElse(null)),
                        made.before(now, before),
                        words.page(
                                "rows.heading",
                                words.name(figures.countOf(code)),
                                words.number(now.rows())),
                        rows,
                        rows == null || rows.lines().isEmpty() ? null : asked.address().file(code),
                        asked.address().index());
        return pages.show(status(asked), "figures/figure", words.name(code), page);
    }

    /// The number may be seen by more people than its rows: that is no error, and is told on the
    /// page.
    private FigurePage.@Nullable Rows rows(
            Viewer viewer, Asked asked, Figure figure, @Nullable String after, FigurePages made) {
        try {
            var found =
                    figures.rows(viewer, asked.address().question(), figure.code(), after, SIZE);
            return made.rows(figures.indicator(figure.code()), figure, found, after);
        } catch (Forbidden noRows) {
            return null;
        }
    }

    /// Another organization was typed: it gets an address of its own.
    private static boolean moved(Map<String, String> sent, Asked asked) {
        return asked.errors().isEmpty()
                && !sent.getOrDefault("place", "").isEmpty()
                && !asked.where().id().toString().equals(sent.get("organization"));
    }

    private static HttpStatus status(Asked asked) {
        return asked.errors().isEmpty() ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_CONTENT;
    }
}
