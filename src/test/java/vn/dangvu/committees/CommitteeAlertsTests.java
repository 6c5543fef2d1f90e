package vn.dangvu.committees;

import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import vn.dangvu.committees.TermDeadlineStore.Running;
import vn.dangvu.kernel.WorkingDays;
import vn.dangvu.radar.Alert;

import java.time.LocalDate;
import java.util.List;

/// What is due about a term, one day before, on and after its limits.
class CommitteeAlertsTests {

    private static final LocalDate CONGRESS = LocalDate.of(2021, 6, 10);
    private static final LocalDate FAR = LocalDate.of(2100, 1, 1);

    @Test
    void term01TellsOfTheEndHalfAYearBeforeItAndNotAfterIt() {
        var end = LocalDate.of(2026, 6, 10);
        var term = term(end, true);

        assertThat(kinds(term, end.minusDays(181), FAR)).isEmpty();
        assertThat(kinds(term, end.minusDays(180), FAR)).containsExactly("TERM_ENDING " + end);
        assertThat(kinds(term, end, FAR)).containsExactly("TERM_ENDING " + end);
        assertThat(kinds(term, end.plusDays(1), FAR)).isEmpty();
        assertThat(kinds(term, end.minusDays(180), end.minusDays(1))).isEmpty();
        assertThat(kinds(term, end.minusDays(180), end)).hasSize(1);
    }

    @Test
    void com06AsksForTheApprovalUntilItIsRecorded() {
        var report = WorkingDays.VIETNAM.after(CONGRESS, 7);
        var approval = WorkingDays.VIETNAM.after(report, 15);

        assertThat(approval).isEqualTo(LocalDate.of(2021, 7, 12));
        assertThat(kinds(term(null, false), CONGRESS, approval.minusDays(1))).isEmpty();
        assertThat(kinds(term(null, false), CONGRESS, approval))
                .containsExactly("RESULT_OPEN " + approval);
        assertThat(kinds(term(null, false), approval.plusYears(1), FAR))
                .containsExactly("RESULT_OPEN " + approval);
        assertThat(kinds(term(null, true), CONGRESS, FAR)).isEmpty();
    }

    @Test
    void anAppointedCommitteeHasNoCongressToReport() {
        var appointed = new Running(7, 1, CONGRESS, null, false, false);

        assertThat(kinds(appointed, CONGRESS, FAR)).isEmpty();
    }

    private static Running term(@Nullable LocalDate end, boolean decided) {
        return new Running(7, 1, CONGRESS, end, true, decided);
    }

    private static List<String> kinds(Running term, LocalDate day, LocalDate until) {
        return CommitteeAlerts.about(term, day, until).stream()
                .map(CommitteeAlertsTests::told)
                .toList();
    }

    private static String told(Alert alert) {
        return alert.kind().replace("committees.", "") + " " + alert.due();
    }
}
