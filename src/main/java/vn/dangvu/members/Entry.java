package vn.dangvu.members;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;

/// What somebody wants to record: a movement before it is a fact. Where the member comes from is
/// not said; the ledger knows.
///
/// @param cell the cell the member comes into; null where the kind does not move into one
/// @param standing with which the member enters; null where the kind says it
/// @param until the planned end of an exemption, suspension or temporary transfer
/// @param elsewhere the committee on the other side of a crossing transfer
/// @param route how far that committee is; null where nobody told, and of what does not cross
public record Entry(
        MovementKind kind,
        LocalDate effectiveOn,
        @Nullable Integer cell,
        @Nullable Standing standing,
        @Nullable LocalDate until,
        @Nullable String elsewhere,
        @Nullable Route route,
        @Nullable String reason,
        @Nullable String cardNumber,
        Decision decision,
        @Nullable String note) {

    /// The same with another planned end.
    Entry lasting(@Nullable LocalDate other) {
        return new Entry(
                kind,
                effectiveOn,
                cell,
                standing,
                other,
                elsewhere,
                route,
                reason,
                cardNumber,
                decision,
                note);
    }

    /// Of which no route is told.
    public Entry(
            MovementKind kind,
            LocalDate effectiveOn,
            @Nullable Integer cell,
            @Nullable Standing standing,
            @Nullable LocalDate until,
            @Nullable String elsewhere,
            @Nullable String reason,
            @Nullable String cardNumber,
            Decision decision,
            @Nullable String note) {
        this(
                kind,
                effectiveOn,
                cell,
                standing,
                until,
                elsewhere,
                null,
                reason,
                cardNumber,
                decision,
                note);
    }
}
