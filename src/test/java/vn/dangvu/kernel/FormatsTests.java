package vn.dangvu.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;

class FormatsTests {

    private static final LocalDate DAY = LocalDate.of(2020, 1, 6);

    @Test
    void datesHaveTwoDigitsAndTheSentenceFormOfPapers() {
        assertThat(Formats.VIETNAMESE.date(DAY)).isEqualTo("06/01/2020");
        assertThat(Formats.VIETNAMESE.sentenceDate(DAY)).isEqualTo("ngày 06 tháng 01 năm 2020");
        assertThat(Formats.ENGLISH.sentenceDate(DAY)).isEqualTo("6 January 2020");
        assertThat(Formats.VIETNAMESE.time(LocalDateTime.of(2020, 1, 6, 8, 5)))
                .isEqualTo("06/01/2020 08:05");
    }

    @Test
    void aPeriodOfOneDayIsThatDay() {
        assertThat(Formats.VIETNAMESE.period(Period.day(DAY))).isEqualTo("06/01/2020");
        assertThat(Formats.VIETNAMESE.period(Period.year(2019)))
                .isEqualTo("01/01/2019 – 31/12/2019");
    }

    @Test
    void numbersHaveAPointForThousandsAndACommaForParts() {
        assertThat(Formats.VIETNAMESE.number(2607)).isEqualTo("2.607");
        assertThat(Formats.VIETNAMESE.decimal(new BigDecimal("1234.5"), 1)).isEqualTo("1.234,5");
        assertThat(Formats.ENGLISH.number(2607)).isEqualTo("2,607");
    }

    @Test
    void aHalfIsRoundedUpAsPapersDo() {
        assertThat(Formats.VIETNAMESE.decimal(new BigDecimal("120.85"), 1)).isEqualTo("120,9");
        assertThat(Formats.VIETNAMESE.decimal(new BigDecimal("0.25"), 1)).isEqualTo("0,3");
        assertThat(Formats.VIETNAMESE.percent(new BigDecimal("120.8333"), 1))
                .isEqualTo("120,8\u00a0%");
        assertThat(Formats.ENGLISH.percent(new BigDecimal("120.8333"), 1)).isEqualTo("120.8%");
    }
}
