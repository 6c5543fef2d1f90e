package vn.dangvu.fees.web;

import org.jspecify.annotations.Nullable;
import org.springframework.core.io.Resource;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

import vn.dangvu.exchange.RowsWriter;
import vn.dangvu.fees.CellSheet;
import vn.dangvu.fees.CellSheet.Line;
import vn.dangvu.fees.Due;
import vn.dangvu.fees.Fees;
import vn.dangvu.fees.Overview;
import vn.dangvu.fees.Overview.Cell;
import vn.dangvu.kernel.NotFound;
import vn.dangvu.kernel.Texts;
import vn.dangvu.kernel.Viewer;
import vn.dangvu.shell.Attachments;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Arrays;
import java.util.List;

/// The sheet, or the overview, as a workbook: what the page shows.
@Controller
class FeeExportController {

    private static final List<String> SHEET =
            List.of(
                    "code", "name", "how", "due", "paid", "missing", "over", "state", "paidOn",
                    "note");

    private static final List<String> OVERVIEW =
            List.of(
                    "cellCode",
                    "cell",
                    "members",
                    "sent",
                    "due",
                    "paid",
                    "missing",
                    "exempt",
                    "kept",
                    "sentUp");

    private final FeeDesk desk;
    private final Fees fees;

    FeeExportController(FeeDesk desk, Fees fees) {
        this.desk = desk;
        this.fees = fees;
    }

    @GetMapping("/fees.xlsx")
    ResponseEntity<Resource> export(
            Viewer viewer,
            Texts texts,
            @RequestParam int organization,
            @RequestParam(defaultValue = "") String month)
            throws IOException {
        var read = new FeeReader(texts, desk.today()).month("month", FeeReader.tidy(month));
        if (read == null) {
            // A file of another month than the one asked for would be worse than none.
            throw new NotFound("fees of month " + month);
        }
        var here = desk.look(viewer, texts, organization, read);
        String name = "dang-phi-" + here.itself().code() + "-" + read + ".xlsx";
        if (here.cell()) {
            var sheet = fees.takeSheet(viewer, here.id(), read);
            return Attachments.workbook(name, out -> write(out, sheet, here.words()));
        }
        var overview = fees.takeOverview(viewer, here.id(), read);
        return Attachments.workbook(name, out -> write(out, overview, here));
    }

    private static void write(OutputStream out, CellSheet sheet, FeeWords words)
            throws IOException {
        try (var rows = new RowsWriter(out, sheet.month().toString(), heads(SHEET, words))) {
            for (Line line : sheet.lines()) {
                rows.row(row(line, words));
            }
            var totals = sheet.totals();
            rows.row(
                    Arrays.asList(
                            words.page("total"),
                            null,
                            null,
                            orMask(totals.due()),
                            orMask(totals.paid()),
                            orMask(totals.missing()),
                            orMask(totals.over())));
        }
    }

    private static List<@Nullable Object> row(Line line, FeeWords words) {
        // A due that is not known is no zero, against which all that is paid would be too much.
        boolean known = !(line.due() instanceof Due.Unknown);
        return Arrays.asList(
                line.code(),
                line.name(),
                words.why(line.due()),
                line.due() instanceof Due.Hidden
                        ? FeeWords.MASK
                        : known ? line.due().amount() : null,
                orMask(line.paid()),
                known ? orMask(line.missing()) : null,
                known ? orMask(line.over()) : null,
                new PaidWords(words).plain(line),
                line.paidOn(),
                line.note());
    }

    private static void write(OutputStream out, Overview overview, Here here) throws IOException {
        var words = here.words();
        try (var rows = new RowsWriter(out, overview.month().toString(), heads(OVERVIEW, words))) {
            for (Cell cell : overview.cells()) {
                rows.row(row(cell, here));
            }
            var sums = overview.sums();
            rows.row(
                    Arrays.asList(
                            words.page("total.sent"),
                            null,
                            members(overview, true),
                            null,
                            orMask(sums.due()),
                            orMask(sums.takenIn()),
                            orMask(sums.missing())));
            rows.row(
                    Arrays.asList(
                            words.page("total.besides"),
                            null,
                            members(overview, false),
                            null,
                            null,
                            orMask(sums.besides())));
        }
    }

    /// @param in of the cells whose sheets are in, or of the others
    private static int members(Overview overview, boolean in) {
        return overview.cells().stream()
                .filter(cell -> (cell.sent() != null) == in)
                .mapToInt(Cell::members)
                .sum();
    }

    private static Object orMask(@Nullable Long amount) {
        return amount == null ? FeeWords.MASK : amount;
    }

    private static List<@Nullable Object> row(Cell cell, Here here) {
        var sent = cell.sent();
        return Arrays.asList(
                cell.itself().code(),
                cell.itself().shortName(),
                cell.members(),
                sent == null ? null : here.words().time(sent.at(), here.zone()),
                sent == null ? null : orMask(sent.due()),
                orMask(cell.takenIn()),
                sent == null ? null : orMask(sent.missing()),
                sent == null ? null : sent.exempt(),
                share(sent, sent == null ? null : sent.kept()),
                share(sent, sent == null ? null : sent.sentUp()));
    }

    private static @Nullable Object share(Overview.@Nullable Sent sent, @Nullable Long amount) {
        return amount == null && sent != null && sent.paid() == null ? FeeWords.MASK : amount;
    }

    private static List<String> heads(List<String> columns, FeeWords words) {
        return columns.stream().map(column -> words.page("column." + column)).toList();
    }
}
