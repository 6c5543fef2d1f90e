package vn.dangvu.privacy;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/// Until when a person must be answered, and the books be put right: by the decree that was in
/// force on the day the request was received (handbook 10).
///
/// Working days leave out Saturday and Sunday only: the days off of a year are decided anew each
/// year and are not in this register, so that a date here may come a few days early, never late.
final class CorrectionPolicy {

    /// @param basis the key of the decree's words in the bundle
    /// @param answerDays working days until the person is answered; 0 where that was not asked
    /// @param days until it is done or refused
    record Terms(String basis, int answerDays, int days) {

        LocalDate answerDue(LocalDate received) {
            var due = received;
            for (int left = answerDays; left > 0; ) {
                due = due.plusDays(1);
                left -= isWorkingDay(due) ? 1 : 0;
            }
            return due;
        }

        LocalDate due(LocalDate received) {
            return received.plusDays(days);
        }
    }

    private record From(LocalDate day, Terms terms) {}

    /// The latest first.
    private static final List<From> DECREES =
            List.of(
                    // Law 91/2025/QH15 art. 13, decree 356/2025: 2 working days, 10 days.
                    new From(LocalDate.of(2026, 1, 1), new Terms("decree356", 2, 10)),
                    // Decree 13/2023: 72 hours.
                    new From(LocalDate.of(2023, 7, 1), new Terms("decree13", 0, 3)));

    private CorrectionPolicy() {}

    /// Nothing before any decree set a term.
    static Optional<Terms> on(LocalDate received) {
        return DECREES.stream()
                .filter(decree -> !received.isBefore(decree.day()))
                .findFirst()
                .map(From::terms);
    }

    private static boolean isWorkingDay(LocalDate day) {
        return day.getDayOfWeek() != DayOfWeek.SATURDAY && day.getDayOfWeek() != DayOfWeek.SUNDAY;
    }
}
