package vn.dangvu.members;

import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import vn.dangvu.members.CitizenIdRules.Difference;

import java.time.LocalDate;

class CitizenIdRulesTests {

    @ParameterizedTest
    @CsvSource({
        "068090004711, MALE,   1990-05-12, ,           ",
        "068190004711, FEMALE, 1990-05-12, ,           ",
        "068201004711, MALE,   2001-12-31, ,           ",
        "068301004711, FEMALE, 2001-01-01, ,           ",
        "068190004711, MALE,   1990-05-12, ,           SEX",
        "068090004711, MALE,   1991-01-01, ,           YEAR",
        "068090004711, MALE,   1989-12-31, ,           YEAR",
        "068290004711, MALE,   1990-05-12, ,           YEAR",
        "068190004711, MALE,   1991-05-12, ,           BOTH",
        "068090004711, MALE,   1991-05-12, 1990-02-01, ",
        "068090004711, MALE,   1990-05-12, 1991-02-01, YEAR",
        "068x90004711, MALE,   1990-05-12, ,           BOTH"
    })
    void comparesCenturySexAndYearWithTheBooks(
            String number,
            String sex,
            LocalDate born,
            @Nullable LocalDate onCard,
            @Nullable Difference difference) {
        assertThat(CitizenIdRules.difference(number, sex, born, onCard)).isEqualTo(difference);
    }
}
