package vn.dangvu.members;

import org.jspecify.annotations.Nullable;

import java.time.Instant;

/// A fact of the ledger.
///
/// @param entry what was recorded
/// @param ordinal the place among the facts of one day; a correction inherits it
/// @param fromCell where the member was; null is outside
/// @param toCell where the member is then; null is outside
/// @param recordedAt since when the office knows
/// @param enteredAt when it came into this system
/// @param supersededAt until when it was believed, or null while it is
/// @param supersedes the fact it corrects, or null
/// @param transfer the transfer that it settles, or null
public record Movement(
        long id,
        long memberId,
        Entry entry,
        long ordinal,
        @Nullable Integer fromCell,
        @Nullable Integer toCell,
        Instant recordedAt,
        String recordedBy,
        Instant enteredAt,
        @Nullable Instant supersededAt,
        @Nullable Long supersedes,
        @Nullable Long transfer) {

    /// The same fact, had it said this.
    Movement saying(Entry other) {
        return new Movement(
                id,
                memberId,
                other,
                ordinal,
                fromCell,
                other.cell(),
                recordedAt,
                recordedBy,
                enteredAt,
                supersededAt,
                supersedes,
                transfer);
    }

    public boolean current() {
        return supersededAt == null;
    }

    /// The cell at which it is recorded: the one that was entered, or else the one that was left.
    int place() {
        Integer cell = toCell == null ? fromCell : toCell;
        if (cell == null) {
            throw new IllegalStateException("A fact without a place: " + id);
        }
        return cell;
    }
}
