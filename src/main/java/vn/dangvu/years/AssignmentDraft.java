package vn.dangvu.years;

import org.jspecify.annotations.Nullable;

import vn.dangvu.years.Assignment.Result;

import java.time.LocalDate;
import java.util.Map;

/// What somebody wants to be recorded of a cell's year: only what is new or otherwise than before
/// is kept.
///
/// @param common what holds of lines that do not say it themselves
/// @param everywhere whether the common resolution is that of all lines, of those recorded before
///   too
/// @param lines by member
public record AssignmentDraft(Common common, boolean everywhere, Map<Long, Line> lines) {

    /// @param on the day of the resolution; null where no work is given
    /// @param paper its number
    /// @param resultOn the day on which the cell considered it; null where no result is told
    public record Common(
            @Nullable LocalDate on, @Nullable String paper, @Nullable LocalDate resultOn) {}

    /// @param seen what lay before whoever typed, see [AssignmentSheet.Row]
    /// @param words empty where no work is given, or none any more
    /// @param on null: the common day and number
    /// @param result null where none is told, or none any more
    /// @param resultOn null: the common day
    public record Line(
            String seen,
            String words,
            @Nullable LocalDate on,
            @Nullable String paper,
            @Nullable Result result,
            @Nullable LocalDate resultOn) {}

    public AssignmentDraft {
        lines = Map.copyOf(lines);
    }
}
