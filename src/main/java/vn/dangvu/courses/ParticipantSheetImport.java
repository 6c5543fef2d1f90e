package vn.dangvu.courses;

import org.springframework.stereotype.Component;

import vn.dangvu.exchange.Sheet;
import vn.dangvu.exchange.SheetImport;
import vn.dangvu.exchange.StagingStore;

/// Takes the participants sheet: also the list of one class that comes back filled in.
@Component
class ParticipantSheetImport implements SheetImport {

    private final ParticipantImportStore store;
    private final ParticipantChecksStore checks;

    ParticipantSheetImport(ParticipantImportStore store, ParticipantChecksStore checks) {
        this.store = store;
        this.checks = checks;
    }

    @Override
    public Sheet sheet() {
        return ParticipantSheet.SHEET;
    }

    @Override
    public void apply(StagingStore rows) {
        store.prepare(rows);
        checks.refuseWhatCannotBe(rows);
        store.compare(rows);
        checks.refuseNumbersThatAreTaken(rows);
        store.settleKnowledge(rows);
        store.keepEnrolments(rows);
        store.keepResults(rows);
        store.keepCertificates(rows);
    }
}
