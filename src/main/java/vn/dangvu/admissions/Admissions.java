package vn.dangvu.admissions;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import vn.dangvu.cases.CaseKind;
import vn.dangvu.cases.CaseShelf;
import vn.dangvu.kernel.NotFound;
import vn.dangvu.kernel.Viewer;

import java.time.LocalDate;
import java.util.List;

/// What is to be known of admissions besides their cases: the rules of several days.
@Service
public class Admissions {

    private final CaseShelf shelf;
    private final PersonFacts facts;

    Admissions(CaseShelf shelf, PersonFacts facts) {
        this.shelf = shelf;
        this.facts = facts;
    }

    /// The rules of `days` side by side.
    public Limits limits(List<LocalDate> days) {
        return Limits.of(days, null, null);
    }

    /// The same, with what each regulation would mean for one dossier.
    ///
    /// @throws NotFound if there is no such case of an admission where the viewer sees rows
    @Transactional
    public Limits limitsOf(Viewer viewer, long file, List<LocalDate> days) {
        var open = shelf.open(viewer, file).file();
        if (open.kind() != CaseKind.ADMISSION) {
            throw new NotFound("admission " + file);
        }
        return Limits.of(days, open, facts.applicant(open).bornOn());
    }
}
