package vn.dangvu.members;

import org.springframework.stereotype.Component;

import vn.dangvu.exchange.Sheet;
import vn.dangvu.exchange.SheetImport;
import vn.dangvu.exchange.StagingStore;

/// Takes the members sheet into the register: who they are, what holds of them from when, and who
/// was there when the register began.
@Component
class MemberSheetImport implements SheetImport {

    private final MemberImportStore store;
    private final MemberDoublesStore doubles;
    private final SecondLock secondLock;

    MemberSheetImport(MemberImportStore store, MemberDoublesStore doubles, SecondLock secondLock) {
        this.store = store;
        this.doubles = doubles;
        this.secondLock = secondLock;
    }

    @Override
    public Sheet sheet() {
        return MemberSheet.SHEET;
    }

    @Override
    public void apply(StagingStore rows) {
        secondLock.open();
        store.prepare(rows);
        doubles.follow(rows);
        store.refuseWhatCannotBe(rows);
        doubles.ask(rows);
        store.refuseSecondOpenings(rows);
        store.settleKnowledge(rows);
        store.keepMembers(rows);
        store.keepProfiles(rows);
        store.keepOpeningBalances(rows);
    }
}
