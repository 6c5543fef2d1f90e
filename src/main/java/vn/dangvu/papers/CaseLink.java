package vn.dangvu.papers;

import vn.dangvu.kernel.Texts;
import vn.dangvu.kernel.Viewer;
import vn.dangvu.shell.Crumb;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/// Where the case of a paper is opened. The module whose cases they are brings the answer.
public interface CaseLink {

    /// As [PaperSubject#module] names it.
    String module();

    /// Empty where the viewer may not see the case.
    Optional<Crumb> of(Viewer viewer, Texts texts, long id);

    /// The cases of a paper about several, each by whom it is about, as far as the viewer sees
    /// them.
    default List<Crumb> several(Viewer viewer, List<Long> ids) {
        return List.of();
    }

    /// Where the step is recorded for which a paper about several was written; empty where it has
    /// been recorded, and where there is none.
    default Optional<Crumb> next(Viewer viewer, Texts texts, FiledPaper paper) {
        return Optional.empty();
    }

    /// With which number and of which day a case recorded the paper, before it was written here.
    record Recorded(String number, LocalDate day) {}

    /// Empty where the case does not know them.
    default Optional<Recorded> recorded(Viewer viewer, long id) {
        return Optional.empty();
    }

    /// When something that the case tells was last corrected or taken back; empty where never.
    default Optional<Instant> putRight(Viewer viewer, long id) {
        return Optional.empty();
    }

    /// The cases that tell the number of the paper as theirs, each by its name, as far as the
    /// viewer sees them: another paper in its place changes nothing that was recorded there.
    default List<Crumb> citing(Viewer viewer, Texts texts, FiledPaper paper) {
        return paper.cases().stream()
                .map(PaperSubject::id)
                .filter(id ->
                        recorded(viewer, id)
                                .filter(one -> one.number().equals(paper.number()))
                                .isPresent())
                .flatMap(id -> of(viewer, texts, id).stream())
                .toList();
    }
}
