package vn.dangvu.transfers;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.time.LocalDate;

/// A step that was recorded.
///
/// @param causeOn of a request: when the decision took effect or the move happened
/// @param dueOn by the rules of its own day: until when to start, or to show the slip
/// @param ordinal the place among the steps of one day
/// @param takenBackAt since when we do not believe it any more; null while we do
public record Happened(
        long id,
        Step step,
        @Nullable LocalDate causeOn,
        @Nullable Integer months,
        @Nullable LocalDate dueOn,
        long ordinal,
        Instant recordedAt,
        String recordedBy,
        @Nullable Instant takenBackAt) {

    /// Whether we still believe it.
    public boolean current() {
        return takenBackAt == null;
    }
}
