package vn.dangvu.figures.web;

import org.jspecify.annotations.Nullable;
import org.springframework.core.io.Resource;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

import vn.dangvu.exchange.RowsWriter;
import vn.dangvu.figures.FactView;
import vn.dangvu.figures.Figures;
import vn.dangvu.figures.Row;
import vn.dangvu.kernel.NotFound;
import vn.dangvu.kernel.Texts;
import vn.dangvu.kernel.Viewer;
import vn.dangvu.shell.Attachments;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/// The rows behind a figure as a workbook, written page by page. It is finished, and the line in
/// the access log kept, before the first byte leaves: what breaks half-way becomes an error page,
/// never half a file.
@Controller
class FigureFileController {

    private final Figures figures;
    private final Asking asking;

    FigureFileController(Figures figures, Asking asking) {
        this.figures = figures;
        this.asking = asking;
    }

    @GetMapping("/figures/{code}.xlsx")
    ResponseEntity<Resource> export(
            Viewer viewer,
            Texts texts,
            @PathVariable String code,
            @RequestParam Map<String, String> sent)
            throws IOException {
        figures.indicator(code);
        var asked =
                asking.read(viewer, sent, texts).orElseThrow(() -> new NotFound("organization"));
        if (!asked.errors().isEmpty()) {
            // A file of other days than those asked for would be worse than none.
            throw new NotFound("figure for " + asked.errors());
        }
        return Attachments.workbook(
                fileName(code, asked),
                out -> write(out, viewer, asked, code, FigureWords.in(texts)));
    }

    /// `members.admitted-ĐUK-2019.xlsx`; days where the period is not a year.
    private static String fileName(String code, Asked asked) {
        var period = asked.address().period();
        String when =
                FigureWords.wholeYear(period)
                        ? String.valueOf(period.from().getYear())
                        : period.from() + "-" + period.to();
        return "%s-%s-%s.xlsx".formatted(code, asked.where().code(), when);
    }

    private void write(OutputStream out, Viewer viewer, Asked asked, String code, FigureWords words)
            throws IOException {
        var view = figures.indicator(code).measure().view();
        boolean people = !view.person().isEmpty();
        boolean event = view.time() == FactView.Time.EVENT;
        var treeDay = asked.address().treeDay();
        var headings =
                new ArrayList<>(
                        headings(people, event, words.factHeading(code, "row.fact"), words));
        var value = words.valueHeading(figures.indicator(code).measure().summed());
        if (value != null) {
            headings.add(value);
        }
        if (treeDay != null) {
            headings.add(words.page("export.successor", words.date(treeDay)));
        }
        try (var sheet = new RowsWriter(out, words.page("export.sheet"), headings)) {
            figures.export(
                    viewer,
                    asked.address().question(),
                    code,
                    row -> {
                        try {
                            var cells = new ArrayList<>(cells(row, people, words));
                            if (value != null) {
                                cells.add(row.value());
                            }
                            if (treeDay != null) {
                                cells.add(row.successor());
                            }
                            sheet.row(cells);
                        } catch (IOException full) {
                            throw new UncheckedIOException(full);
                        }
                    });
        }
    }

    private static List<String> headings(
            boolean people, boolean event, String fact, FigureWords words) {
        String day = event ? "row.day.event" : "row.day.state";
        var subject =
                people
                        ? Stream.of("row.code", "row.name", "row.born", "row.place", day)
                        : Stream.of("row.name.organization", day);
        var decision = Stream.of(fact, words.page("row.decision"));
        return Stream.concat(subject.map(words::page), decision).toList();
    }

    private static List<@Nullable Object> cells(Row row, boolean people, FigureWords words) {
        String fact = words.fact(row.fact());
        return people
                ? Arrays.asList(
                        row.memberCode(),
                        row.name(),
                        row.bornOnPaper(),
                        row.organization(),
                        row.on(),
                        fact,
                        row.decisionNumber())
                : Arrays.asList(row.name(), row.on(), fact, row.decisionNumber());
    }
}
