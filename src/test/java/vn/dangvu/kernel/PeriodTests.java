package vn.dangvu.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

import java.time.LocalDate;

class PeriodTests {

    @Test
    void the_year_before_a_year_is_a_year() {
        assertThat(Period.year(2021).yearBefore()).isEqualTo(Period.year(2020));
    }

    @Test
    void what_ends_with_february_ends_with_february_in_a_leap_year_too() {
        assertThat(period("2021-01-01", "2021-02-28").yearBefore())
                .isEqualTo(period("2020-01-01", "2020-02-29"));
        assertThat(period("2020-01-01", "2020-02-29").yearBefore())
                .isEqualTo(period("2019-01-01", "2019-02-28"));
    }

    @Test
    void what_ends_within_a_month_ends_on_the_same_day() {
        assertThat(period("2020-01-01", "2020-02-28").yearBefore())
                .isEqualTo(period("2019-01-01", "2019-02-28"));
        assertThat(period("2021-03-05", "2021-03-17").yearBefore())
                .isEqualTo(period("2020-03-05", "2020-03-17"));
    }

    @Test
    void a_period_does_not_end_before_it_begins() {
        assertThatThrownBy(() -> period("2020-02-01", "2020-01-31"))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private static Period period(String from, String to) {
        return new Period(LocalDate.parse(from), LocalDate.parse(to));
    }
}
