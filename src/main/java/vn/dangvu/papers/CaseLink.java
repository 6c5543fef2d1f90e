package vn.dangvu.papers;

import vn.dangvu.kernel.Texts;
import vn.dangvu.kernel.Viewer;
import vn.dangvu.shell.Crumb;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

/// Where the case of a paper is opened. The module whose cases they are brings the answer.
public interface CaseLink {

    /// As [PaperSubject#module] names it.
    String module();

    /// Empty where the viewer may not see the case.
    Optional<Crumb> of(Viewer viewer, Texts texts, long id);

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
}
