package vn.dangvu.fees;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;

import org.springframework.stereotype.Component;

import vn.dangvu.exchange.Finding;
import vn.dangvu.exchange.Sheet;
import vn.dangvu.exchange.SheetImport;
import vn.dangvu.exchange.StagingStore;
import vn.dangvu.fees.FeePaymentImportStore.Row;
import vn.dangvu.fees.FeePaymentImportStore.Taken;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/// Takes the sheet of payments: each row as if it were typed into the sheet of its cell and month.
/// Nothing is sent up by it.
@Component
class FeePaymentSheetImport implements SheetImport {

    private static final Map<String, String> COLUMNS =
            Map.of("paid", "amount", "note", "note", "day", "paid_on", "from", "month");

    private final FeePaymentImportStore store;
    private final FeeSheets sheets;
    private final Clock clock;

    FeePaymentSheetImport(FeePaymentImportStore store, FeeSheets sheets, Clock clock) {
        this.store = store;
        this.sheets = sheets;
        this.clock = clock;
    }

    @Override
    public Sheet sheet() {
        return FeePaymentSheet.SHEET;
    }

    @Override
    public void apply(StagingStore rows) {
        store.prepare(rows);
        store.refuseWhatCannotBe(rows);
        var findings = new ArrayList<Finding>();
        var taken = new ArrayList<Taken>();
        store.rows(rows).stream()
                .collect(groupingBy(Row::where, LinkedHashMap::new, toList()))
                .forEach((where, theirs) -> look(where, theirs, taken, findings));
        rows.refuse(findings);
        store.keep(rows, taken);
    }

    private void look(CellMonth where, List<Row> rows, List<Taken> taken, List<Finding> findings) {
        var today = LocalDate.now(clock);
        var sheet = sheets.unshared(where);
        var recorded = sheets.recorded(sheet);
        for (Row row : rows) {
            var objections = SheetRules.objectionsToRow(sheet, row.entry(), today);
            if (objections.isEmpty()) {
                var day = Objects.requireNonNullElse(row.entry().paidOn(), today);
                var draft = new SheetDraft(day, List.of(row.entry()), false, sheet.seen());
                taken.add(
                        new Taken(
                                row,
                                SheetRules.changes(sheet, recorded, draft).stream()
                                        .findFirst()
                                        .orElse(null)));
            }
            objections.forEach(objection ->
                    findings.add(
                            FeeFindings.of(
                                    row.number(), column(objection), where.month(), objection)));
        }
    }

    /// The fields of a form bear the number of their member.
    private static String column(Objection objection) {
        String field = ObjectionWords.field(objection).replaceFirst("-.*", "");
        return objection instanceof Objection.NotOnSheet
                        || objection instanceof Objection.NothingAsked
                ? "member_code"
                : COLUMNS.getOrDefault(field, "amount");
    }
}
