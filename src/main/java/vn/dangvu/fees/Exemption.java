package vn.dangvu.fees;

import org.jspecify.annotations.Nullable;

import vn.dangvu.members.Decision;

import java.time.Instant;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;

/// Months in which a member need not pay, by a decision.
///
/// @param until the last of them as it was decided; null while no end is set
public record Exemption(
        Ground ground,
        YearMonth from,
        @Nullable YearMonth until,
        Decision decision,
        @Nullable String note) {

    /// An exemption as it was recorded.
    public record Fact(
            long id, long member, Exemption exemption, Instant recordedAt, String recordedBy) {}

    /// The last month in which it holds; null without end. What was granted for hardship without a
    /// limit, or a longer one, holds as long as the first regulation that knows one allows, from
    /// that regulation's first month on (handbook 2.10).
    public @Nullable YearMonth last() {
        var limit = ground == Ground.HARDSHIP ? FeePolicy.limitOfHardship(from) : null;
        return limit == null || until != null && until.isBefore(limit) ? until : limit;
    }

    public boolean covers(YearMonth month) {
        var last = last();
        return !month.isBefore(from) && (last == null || !month.isAfter(last));
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
