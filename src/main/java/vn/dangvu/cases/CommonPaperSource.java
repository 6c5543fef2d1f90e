package vn.dangvu.cases;

import vn.dangvu.kernel.Viewer;
import vn.dangvu.papers.PaperDraft;
import vn.dangvu.papers.PaperTemplate;

import java.util.List;
import java.util.Optional;

/// Fills one paper about several cases: a decision on fifteen people, the minutes of a ceremony for
/// all of them. Modules that bring a procedure bring one of these, where there are such papers.
public interface CommonPaperSource {

    /// With which several cases take a step together; empty where each has a paper of its own.
    Optional<PaperTemplate> of(CaseKind kind, String step);

    /// The organization whose paper it is.
    int issuer(CaseShelf.Open open, PaperTemplate template);

    /// A paper with everything that the cases know; the rest leaves room.
    ///
    /// @param cases all of one issuer, at least one
    /// @param typed what is said of the step, and not recorded yet
    PaperDraft fill(
            Viewer viewer,
            List<CaseShelf.Open> cases,
            PaperTemplate template,
            CommonPapers.Typed typed);
}
