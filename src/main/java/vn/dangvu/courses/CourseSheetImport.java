package vn.dangvu.courses;

import org.springframework.stereotype.Component;

import vn.dangvu.exchange.Sheet;
import vn.dangvu.exchange.SheetImport;
import vn.dangvu.exchange.StagingStore;

/// Takes the classes sheet.
@Component
class CourseSheetImport implements SheetImport {

    private final CourseImportStore store;

    CourseSheetImport(CourseImportStore store) {
        this.store = store;
    }

    @Override
    public Sheet sheet() {
        return CourseSheet.SHEET;
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
