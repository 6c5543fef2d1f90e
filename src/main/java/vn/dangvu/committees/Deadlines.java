package vn.dangvu.committees;

import vn.dangvu.kernel.WorkingDays;

import java.time.LocalDate;

/// By when what follows a congress is due (COM-06), in working days.
///
/// @param report of the result to the superior: 7 working days after the congress
/// @param approval of the result: 15 working days after the report was due
/// @param handover between the committees: 15 working days after the congress
public record Deadlines(LocalDate report, LocalDate approval, LocalDate handover) {

    private static final int REPORT = 7;
    private static final int APPROVAL = 15;
    private static final int HANDOVER = 15;

    public static Deadlines after(LocalDate congress) {
        LocalDate report = WorkingDays.VIETNAM.after(congress, REPORT);
        return new Deadlines(
                report,
                WorkingDays.VIETNAM.after(report, APPROVAL),
                WorkingDays.VIETNAM.after(congress, HANDOVER));
    }
}
