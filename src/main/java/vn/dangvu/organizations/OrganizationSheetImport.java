package vn.dangvu.organizations;

import org.springframework.stereotype.Component;

import vn.dangvu.exchange.Sheet;
import vn.dangvu.exchange.SheetImport;
import vn.dangvu.exchange.Staging;

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
    public Tally apply(Staging staging) {
        var rows = store.rows(staging);
        store.prepare(rows);
        store.refuseWhatCannotBe(rows, staging);
        store.number(rows, staging);
        store.keepVersions(rows);
        return rows.tally();
    }
}
