package vn.dangvu.members;

import org.springframework.stereotype.Component;

import vn.dangvu.exchange.Sheet;
import vn.dangvu.exchange.SheetImport;
import vn.dangvu.exchange.Staging;

/// Takes the members sheet into the register: who they are, what holds of them from when, and who
/// was there when the register began.
@Component
class MemberSheetImport implements SheetImport {

    private final MemberImportStore store;

    MemberSheetImport(MemberImportStore store) {
        this.store = store;
    }

    @Override
    public Sheet sheet() {
        return MemberSheet.SHEET;
    }

    @Override
    public Tally apply(Staging staging) {
        var rows = store.rows(staging);
        store.prepare(rows);
        store.refuseWhatCannotBe(rows);
        store.askAboutDoubles(rows, staging.decisions());
        store.refuseSecondOpenings(rows);
        store.keepMembers(rows);
        store.keepProfiles(rows);
        store.keepOpeningBalances(rows);
        return rows.tally();
    }
}
