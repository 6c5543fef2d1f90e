package vn.dangvu.admissions;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

import vn.dangvu.courses.CellResolutions;

import java.time.LocalDate;
import java.util.Map;

/// Tells the courses whose cell has resolved and who waits for the decision since: up to that day
/// the certificate counts (ADM-03).
@Component
class ResolvedInTime implements CellResolutions {

    private final DossierStore dossiers;

    ResolvedInTime(DossierStore dossiers) {
        this.dossiers = dossiers;
    }

    @Override
    @Transactional(readOnly = true)
    public Map<Long, LocalDate> waiting(LocalDate day) {
        return dossiers.resolved(day);
    }
}
