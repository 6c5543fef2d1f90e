package vn.dangvu.figures.web;

import org.jspecify.annotations.Nullable;
import org.springframework.core.io.InputStreamResource;
import org.springframework.core.io.Resource;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
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

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/// The rows behind a figure as a workbook, written page by page. It is finished, and the line in
/// the access log kept, before the first byte leaves: what breaks half-way becomes an error page,
/// never half a file.
@Controller
class FigureFileController {

    private static final MediaType XLSX =
            MediaType.parseMediaType(
                    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");

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
        var file = Files.createTempFile("dangvu-", ".xlsx");
        try {
            write(file, viewer, asked, code, FigureWords.in(texts));
            var period = asked.address().period();
            return answer(file, "%s-%s-%s.xlsx".formatted(code, period.from(), period.to()));
        } catch (IOException | RuntimeException broken) {
            Files.deleteIfExists(file);
            throw broken;
        }
    }

    private void write(Path file, Viewer viewer, Asked asked, String code, FigureWords words)
            throws IOException {
        var view = figures.indicator(code).measure().view();
        boolean people = !view.person().isEmpty();
        boolean event = view.time() == FactView.Time.EVENT;
        try (var out = Files.newOutputStream(file);
                var sheet =
                        new RowsWriter(
                                out, words.page("export.sheet"), headings(people, event, words))) {
            figures.export(
                    viewer,
                    asked.address().question(),
                    code,
                    row -> {
                        try {
                            sheet.row(cells(row, people, words));
                        } catch (IOException full) {
                            throw new UncheckedIOException(full);
                        }
                    });
        }
    }

    private static List<String> headings(boolean people, boolean event, FigureWords words) {
        String day = event ? "row.day.event" : "row.day.state";
        return (people
                        ? Stream.of(
                                "row.code",
                                "row.name",
                                "row.born",
                                "row.place",
                                day,
                                "row.fact",
                                "row.decision")
                        : Stream.of("row.name.organization", day, "row.fact", "row.decision"))
                .map(words::page)
                .toList();
    }

    private static List<@Nullable Object> cells(Row row, boolean people, FigureWords words) {
        String fact = words.fact(row.fact());
        return people
                ? Arrays.asList(
                        row.memberCode(),
                        row.name(),
                        row.bornOn(),
                        row.organization(),
                        row.on(),
                        fact,
                        row.decisionNumber())
                : Arrays.asList(row.name(), row.on(), fact, row.decisionNumber());
    }

    private static ResponseEntity<Resource> answer(Path file, String name) throws IOException {
        long size = Files.size(file);
        // Gone as soon as it is sent: it holds personal rows.
        var content =
                new InputStreamResource(
                        Files.newInputStream(file, StandardOpenOption.DELETE_ON_CLOSE));
        return ResponseEntity.ok()
                .contentType(XLSX)
                .contentLength(size)
                .cacheControl(CacheControl.noStore())
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment().filename(name).build().toString())
                .body(content);
    }
}
