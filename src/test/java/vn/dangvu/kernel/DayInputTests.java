package vn.dangvu.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import vn.dangvu.kernel.DayInput.Reason;

import java.time.LocalDate;
import java.time.YearMonth;

class DayInputTests {

    static final LocalDate TODAY = LocalDate.parse("2020-01-16");

    @ParameterizedTest
    @ValueSource(
            strings = {
                "3/2/2020",
                "03/02/2020",
                "3-2-2020",
                "3.2.2020",
                "3 2 2020",
                " 3 / 2 / 2020 ",
                "3/2/20",
                "03022020",
                "2020-02-03",
                "ngày 3 tháng 2 năm 2020",
                "Ngày 03 Tháng 02 năm 2020",
                "3 tháng 2 năm 2020"
            })
    void readsTheUsualWaysToWriteADay(String typed) {
        assertThat(DayInput.read(typed, TODAY))
                .isEqualTo(new DayInput.Day(LocalDate.of(2020, 2, 3)));
    }

    @ParameterizedTest(name = "1/1/{0} is in {1}")
    @CsvSource({"21, 2021", "22, 1922", "62, 1962", "00, 2000"})
    void takesAYearOfTwoDigitsForAtMostNextYear(String typed, int year) {
        assertThat(DayInput.read("1/1/" + typed, TODAY))
                .isEqualTo(new DayInput.Day(LocalDate.of(year, 1, 1)));
    }

    @Test
    void keepsAMonthAndAYearAsExactAsTheyAre() {
        assertThat(DayInput.read("2/1962", TODAY))
                .isEqualTo(new DayInput.Month(YearMonth.of(1962, 2)));
        assertThat(DayInput.read("tháng 2 năm 1962", TODAY))
                .isEqualTo(new DayInput.Month(YearMonth.of(1962, 2)));
        assertThat(DayInput.read("1962", TODAY)).isEqualTo(new DayInput.Year(1962));
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({
        "2/13/2020, MONTH_FIRST",
        "3/2, NO_YEAR",
        "30/2/2020, NO_SUCH_DAY",
        "29/2/2019, NO_SUCH_DAY",
        "32/1/2020, NO_SUCH_DAY",
        "3/2/1020, UNLIKELY_YEAR",
        "3/2-2020, NOT_A_DATE",
        "hôm qua, NOT_A_DATE",
        "13/2020, NO_SUCH_DAY"
    })
    void refusesWhatHasNoOneMeaning(String typed, Reason reason) {
        assertThat(DayInput.read(typed, TODAY)).isEqualTo(new DayInput.Wrong(reason));
    }

    @Test
    void takesNothingForNothing() {
        assertThat(DayInput.read("  ", TODAY)).isEqualTo(new DayInput.Nothing());
    }
}
