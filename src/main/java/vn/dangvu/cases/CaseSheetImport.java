package vn.dangvu.cases;

import org.springframework.stereotype.Component;

import vn.dangvu.exchange.Sheet;
import vn.dangvu.exchange.SheetImport;
import vn.dangvu.exchange.StagingStore;

/// Takes the sheet of case files.
@Component
class CaseSheetImport implements SheetImport {

    private final CaseImportStore store;
    private final Bringing bringing;

    CaseSheetImport(CaseImportStore store, Bringing bringing) {
        this.store = store;
        this.bringing = bringing;
    }

    @Override
    public Sheet sheet() {
        return CaseSheet.SHEET;
    }

    @Override
    public void apply(StagingStore rows) {
        store.prepare(rows);
        store.refuseWhatCannotBe(rows);
        store.markWhatIsThere(rows);
        bringing.bring(rows, store.steps(rows));
    }
}
