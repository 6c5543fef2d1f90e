package vn.dangvu.years;

import org.jspecify.annotations.Nullable;

import vn.dangvu.cases.Objection;

import java.time.LocalDate;
import java.time.MonthDay;
import java.util.Optional;
import java.util.stream.Stream;

/// Which work is given for which year (handbook 2.11): resolved by the cell at the beginning of the
/// year, of whoever comes later then.
final class AssignmentRules {

    /// Work for a year is resolved from this day of the year before on.
    static final MonthDay EARLIEST = MonthDay.of(12, 1);

    /// Until this day everybody is to have been given work; afterwards the radar tells.
    static final MonthDay DUE = MonthDay.of(1, 31);

    private AssignmentRules() {}

    static LocalDate due(int year) {
        return DUE.atYear(year);
    }

    /// At its end the cell considers how it went.
    static LocalDate resultsDue(int year) {
        return LocalDate.of(year, 12, 31);
    }

    /// What stands against a resolution of that day.
    ///
    /// @param field in which the day was typed
    static Optional<Objection> resolved(
            @Nullable LocalDate on, int year, LocalDate today, String field) {
        if (on == null) {
            return Optional.of(Objection.plain("years.objection.noResolution", field));
        }
        if (on.isAfter(today)) {
            return Optional.of(Objection.plain("years.objection.inTheFuture", field, today));
        }
        boolean ofYear = !on.isBefore(EARLIEST.atYear(year - 1)) && on.getYear() <= year;
        return ofYear
                ? Optional.empty()
                : Optional.of(
                        Objection.rule(
                                "years.objection.otherYear",
                                field,
                                Documents.practice(on, "IV.2", "2.11"),
                                EARLIEST.atYear(year - 1),
                                LocalDate.of(year, 12, 31)));
    }

    /// What stands against a result of that day for work that was given so.
    ///
    /// @param dayField in which the day was typed, and `field` in which the result was
    /// @param given when the work was resolved; null where none was
    static Stream<Objection> considered(
            @Nullable LocalDate on,
            String dayField,
            @Nullable LocalDate given,
            String field,
            LocalDate today) {
        if (on == null) {
            return Stream.of(Objection.plain("years.objection.noResultDay", dayField));
        }
        if (on.isAfter(today)) {
            return Stream.of(Objection.plain("years.objection.inTheFuture", dayField, today));
        }
        if (given == null) {
            return Stream.of(Objection.plain("years.objection.noAssignment", field));
        }
        return on.isBefore(given)
                ? Stream.of(Objection.plain("years.objection.beforeAssignment", dayField, given))
                : Stream.empty();
    }
}
