package vn.dangvu.years;

import vn.dangvu.kernel.WorkingDays;

import java.time.LocalDate;

/// One of the days of the year on which badges are given.
///
/// @param from the first day on which years may be full to be honoured in this round
/// @param to the last such day
/// @param listDays working days before it for its list
public record BadgeRound(LocalDate on, LocalDate from, LocalDate to, int listDays) {

    /// The last day on which the list is sent in time.
    public LocalDate listDue() {
        return WorkingDays.VIETNAM.before(on, listDays);
    }

    /// The one after it.
    public BadgeRound following() {
        return BadgePolicy.next(on.plusDays(1));
    }

    boolean covers(LocalDate reached) {
        return !reached.isBefore(from) && !reached.isAfter(to);
    }
}
