package vn.dangvu.forms;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import vn.dangvu.kernel.Period;

import java.time.LocalDate;

/// Which guideline is in force the day before, on and after each of its days, and which halves a
/// year has.
class FormPolicyTests {

    @ParameterizedTest
    @CsvSource({
        "1999-12-31, HD_12_2012",
        "2012-05-17, HD_12_2012",
        "2016-12-31, HD_12_2012",
        "2017-01-01, CV_3296_2017",
        "2021-12-12, CV_3296_2017",
        "2021-12-13, HD_11_2021",
        "2021-12-14, HD_11_2021",
        "2025-10-09, HD_11_2021",
        "2025-10-10, HD_40_2025",
        "2026-11-22, HD_40_2025"
    })
    void theGuidelineIsThatOfTheDay(LocalDate day, FormPolicy policy) {
        assertThat(FormPolicy.inForceOn(day)).isEqualTo(policy);
    }

    @ParameterizedTest
    @CsvSource({"2025-06-30, true", "2025-07-01, false", "2025-07-02, false"})
    void districtsEndWithTheFirstOfJuly2025(LocalDate day, boolean districts) {
        assertThat(FormPolicy.withDistricts(day)).isEqualTo(districts);
    }

    @ParameterizedTest
    @CsvSource({
        "2019, 0, 2019-01-01, 2019-12-31, 2020, 0, 2018, 0",
        "2019, 1, 2019-01-01, 2019-06-30, 2019, 2, 2018, 2",
        "2019, 2, 2019-07-01, 2019-12-31, 2020, 1, 2019, 1"
    })
    void eachPeriodBeginsWhereTheOneBeforeEnded(
            int year,
            int half,
            LocalDate from,
            LocalDate to,
            int nextYear,
            int nextHalf,
            int previousYear,
            int previousHalf) {
        var when = FormPeriod.of(year, half);

        assertThat(when.days()).isEqualTo(new Period(from, to));
        assertThat(when.next()).isEqualTo(FormPeriod.of(nextYear, nextHalf));
        assertThat(when.previous()).isEqualTo(FormPeriod.of(previousYear, previousHalf));
        assertThat(when.next().days().from()).isEqualTo(to.plusDays(1));
        assertThat(when.previous().days().to()).isEqualTo(from.minusDays(1));
        assertThat(when.number()).isEqualTo(half);
    }
}
