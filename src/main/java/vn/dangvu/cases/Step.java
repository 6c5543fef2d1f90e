package vn.dangvu.cases;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.List;

/// A step that was recorded.
///
/// @param stage in which the case is from here on, or null
/// @param cell where the person stood
/// @param majority by which its vote was decided; null without a vote
/// @param passed of a vote; else null
/// @param excused ids of the rules from which its consent exempts
/// @param policy the regulation that was in force for the case
/// @param movement what it did in the ledger, or null
/// @param entered whom it made a member, or null
/// @param supersededAt until when it was believed, or null while it is
public record Step(
        long id,
        StepEntry entry,
        @Nullable String stage,
        int cell,
        long ordinal,
        @Nullable Majority majority,
        @Nullable Boolean passed,
        List<String> excused,
        String policy,
        @Nullable Long movement,
        @Nullable Long entered,
        Instant recordedAt,
        String recordedBy,
        @Nullable Instant supersededAt,
        @Nullable Long supersedes) {

    public Step {
        excused = List.copyOf(excused);
    }

    /// The same, had it told that.
    ///
    /// @param next the stage to which it would have led, or null
    /// @param result of its vote, or null
    Step telling(StepEntry other, @Nullable String next, @Nullable Boolean result) {
        return new Step(
                id,
                other,
                next,
                cell,
                ordinal,
                majority,
                result,
                excused,
                policy,
                movement,
                entered,
                recordedAt,
                recordedBy,
                supersededAt,
                supersedes);
    }

    /// Whether the case, or the ledger, went on by it.
    boolean ledOn() {
        return stage != null || movement != null;
    }

    public boolean current() {
        return supersededAt == null;
    }

    /// Whether it went as it was meant to: a vote by passing, all else by happening.
    public boolean succeeded() {
        return passed == null || passed;
    }
}
