package vn.dangvu.years;

import vn.dangvu.kernel.WorkingDays;

import java.time.LocalDate;
import java.util.List;

/// How long somebody may be suspended from Party life, as it was in force on a day (handbook 6.3).
/// A new regulation is a new row here.
///
/// The days are counted like those of every other term in the handbook: the first one is that after
/// the day from which it holds, which itself is not counted (as article 147 of the Civil Code has
/// it; the handbook says nothing else).
///
/// @param days working days of a suspension
/// @param totalDays with all its extensions
record SuspensionPolicy(LocalDate since, int days, int totalDays) {

    private static final List<SuspensionPolicy> REGIMES =
            List.of(new SuspensionPolicy(LocalDate.of(2011, 11, 1), 90, 180));

    static SuspensionPolicy inForceOn(LocalDate day) {
        return REGIMES.stream()
                .filter(policy -> !policy.since.isAfter(day))
                .findFirst()
                .orElse(REGIMES.getLast());
    }

    /// The last day of one that begins on `day`.
    LocalDate latest(LocalDate day) {
        return WorkingDays.VIETNAM.after(day, days);
    }

    /// The same with all its extensions.
    LocalDate latestOfAll(LocalDate day) {
        return WorkingDays.VIETNAM.after(day, totalDays);
    }
}
