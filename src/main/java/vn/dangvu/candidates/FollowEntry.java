package vn.dangvu.candidates;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;

/// What somebody wants to record of a candidate, before it is a fact.
///
/// @param cell that follows from then on; null where the kind asks for none
/// @param helper the member who helps, or does no more
/// @param member who the person has become
/// @param paper number of the cell's minutes, or of a decision
/// @param words what was done, or why
public record FollowEntry(
        FollowKind kind,
        LocalDate effectiveOn,
        @Nullable Integer cell,
        @Nullable Long helper,
        @Nullable Long member,
        @Nullable String paper,
        @Nullable String words) {

    public static FollowEntry noted(int cell, LocalDate day, @Nullable String minutes) {
        return new FollowEntry(FollowKind.NOTED, day, cell, null, null, minutes, null);
    }

    static FollowEntry admitted(long member, LocalDate day, @Nullable String decision) {
        return new FollowEntry(FollowKind.ADMITTED, day, null, null, member, decision, null);
    }
}
