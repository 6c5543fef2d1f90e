package vn.dangvu.members;

import org.springframework.stereotype.Component;

import vn.dangvu.exchange.Sheet;
import vn.dangvu.exchange.SheetImport;
import vn.dangvu.exchange.StagingStore;

/// Takes the movements sheet into the ledger.
@Component
class MovementSheetImport implements SheetImport {

    private final MovementImportStore store;
    private final MovementRulesStore rules;
    private final SecondLock secondLock;

    MovementSheetImport(
            MovementImportStore store, MovementRulesStore rules, SecondLock secondLock) {
        this.store = store;
        this.rules = rules;
        this.secondLock = secondLock;
    }

    @Override
    public Sheet sheet() {
        return MovementSheet.SHEET;
    }

    @Override
    public void apply(StagingStore rows) {
        secondLock.open();
        store.prepare(rows);
        store.refuseWhatCannotBe(rows);
        rules.refuseTheTooYoung(rows);
        store.markWhatIsThere(rows);
        store.refuseWhoIsOnTheWay(rows);
        store.refuseBrokenChains(rows);
        rules.warnOfExceptions(rows);
        store.settleKnowledge(rows);
        store.keep(rows);
    }
}
