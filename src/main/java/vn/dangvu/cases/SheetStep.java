package vn.dangvu.cases;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.List;

/// A row of the sheet of case files.
///
/// @param cell of an opening: where the case was opened
/// @param there whether the register has it already
/// @param known since when the office knows
/// @param entry without whose act it is, and without its vote
/// @param ballot null where nobody voted
record SheetStep(
        int row,
        CaseKind kind,
        @Nullable Long member,
        @Nullable Long candidate,
        @Nullable Integer cell,
        boolean there,
        Instant known,
        StepEntry entry,
        @Nullable Ballot ballot) {

    /// @param base null: the register counts it
    record Ballot(@Nullable Integer base, int present, int inFavour, int against, int blank) {

        /// @param counted by the register; 0 where it does not know the voters
        Vote upon(int counted) {
            int said = base == null ? counted : base;
            return new Vote(said, present, inFavour, against, blank, said == counted, List.of());
        }
    }

    /// Whose case of which kind.
    record Subject(CaseKind kind, @Nullable Long member, @Nullable Long candidate) {}

    Subject subject() {
        return new Subject(kind, member, candidate);
    }

    boolean opens() {
        return entry.kind().equals(StepKind.OPENED);
    }
}
