package vn.dangvu.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.time.LocalDate;
import java.util.Random;

class WorkingDaysTests {

    private static final WorkingDays DAYS = WorkingDays.VIETNAM;

    @ParameterizedTest
    @CsvSource({
        // Over Tết 2019, off from Saturday 2/2 to Sunday 10/2.
        "2019-02-01, 1, 2019-02-11",
        // The Saturday that was worked for Monday 29/4/2019.
        "2019-04-26, 1, 2019-05-02",
        "2019-05-03, 1, 2019-05-04",
        "2026-08-21, 1, 2026-08-22",
        "2026-08-28, 1, 2026-09-03",
        // 2/9/2018 was a Sunday, given back on Monday.
        "2018-08-31, 1, 2018-09-04",
        "2020-01-16, 0, 2020-01-16",
        "2020-01-16, 30, 2020-03-05"
    })
    void findsTheLastDayOfADeadline(LocalDate from, int days, LocalDate last) {
        assertThat(DAYS.after(from, days)).isEqualTo(last);
    }

    @Test
    void givesEveryAnnouncedYearItsFiveDaysOfTet() {
        for (int year = 2016; year <= 2026; year++) {
            assertThat(DAYS.provisional(year)).isFalse();
            assertThat(DAYS.daysOff(year).values().stream().filter("tet"::equals))
                    .as("" + year)
                    .hasSize(5);
        }
    }

    @Test
    void reckonsAYearThatWasNotAnnouncedFromTheLunarCalendar() {
        assertThat(DAYS.provisional(2027)).isTrue();
        // Tết 2027 is a Saturday: Friday to Tuesday, with the weekend given back.
        assertThat(DAYS.isWorked(LocalDate.of(2027, 2, 4))).isTrue();
        assertThat(DAYS.isWorked(LocalDate.of(2027, 2, 5))).isFalse();
        assertThat(DAYS.daysOff(2027).values().stream().filter("tet"::equals)).hasSize(5);
        assertThat(DAYS.isWorked(LocalDate.of(2027, 5, 3))).isFalse();
    }

    @Test
    void countsBetweenTwoDaysWhatItAdds() {
        var random = new Random(20261129);
        for (int i = 0; i < 500; i++) {
            var from = LocalDate.of(2014, 1, 1).plusDays(random.nextInt(5_000));
            int days = random.nextInt(120);
            var last = DAYS.after(from, days);

            assertThat(DAYS.between(from, last)).isEqualTo(days);
            assertThat(days == 0 || DAYS.isWorked(last)).isTrue();
        }
    }

    @Test
    void countsBackTheSameWorkingDays() {
        var random = new Random(20261130);
        for (int i = 0; i < 500; i++) {
            var day = LocalDate.of(2014, 6, 1).plusDays(random.nextInt(5_000));
            int days = random.nextInt(120);
            var first = DAYS.before(day, days);

            assertThat(DAYS.between(first, day)).isEqualTo(days);
            assertThat(days == 0 || DAYS.between(first.plusDays(1), day) == days - 1).isTrue();
        }
    }

    @Test
    void countsNothingBackwards() {
        assertThat(DAYS.between(LocalDate.of(2020, 2, 2), LocalDate.of(2020, 1, 2))).isZero();
    }
}
