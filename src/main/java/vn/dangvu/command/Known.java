package vn.dangvu.command;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;

/// A day of knowledge as an instant: what was known when that day ended in the office.
final class Known {

    private static final ZoneId VIETNAM = ZoneId.of("Asia/Ho_Chi_Minh");

    private Known() {}

    static @Nullable Instant onDay(@Nullable LocalDate day) {
        return day == null
                ? null
                : day.plusDays(1).atStartOfDay(VIETNAM).toInstant().minusNanos(1_000);
    }
}
