package vn.dangvu.committees;

import org.jspecify.annotations.Nullable;

import vn.dangvu.members.Decision;

import java.time.LocalDate;

/// A term as somebody wants to record it.
///
/// @param ordinal of the congress: VIII is 8; null of a term that began with an appointed committee
/// @param fromYear and `toYear`: the years of its two congresses, its label (TERM-05)
/// @param beginsOn the day of the congress, or of the appointment
public record TermEntry(
        @Nullable Integer ordinal,
        int fromYear,
        int toYear,
        LocalDate beginsOn,
        LocalDate plannedEnd,
        Sizes sizes,
        Decision decision,
        @Nullable String note) {

    /// As papers print it: `2020–2025`.
    public String label() {
        return fromYear + "–" + toYear;
    }
}
