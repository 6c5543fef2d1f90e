package vn.dangvu.reviews;

import org.springframework.stereotype.Component;

import vn.dangvu.exchange.Sheet;
import vn.dangvu.exchange.SheetImport;
import vn.dangvu.exchange.StagingStore;

/// Takes the ratings sheet.
@Component
class RatingSheetImport implements SheetImport {

    private final RatingImportStore store;

    RatingSheetImport(RatingImportStore store) {
        this.store = store;
    }

    @Override
    public Sheet sheet() {
        return RatingSheet.SHEET;
    }

    @Override
    public void apply(StagingStore rows) {
        store.prepare(rows);
        store.refuseWhatCannotBe(rows);
        store.compare(rows);
        store.settleKnowledge(rows);
        store.keep(rows);
    }
}
