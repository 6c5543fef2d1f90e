package vn.dangvu.members;

import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import vn.dangvu.kernel.WorkingDays;
import vn.dangvu.members.DeadlineRules.Deadline;

import java.time.LocalDate;
import java.time.Month;
import java.util.Random;

/// One day before, on and after each limit.
class DeadlineRulesTests {

    private static final LocalDate BEGAN = LocalDate.of(2020, 7, 20);
    private static final LocalDate ENDS = LocalDate.of(2021, 7, 20);
    private static final LocalDate FAR = LocalDate.of(2100, 1, 1);

    @Test
    void adm14TellsOfTheEndOfAProbationNinetyDaysBeforeIt() {
        assertThat(probation(ENDS.minusDays(91), FAR)).isNull();
        assertThat(probation(ENDS.minusDays(90), FAR)).isEqualTo(new Deadline(ENDS, ENDS, false));
    }

    @ParameterizedTest
    @ValueSource(ints = {90, 60, 30, 15, 7})
    void adm14ComesIntoEachWindowOnItsDay(int window) {
        for (int left : new int[] {window + 1, window, window - 1}) {
            var day = ENDS.minusDays(left);
            assertThat(DeadlineRules.probation(BEGAN, day, day.plusDays(window)).isPresent())
                    .as("%d days left, window of %d", left, window)
                    .isEqualTo(left <= window);
        }
    }

    @Test
    void adm15GivesThirtyWorkingDaysAfterMonthTwelve() {
        var due = WorkingDays.VIETNAM.after(ENDS, 30);

        assertThat(due).isEqualTo(LocalDate.of(2021, 8, 31));
        assertThat(probation(ENDS, FAR)).isEqualTo(new Deadline(ENDS, ENDS, false));
        assertThat(probation(ENDS.plusDays(1), FAR)).isEqualTo(new Deadline(ENDS, due, true));
        assertThat(probation(ENDS.plusYears(5), FAR)).isEqualTo(new Deadline(ENDS, due, true));
    }

    @Test
    void aSuspensionLastsNinetyWorkingDaysAtMost() {
        var began = LocalDate.of(2021, 1, 4);
        var most = WorkingDays.VIETNAM.after(began, 90);

        assertThat(WorkingDays.VIETNAM.between(began, most)).isEqualTo(90);
        assertThat(DeadlineRules.suspension(began, null, most.minusDays(1), FAR))
                .contains(new Deadline(most, most, false));
        assertThat(DeadlineRules.suspension(began, null, most, FAR))
                .contains(new Deadline(most, most, false));
        assertThat(DeadlineRules.suspension(began, null, most.plusDays(1), FAR))
                .contains(new Deadline(most, most, true));
        assertThat(DeadlineRules.suspension(began, most.minusDays(1), most, FAR))
                .contains(new Deadline(most.minusDays(1), most.minusDays(1), true));
        assertThat(DeadlineRules.suspension(began, most.plusDays(1), most, FAR))
                .contains(new Deadline(most, most, false));
    }

    @Test
    void whatRunsUntilADayIsToldNinetyDaysBeforeIt() {
        assertThat(DeadlineRules.spell(ENDS, ENDS.minusDays(91), FAR)).isEmpty();
        assertThat(DeadlineRules.spell(ENDS, ENDS.minusDays(90), FAR)).isPresent();
        assertThat(DeadlineRules.spell(ENDS, ENDS.minusDays(90), ENDS.minusDays(1))).isEmpty();
        assertThat(DeadlineRules.spell(ENDS, ENDS, ENDS)).contains(new Deadline(ENDS, ENDS, false));
        assertThat(DeadlineRules.spell(ENDS, ENDS.plusDays(1), FAR))
                .contains(new Deadline(ENDS, ENDS, true));
    }

    @ParameterizedTest
    @CsvSource({
        "2021-01-03, 2021-02-03",
        "2021-01-02, 2021-02-03",
        "2021-01-04, 2021-05-19",
        "2021-10-07, 2021-11-07",
        "2021-10-08, 2022-02-03"
    })
    void aCardIsDueInTheFirstRoundAMonthAfterTheRecognition(LocalDate official, LocalDate due) {
        assertThat(DeadlineRules.card(official, due, FAR)).contains(due);
        assertThat(DeadlineRules.card(official, official.plusMonths(1).minusDays(1), FAR))
                .isEmpty();
        assertThat(DeadlineRules.card(official, official.plusMonths(1), FAR)).contains(due);
        assertThat(DeadlineRules.card(official, due, due.minusDays(1))).isEmpty();
    }

    /// Day by day, as somebody would with a calendar in the hand.
    @Test
    void theNextRoundIsTheOneThatComesNext() {
        var random = new Random(20260729);
        for (int time = 0; time < 2_000; time++) {
            var day = LocalDate.of(1930, 1, 1).plusDays(random.nextInt(60_000));
            var at = day;
            while (!isRound(at)) {
                at = at.plusDays(1);
            }
            assertThat(DeadlineRules.roundFrom(day)).as(day.toString()).isEqualTo(at);
        }
    }

    private static boolean isRound(LocalDate day) {
        int of = day.getDayOfMonth();
        return switch (day.getMonth()) {
            case Month.FEBRUARY -> of == 3;
            case Month.MAY -> of == 19;
            case Month.SEPTEMBER -> of == 2;
            case Month.NOVEMBER -> of == 7;
            default -> false;
        };
    }

    private static @Nullable Deadline probation(LocalDate day, LocalDate until) {
        return DeadlineRules.probation(BEGAN, day, until).orElse(null);
    }
}
