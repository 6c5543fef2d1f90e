package vn.dangvu.years;

import org.jspecify.annotations.Nullable;

import vn.dangvu.years.Assignment.Result;

import java.time.LocalDate;
import java.util.Map;

/// What somebody wants to record of a cell's year: only what is new or otherwise than before is
/// kept.
///
/// @param on the day of the resolution; null where no work is given
/// @param paper its number
/// @param words by member
/// @param resultOn the day on which the cell considered it; null where no result is told
/// @param results by member
public record AssignmentDraft(
        @Nullable LocalDate on,
        @Nullable String paper,
        Map<Long, String> words,
        @Nullable LocalDate resultOn,
        Map<Long, Result> results) {

    public AssignmentDraft {
        words = Map.copyOf(words);
        results = Map.copyOf(results);
    }
}
