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

    /// The same days one year earlier ("cùng kỳ năm trước").
    public Period yearBefore() {
        return new Period(from.minusYears(1), to.minusYears(1));
    }

    public boolean covers(LocalDate day) {
        return !day.isBefore(from) && !day.isAfter(to);
    }
}
