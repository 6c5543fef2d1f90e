package vn.dangvu.committees;

import org.springframework.stereotype.Component;

import vn.dangvu.exchange.Sheet;
import vn.dangvu.exchange.SheetImport;
import vn.dangvu.exchange.StagingStore;

/// Takes the posts sheet.
@Component
class PostSheetImport implements SheetImport {

    private final PostImportStore store;
    private final PostRulesStore rules;

    PostSheetImport(PostImportStore store, PostRulesStore rules) {
        this.store = store;
        this.rules = rules;
    }

    @Override
    public Sheet sheet() {
        return PostSheet.SHEET;
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
