package vn.dangvu.fees.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import vn.dangvu.fees.CellSheet.State;
import vn.dangvu.fees.Due;
import vn.dangvu.fees.FeeGroup;
import vn.dangvu.fees.Ground;
import vn.dangvu.fees.Objection;
import vn.dangvu.kernel.Texts;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// Keys that are put together at run time must be there in both languages; and amounts and months
/// are read as people type them.
class FeeMessagesTests {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);

    @ParameterizedTest
    @ValueSource(strings = {"vi", "en"})
    void hasWordsForEveryGroupStateReasonAndAlert(String language) {
        var texts = language.equals("vi") ? Texts.VIETNAMESE : Texts.ENGLISH;
        var keys = new ArrayList<String>();
        Arrays.stream(FeeGroup.values()).forEach(group -> keys.add("group." + group));
        Arrays.stream(Ground.values()).forEach(ground -> keys.add("ground." + ground));
        Arrays.stream(State.values()).forEach(state -> keys.add("state." + state));
        Arrays.stream(Due.Gap.values()).forEach(gap -> keys.add("gap." + gap));
        Arrays.stream(Objection.class.getPermittedSubclasses())
                .flatMap(group -> Arrays.stream(group.getPermittedSubclasses()))
                .forEach(type -> keys.add("objection." + type.getSimpleName()));
        for (String kind : List.of("threeMonths", "sheetMissing", "exemptionEnding")) {
            for (String part : List.of("", ".about", ".told", ".act")) {
                keys.add("radar." + kind + part);
            }
        }

        assertThat(keys).allSatisfy(key -> assertThat(texts.has("fees." + key)).as(key).isTrue());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    78000          | 78000
                    78.000         | 78000
                    78,000         | 78000
                    78 000 đ       | 78000
                    7.800.000 đồng | 7800000
                    0              | 0
                    """)
    void readsAmountsAsPeopleTypeThem(String typed, long amount) {
        var reader = new FeeReader(Texts.VIETNAMESE, TODAY);

        assertThat(reader.amount("paid", typed)).isEqualTo(amount);
        assertThat(reader.errors()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"78.00", "78k", "-5", "7.8", "1.234.56", "bảy mươi", "99999999999999"})
    void guessesNoAmount(String typed) {
        var reader = new FeeReader(Texts.VIETNAMESE, TODAY);

        assertThat(reader.amount("paid", typed)).isNull();
        assertThat(reader.errors()).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"2026-11", "11/2026", "11-2026", "tháng 11 năm 2026", "05/11/2026"})
    void readsMonthsAsPeopleTypeThem(String typed) {
        assertThat(new FeeReader(Texts.VIETNAMESE, TODAY).month("month", typed))
                .isEqualTo(YearMonth.of(2026, 11));
    }

    @Test
    void guessesNoMonth() {
        for (String typed : List.of("2026-13", "2026", "nay", "13/2026")) {
            var reader = new FeeReader(Texts.VIETNAMESE, TODAY);

            assertThat(reader.month("month", typed)).as(typed).isNull();
            assertThat(reader.errors()).as(typed).hasSize(1);
        }
    }
}
