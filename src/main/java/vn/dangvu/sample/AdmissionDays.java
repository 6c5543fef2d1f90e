package vn.dangvu.sample;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/// The days of admission in a year: many in the weeks before the days of remembrance (3 February,
/// 19 May, 2 September, 7 November), the others when a cell is ready.
final class AdmissionDays {

    private AdmissionDays() {}

    static List<LocalDate> of(Dice dice, YearPlan plan) {
        int year = plan.year();
        var days = new ArrayList<LocalDate>();
        for (int number = 0; number < plan.early(); number++) {
            double share = number / (double) plan.early();
            days.add(
                    share < 0.3
                            ? week(dice, year, 2, 3)
                            : share < 0.65
                                    ? week(dice, year, 5, 19)
                                    : between(dice, year, 1, 8, 6, 24));
        }
        for (int number = 0; number < plan.middle(); number++) {
            days.add(
                    number < plan.middle() / 2
                            ? week(dice, year, 9, 1)
                            : between(dice, year, 7, 3, 10, 22));
        }
        for (int number = 0; number < plan.late(); number++) {
            days.add(
                    number < plan.late() * 2 / 3
                            ? week(dice, year, 11, 7)
                            : between(dice, year, 10, 26, 12, 23));
        }
        days.sort(Comparator.naturalOrder());
        return days;
    }

    private static LocalDate week(Dice dice, int year, int month, int day) {
        LocalDate remembered = LocalDate.of(year, month, day);
        return dice.day(remembered.minusDays(7), remembered);
    }

    private static LocalDate between(
            Dice dice, int year, int month, int day, int toMonth, int toDay) {
        return dice.workday(LocalDate.of(year, month, day), LocalDate.of(year, toMonth, toDay));
    }
}
