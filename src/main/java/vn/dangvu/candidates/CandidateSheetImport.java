package vn.dangvu.candidates;

import org.springframework.stereotype.Component;

import vn.dangvu.exchange.Sheet;
import vn.dangvu.exchange.SheetImport;
import vn.dangvu.exchange.StagingStore;

/// Takes the candidates sheet.
@Component
class CandidateSheetImport implements SheetImport {

    private final CandidateImportStore store;
    private final CandidateImportChecksStore checks;

    CandidateSheetImport(CandidateImportStore store, CandidateImportChecksStore checks) {
        this.store = store;
        this.checks = checks;
    }

    @Override
    public Sheet sheet() {
        return CandidateSheet.SHEET;
    }

    @Override
    public void apply(StagingStore rows) {
        store.prepare(rows);
        checks.refuseWhatCannotBe(rows);
        store.tell(rows);
        checks.refuseWhatDoesNotFollow(rows);
        store.settleKnowledge(rows);
        store.keepPersons(rows);
        store.keepFacts(rows);
    }
}
