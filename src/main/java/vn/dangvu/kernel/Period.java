package vn.dangvu.kernel;

import java.time.LocalDate;

/// A span of whole days on paper: both days belong to it.
///
/// Inside SQL spans are half-open; `after()` gives the first day that does not belong any more.
///
/// @param from the first day
/// @param to the last day
public record Period(LocalDate from, LocalDate to) {

    public Period {
        if (to.isBefore(from)) {
            throw new IllegalArgumentException(
                    "A period ends before it begins: " + from + " to " + to);
        }
    }

    public static Period year(int year) {
        return new Period(LocalDate.of(year, 1, 1), LocalDate.of(year, 12, 31));
    }

    public static Period day(LocalDate day) {
        return new Period(day, day);
    }

    public LocalDate after() {
        return to.plusDays(1);
    }

    /// The same days one year earlier ("cùng kỳ năm trước"). What ends with a month ends with it in
    /// the year before, too: the months of a leap year lose no 29 February.
    public Period yearBefore() {
        var end = to.minusYears(1);
        return new Period(
                from.minusYears(1),
                to.getDayOfMonth() == to.lengthOfMonth()
                        ? end.withDayOfMonth(end.lengthOfMonth())
                        : end);
    }

    public boolean covers(LocalDate day) {
        return !day.isBefore(from) && !day.isAfter(to);
    }
}
