package vn.dangvu.members.web;

import org.springframework.core.io.InputStreamResource;
import org.springframework.core.io.Resource;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

import vn.dangvu.exchange.RowsWriter;
import vn.dangvu.kernel.DayInput;
import vn.dangvu.kernel.NotFound;
import vn.dangvu.kernel.Texts;
import vn.dangvu.kernel.Viewer;
import vn.dangvu.members.MemberLine;
import vn.dangvu.members.Members;
import vn.dangvu.organizations.OrganizationId;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Stream;

/// The list as a workbook. It is finished, and the line in the access log kept, before the first
/// byte leaves: what breaks half-way becomes an error page, never half a file.
@Controller
class MemberExportController {

    private static final MediaType XLSX =
            MediaType.parseMediaType(
                    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");
    private static final List<String> COLUMNS =
            List.of(
                    "code",
                    "fullName",
                    "born",
                    "sex",
                    "cell",
                    "standing",
                    "state",
                    "professional",
                    "since",
                    "dossierNumber");

    private final Members members;
    private final Clock clock;

    MemberExportController(Members members, Clock clock) {
        this.members = members;
        this.clock = clock;
    }

    @GetMapping("/members.xlsx")
    ResponseEntity<Resource> export(
            Viewer viewer, Texts texts, @RequestParam Map<String, String> sent) throws IOException {
        var asked = ListRequest.of(sent);
        if (asked.organization() == null) {
            throw new NotFound("export without organization");
        }
        var read = DayInput.read(asked.on(), LocalDate.now(clock));
        if (!(read instanceof DayInput.Day) && !asked.on().isBlank()) {
            // A file of another day than the one asked for would be worse than none.
            throw new NotFound("members on " + asked.on());
        }
        var day = read instanceof DayInput.Day(LocalDate wanted) ? wanted : LocalDate.now(clock);
        var query = asked.query(new OrganizationId(asked.organization()), day);
        var file = Files.createTempFile("dangvu-", ".xlsx");
        try {
            write(file, new MemberWords(texts), each -> members.export(viewer, query, each));
            return answer(file, "dang-vien-" + day + ".xlsx");
        } catch (IOException | RuntimeException broken) {
            Files.deleteIfExists(file);
            throw broken;
        }
    }

    private interface Rows {

        void each(Consumer<MemberLine> row);
    }

    private static void write(Path file, MemberWords words, Rows rows) throws IOException {
        var headings = COLUMNS.stream().map(column -> words.page("column." + column)).toList();
        try (var out = Files.newOutputStream(file);
                var sheet = new RowsWriter(out, words.page("title"), headings)) {
            rows.each(line -> {
                try {
                    sheet.row(cells(line, words));
                } catch (IOException full) {
                    throw new UncheckedIOException(full);
                }
            });
        }
    }

    private static List<Object> cells(MemberLine line, MemberWords words) {
        return Stream.<Object>of(
                        line.code(),
                        line.fullName(),
                        line.born().text(),
                        words.of("sex", line.sex()),
                        line.cell(),
                        words.standing(line.standing()),
                        String.join(
                                "; ", words.flags(line.exempt(), line.suspended(), line.away())),
                        words.of("professional", line.professional()),
                        line.since(),
                        line.dossierNumber() == null ? "" : line.dossierNumber())
                .toList();
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
