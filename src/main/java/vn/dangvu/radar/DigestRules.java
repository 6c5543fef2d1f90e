package vn.dangvu.radar;

import org.jspecify.annotations.Nullable;

import vn.dangvu.kernel.WorkingDays;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.time.temporal.TemporalAdjusters;

/// When a mail of what waits is due. Nobody is written to on a day off.
final class DigestRules {

    /// Longer than any row of days off.
    private static final int LOOK_BACK = 30;

    private DigestRules() {}

    /// Whether one is due: since the last moment that has come none was sent. One that could not be
    /// sent is tried again after an hour, unless that would be in vain.
    ///
    /// @param begins when it was chosen, or the last one was sent or had nothing to say
    /// @param tried when sending was tried last
    /// @param again whether another try on the same day may go better
    static boolean due(
            Rhythm rhythm,
            LocalTime at,
            ZonedDateTime begins,
            @Nullable ZonedDateTime tried,
            ZonedDateTime now,
            boolean again) {
        var moment = last(rhythm, at, now);
        return moment != null
                && begins.isBefore(moment)
                && (tried == null
                        || tried.isBefore(moment)
                        || (again && tried.isBefore(now.minusHours(1))));
    }

    /// The last moment that has come; none in a long row of days off.
    static @Nullable ZonedDateTime last(Rhythm rhythm, LocalTime at, ZonedDateTime now) {
        for (int back = 0; back < LOOK_BACK; back++) {
            var moment = now.with(at).minusDays(back);
            if (!moment.isAfter(now) && falls(rhythm, moment.toLocalDate())) {
                return moment;
            }
        }
        return null;
    }

    private static boolean falls(Rhythm rhythm, LocalDate day) {
        return switch (rhythm) {
            case OFF -> false;
            case DAILY -> WorkingDays.VIETNAM.isWorked(day);
            case WEEKLY -> WorkingDays.VIETNAM.isWorked(day) && isFirstOfItsWeek(day);
        };
    }

    private static boolean isFirstOfItsWeek(LocalDate day) {
        var monday = day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
        return monday.datesUntil(day).noneMatch(WorkingDays.VIETNAM::isWorked);
    }
}
