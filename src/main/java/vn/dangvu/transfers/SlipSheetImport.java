package vn.dangvu.transfers;

import org.springframework.stereotype.Component;

import vn.dangvu.exchange.Sheet;
import vn.dangvu.exchange.SheetImport;
import vn.dangvu.exchange.StagingStore;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;

/// Takes the sheet of slips, by the rules of the screens. The movement by which a way ended stands
/// in the ledger; it is told which transfer it settled.
@Component
class SlipSheetImport implements SheetImport {

    private final SlipImportStore store;
    private final Clock clock;

    SlipSheetImport(SlipImportStore store, Clock clock) {
        this.store = store;
        this.clock = clock;
    }

    @Override
    public Sheet sheet() {
        return SlipSheet.SHEET;
    }

    @Override
    public void apply(StagingStore rows) {
        store.prepare(rows);
        store.refuseWhatCannotBe(rows);
        store.markWhatIsThere(rows);
        store.refuseWhatTheLedgerDoesNotKnow(rows);
        var today = LocalDate.now(clock);
        var findings = new ArrayList<vn.dangvu.exchange.Finding>();
        var taken = new ArrayList<BroughtSlip>();
        for (SlipRow row : store.rows(rows)) {
            var brought = BroughtSlip.of(row, today);
            findings.addAll(brought.findings());
            if (brought.findings().isEmpty()) {
                taken.add(brought);
            }
        }
        rows.refuse(findings);
        store.keep(rows, taken);
    }
}
