package vn.dangvu.years;

import org.jspecify.annotations.Nullable;

import vn.dangvu.members.Decision;

import java.time.LocalDate;

/// A card that is given to somebody.
///
/// @param reason why anew; null of the first one
/// @param on when it was given
/// @param number null: the citizen id of the member, as it is kept sealed
/// @param report on a loss; where the report is kept is told, never what is in it
public record CardEntry(
        @Nullable CardReason reason,
        LocalDate on,
        @Nullable String number,
        Decision decision,
        Report report) {

    /// @param number of the report, or null
    public record Report(
            @Nullable String number, @Nullable LocalDate date, @Nullable String keptWhere) {

        public static final Report NONE = new Report(null, null, null);
    }

    CardEntry numbered(@Nullable String found) {
        return new CardEntry(reason, on, found, decision, report);
    }
}
