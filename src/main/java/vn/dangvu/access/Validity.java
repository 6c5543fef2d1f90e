package vn.dangvu.access;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;

/// From when until when a role counts.
///
/// @param until the first day without it; null while nobody has set one
public record Validity(LocalDate from, @Nullable LocalDate until) {

    public static Validity since(LocalDate from) {
        return new Validity(from, null);
    }

    /// The last day with it, as papers say it; null while nobody has set one.
    public @Nullable LocalDate last() {
        return until == null ? null : until.minusDays(1);
    }

    public boolean on(LocalDate day) {
        return !from.isAfter(day) && (until == null || until.isAfter(day));
    }

    boolean over(LocalDate day) {
        return until != null && !until.isAfter(day);
    }
}
