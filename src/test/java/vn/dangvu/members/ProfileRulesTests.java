package vn.dangvu.members;

import static org.assertj.core.api.Assertions.assertThat;

import static vn.dangvu.members.Facts.TODAY;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import vn.dangvu.members.BirthDate.Precision;

import java.time.LocalDate;
import java.util.List;

class ProfileRulesTests {

    @ParameterizedTest(name = "born {0}: {1}")
    @CsvSource({"1899-01-17, ", "1899-01-16, 121", "1870-01-01, 150", "2020-01-16, "})
    void knowsNobodyOlderThanAnybodyEverWas(String born, @Nullable Integer age) {
        assertThat(ProfileRules.born(day(born), TODAY))
                .isEqualTo(age == null ? List.of() : List.of(new Objection.UnlikelyAge(age)));
    }

    @Test
    void knowsNobodyWhoIsBornTomorrow() {
        assertThat(ProfileRules.born(day("2020-01-17"), TODAY))
                .containsExactly(new Objection.BornInTheFuture(TODAY));
    }

    private static BirthDate day(String day) {
        return new BirthDate(LocalDate.parse(day), Precision.DAY);
    }
}
