package vn.dangvu.sample;

import org.jspecify.annotations.Nullable;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/// When each organization held its congresses: grassroots organizations every five years, before
/// the committee above; the cells of committees twice in five years (TERM-01).
final class Congresses {

    /// @param ordinal null where the superior appoints instead
    record Congress(
            LocalDate day,
            @Nullable Integer ordinal,
            int fromYear,
            int toYear,
            LocalDate plannedEnd) {}

    private final Dice dice;

    Congresses(Dice dice) {
        this.dice = dice;
    }

    List<Congress> of(Organization organization) {
        if (organization.parent == null) {
            return List.of(
                    fiveYears(LocalDate.of(2015, 8, 13), 7),
                    fiveYears(LocalDate.of(2020, 8, 6), 8));
        }
        return organization.kind.equals(Organization.CELL)
                ? ofCell(organization)
                : ofGrassroots(organization);
    }

    /// Their number follows from the year in which they were founded.
    private List<Congress> ofGrassroots(Organization organization) {
        LocalDate first = dice.workday(LocalDate.of(2015, 4, 6), LocalDate.of(2015, 6, 19));
        LocalDate second = workday(first.plusYears(5).minusDays(dice.between(3, 20)));
        int ordinal = Math.max(1, (2015 - organization.since().getYear()) / 5);
        return List.of(fiveYears(first, ordinal), fiveYears(second, ordinal + 1));
    }

    private List<Congress> ofCell(Organization organization) {
        var congresses = new ArrayList<Congress>();
        LocalDate day = dice.workday(LocalDate.of(2015, 2, 2), LocalDate.of(2015, 3, 6));
        int ordinal = Math.max(1, (2015 - organization.since().getYear()) * 2 / 5);
        for (int number = 0; number < 3; number++) {
            LocalDate end = day.plusMonths(30);
            congresses.add(new Congress(day, ordinal + number, day.getYear(), end.getYear(), end));
            day = workday(end.minusDays(dice.between(2, 9)));
        }
        return congresses;
    }

    private static Congress fiveYears(LocalDate day, int ordinal) {
        return new Congress(day, ordinal, day.getYear(), day.getYear() + 5, day.plusYears(5));
    }

    private static LocalDate workday(LocalDate day) {
        LocalDate at = day;
        while (at.getDayOfWeek().compareTo(DayOfWeek.FRIDAY) > 0) {
            at = at.minusDays(1);
        }
        return at;
    }
}
