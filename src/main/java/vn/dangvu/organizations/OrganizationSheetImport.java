package vn.dangvu.organizations;

import org.springframework.stereotype.Component;

import vn.dangvu.exchange.Sheet;
import vn.dangvu.exchange.SheetImport;
import vn.dangvu.exchange.StagingStore;

/// Takes the organizations sheet into the tree.
@Component
class OrganizationSheetImport implements SheetImport {

    private final OrganizationImportStore store;

    OrganizationSheetImport(OrganizationImportStore store) {
        this.store = store;
    }

    @Override
    public Sheet sheet() {
        return OrganizationSheet.SHEET;
    }

    @Override
    public void apply(StagingStore rows) {
        store.prepare(rows);
        store.refuseWhatCannotBe(rows);
        store.number(rows);
        store.settleKnowledge(rows);
        store.keepVersions(rows);
    }
}
