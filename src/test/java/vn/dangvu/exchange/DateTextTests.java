package vn.dangvu.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.time.LocalDate;

class DateTextTests {

    static final LocalDate TODAY = LocalDate.of(2020, 1, 16);

    @ParameterizedTest
    @CsvSource({
        "3/2/20, 2020-02-03",
        "03-02-2020, 2020-02-03",
        "3.2.2020, 2020-02-03",
        "2020-02-03, 2020-02-03",
        "2020/2/3, 2020-02-03",
        "03 / 02 / 2020, 2020-02-03",
        "Ngày 3 tháng 2 năm 2020, 2020-02-03",
        "29/2/2020, 2020-02-29",
        "1/1/21, 2021-01-01",
        "1/1/22, 1922-01-01",
        "3/2/62, 1962-02-03",
    })
    void readsTheUsualWays(String text, LocalDate day) {
        assertThat(DateText.day(text, TODAY).day()).isEqualTo(day);
    }

    @ParameterizedTest
    @CsvSource({
        "29/2/2019, dateImpossible",
        "31/4/2019, dateImpossible",
        "2/13/2019, dateMonthFirst",
        "32/1/2019, dateImpossible",
        "3/2/1019, dateYear",
        "03/2020, datePartial",
        "2020, datePartial",
        "3/2-2020, dateUnclear",
        "hôm qua, dateUnclear",
        "3 Feb 2020, dateUnclear",
        "3/2/020, dateUnclear",
    })
    void refusesWhatIsNoDay(String text, String problem) {
        var read = DateText.day(text, TODAY);

        assertThat(read.day()).isNull();
        assertThat(read.problem()).isEqualTo(problem);
    }

    @ParameterizedTest
    @CsvSource({
        "03/02/1962, 1962-02-03, DAY",
        "02/1962, 1962-02-01, MONTH",
        "tháng 2/1962, 1962-02-01, MONTH",
        "1962, 1962-01-01, YEAR",
        "năm 1962, 1962-01-01, YEAR",
    })
    void readsAsMuchOfABirthDateAsIsKnown(String text, LocalDate day, String precision) {
        assertThat(DateText.partial(text, TODAY)).isEqualTo(new DateText(day, precision, ""));
    }
}
