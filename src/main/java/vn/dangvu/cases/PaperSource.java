package vn.dangvu.cases;

import vn.dangvu.kernel.Viewer;
import vn.dangvu.papers.PaperDraft;
import vn.dangvu.papers.PaperTemplate;

import java.util.List;
import java.util.Set;

/// Fills the common papers from a case. Modules that bring a procedure bring one of these, where
/// there are papers.
public interface PaperSource {

    Set<CaseKind> kinds();

    /// What can be written from the case as it stands, in the order in which it comes.
    List<PaperTemplate> offered(CaseFile file);

    /// The organization whose paper it is.
    int issuer(CaseShelf.Open open, PaperTemplate template);

    /// A paper with everything that the case knows; the rest leaves room.
    PaperDraft fill(Viewer viewer, CaseShelf.Open open, PaperTemplate template);
}
