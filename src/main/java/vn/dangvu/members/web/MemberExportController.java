package vn.dangvu.members.web;

import org.springframework.core.io.Resource;
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
import vn.dangvu.organizations.Organizations;
import vn.dangvu.shell.Attachments;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
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
    private final Organizations organizations;
    private final Clock clock;

    MemberExportController(Members members, Organizations organizations, Clock clock) {
        this.members = members;
        this.organizations = organizations;
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
        var place = new OrganizationId(asked.organization());
        var query = asked.query(place, day);
        String code = organizations.get(viewer, place, day).code();
        return Attachments.workbook(
                "dang-vien-" + code + "-" + day + ".xlsx",
                out ->
                        write(
                                out,
                                new MemberWords(texts),
                                each -> members.export(viewer, query, each)));
    }

    private interface Rows {

        void each(Consumer<MemberLine> row);
    }

    private static void write(OutputStream out, MemberWords words, Rows rows) throws IOException {
        var headings = COLUMNS.stream().map(column -> words.page("column." + column)).toList();
        try (var sheet = new RowsWriter(out, words.page("title"), headings)) {
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
}
