package vn.dangvu.papers.web;

import org.jspecify.annotations.Nullable;

import vn.dangvu.shell.Crumb;

import java.time.Instant;
import java.util.List;

/// The cases of a paper, as far as the viewer sees them.
///
/// @param where the case is opened from which it comes; null where it comes from none, or several
/// @param several each by whom it is about
/// @param putRight when one of them was last put right; null where none ever was
/// @param next where the step is recorded for which the paper was written; null where nowhere
/// @param citing those that still tell a number that holds no more; null where none does
record PaperCases(
        @Nullable Crumb where,
        List<Crumb> several,
        @Nullable Instant putRight,
        @Nullable Crumb next,
        @Nullable Citing citing) {

    static final PaperCases NONE = new PaperCases(null, List.of(), null, null);

    PaperCases(
            @Nullable Crumb where,
            List<Crumb> several,
            @Nullable Instant putRight,
            @Nullable Crumb next) {
        this(where, several, putRight, next, null);
    }

    PaperCases citing(@Nullable Citing found) {
        return new PaperCases(where, several, putRight, next, found);
    }

    PaperCases {
        several = List.copyOf(several);
    }
}
