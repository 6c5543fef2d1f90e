package vn.dangvu.committees;

import java.time.DayOfWeek;
import java.time.LocalDate;

/// By when what follows a congress is due (COM-06), in working days. Days off are Saturdays and
/// Sundays: which holidays a year has is not known to us, so that a day here may come out a little
/// early, never late.
///
/// @param report of the result to the superior: 7 working days after the congress
/// @param approval of the result: 15 working days after the report was due
/// @param handover between the committees: 15 working days after the congress
public record Deadlines(LocalDate report, LocalDate approval, LocalDate handover) {

    private static final int REPORT = 7;
    private static final int APPROVAL = 15;
    private static final int HANDOVER = 15;

    public static Deadlines after(LocalDate congress) {
        LocalDate report = workingDays(congress, REPORT);
        return new Deadlines(
                report, workingDays(report, APPROVAL), workingDays(congress, HANDOVER));
    }

    private static LocalDate workingDays(LocalDate from, int days) {
        LocalDate day = from;
        for (int counted = 0; counted < days; ) {
            day = day.plusDays(1);
            if (day.getDayOfWeek() != DayOfWeek.SATURDAY
                    && day.getDayOfWeek() != DayOfWeek.SUNDAY) {
                counted++;
            }
        }
        return day;
    }
}
