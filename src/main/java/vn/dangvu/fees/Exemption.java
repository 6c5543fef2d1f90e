package vn.dangvu.fees;

import org.jspecify.annotations.Nullable;

import vn.dangvu.members.Decision;

import java.time.Instant;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;

/// Months in which a member need not pay, by a decision.
///
/// @param until the last of them; null while no end is set
public record Exemption(
        Ground ground,
        YearMonth from,
        @Nullable YearMonth until,
        Decision decision,
        @Nullable String note) {

    /// An exemption as it was recorded.
    public record Fact(
            long id, long member, Exemption exemption, Instant recordedAt, String recordedBy) {}

    public boolean covers(YearMonth month) {
        return !month.isBefore(from) && (until == null || !month.isAfter(until));
    }

    boolean overlaps(Exemption other) {
        return (until == null || !other.from.isAfter(until))
                && (other.until == null || !from.isAfter(other.until));
    }

    /// How many months; null without an end.
    @Nullable Long months() {
        return until == null ? null : ChronoUnit.MONTHS.between(from, until) + 1;
    }
}
