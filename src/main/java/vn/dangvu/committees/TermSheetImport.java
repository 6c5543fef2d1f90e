package vn.dangvu.committees;

import org.springframework.stereotype.Component;

import vn.dangvu.exchange.Sheet;
import vn.dangvu.exchange.SheetImport;
import vn.dangvu.exchange.StagingStore;

/// Takes the terms sheet.
@Component
class TermSheetImport implements SheetImport {

    private final TermImportStore store;
    private final TermRulesStore rules;

    TermSheetImport(TermImportStore store, TermRulesStore rules) {
        this.store = store;
        this.rules = rules;
    }

    @Override
    public Sheet sheet() {
        return TermSheet.SHEET;
    }

    @Override
    public void apply(StagingStore rows) {
        store.prepare(rows);
        store.refuseWhatCannotBe(rows);
        store.compare(rows);
        rules.check(rows);
        store.settleKnowledge(rows);
        store.keep(rows);
    }
}
