package vn.dangvu.members;

import static org.assertj.core.api.Assertions.assertThat;

import static vn.dangvu.members.Facts.NORTH;
import static vn.dangvu.members.Facts.entry;
import static vn.dangvu.members.Facts.fact;
import static vn.dangvu.members.MovementRulesTests.OFFICIAL;
import static vn.dangvu.members.MovementRulesTests.PROBATIONER;
import static vn.dangvu.members.MovementRulesTests.bornIn2000;
import static vn.dangvu.members.MovementRulesTests.objections;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.time.LocalDate;
import java.util.List;

/// What papers may say: days, numbers and ages that can be, and rules older than those we hold.
class MovementPapersTests {

    @ParameterizedTest(name = "born 19/05/2000, {0} on {1}: not born yet is {2}")
    @CsvSource({
        "ADMISSION, 2000-05-18, true",
        "TRANSFER_IN, 2000-05-18, true",
        "TRANSFER_IN, 2000-05-19, false"
    })
    void recordsNothingAboutSomebodyWhoIsNotBornAndTellsNoAgeBelowZero(
            MovementKind kind, String day, boolean unborn) {
        var objections = bornIn2000(entry(kind, day, NORTH));

        assertThat(objections).isEqualTo(unborn ? List.of(new Objection.BeforeBirth()) : List.of());
    }

    @Test
    void adm01CitesNothingForADayBeforeTheRulesWeHoldAndTakesARemarkForAnAnswer() {
        var young = entry(MovementKind.ADMISSION, "2008-04-30", NORTH);

        assertThat(objections(State.OUTSIDE, young, List.of()))
                .singleElement()
                .isInstanceOfSatisfying(
                        Objection.OlderThanOurRules.class,
                        older -> {
                            assertThat(older.source()).isNull();
                            assertThat(older.field()).isEqualTo("effectiveOn");
                            assertThat(older.since()).isEqualTo("2011-11-01");
                            assertThat(older.reason()).isInstanceOf(Objection.TooYoung.class);
                        });
        assertThat(objections(State.OUTSIDE, remarked(young), List.of())).isEmpty();
    }

    @ParameterizedTest(name = "ADM-15: admitted twelve months before {0}, a remark settles it: {1}")
    @CsvSource({"2011-10-31, true", "2011-11-01, false"})
    void adm15IsARuleFromTheFirstDayOfTheOldestRegime(String expected, boolean settled) {
        var end = LocalDate.parse(expected);
        var admitted =
                List.of(
                        fact(
                                1,
                                entry(
                                        MovementKind.ADMISSION,
                                        end.minusMonths(12).toString(),
                                        NORTH),
                                null,
                                NORTH));
        var wrong = remarked(entry(MovementKind.RECOGNITION, end.toString()));
        var early =
                new Entry(
                        wrong.kind(),
                        settled ? end.minusDays(1) : end.plusDays(1),
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        Decision.NONE,
                        wrong.note());

        assertThat(objections(PROBATIONER, early, admitted).isEmpty()).isEqualTo(settled);
    }

    @ParameterizedTest(name = "decided on {0}: {1}")
    @CsvSource({
        "2020-01-16, ",
        "2020-01-17, DecisionInTheFuture",
        "2019-06-01, ",
        "2019-01-02, ",
        "2018-06-01, "
    })
    void believesNoDecisionOfTomorrow(String signed, @Nullable String objection) {
        var entry = decided("2019-06-01", signed, null);

        assertThat(objections(OFFICIAL, entry, List.of()))
                .extracting(found -> found.getClass().getSimpleName() + " " + found.field())
                .isEqualTo(objection == null ? List.of() : List.of(objection + " decisionDate"));
    }

    @ParameterizedTest(name = "effective on 01/06/2015, decided on {0}: asks why is {1}")
    @CsvSource({"2016-06-01, false", "2016-06-02, true", "2019-01-01, true"})
    void asksForARemarkWhereTheDecisionCameMoreThanAYearLater(String signed, boolean asks) {
        assertThat(objections(OFFICIAL, decided("2015-06-01", signed, null), List.of()))
                .isEqualTo(asks ? List.of(new Objection.DecisionLate()) : List.of());
        assertThat(objections(OFFICIAL, decided("2015-06-01", signed, "cấp lại"), List.of()))
                .isEmpty();
    }

    @ParameterizedTest(name = "card {0} is one: {1}")
    @CsvSource({
        "36012345, true",
        "068090001234, true",
        "3601234, false",
        "360123456, false",
        "abcdefgh, false",
        "3601234x, false"
    })
    void takesEightOrTwelveDigitsForACard(String number, boolean one) {
        var issue = entry(MovementKind.CARD_ISSUE, "2019-05-19");
        var card =
                new Entry(
                        issue.kind(),
                        issue.effectiveOn(),
                        null,
                        null,
                        null,
                        null,
                        null,
                        number,
                        Decision.NONE,
                        null);

        assertThat(objections(OFFICIAL, card, List.of()))
                .isEqualTo(one ? List.of() : List.of(new Objection.Malformed("cardNumber")));
    }

    private static Entry remarked(Entry entry) {
        return new Entry(
                entry.kind(),
                entry.effectiveOn(),
                entry.cell(),
                entry.standing(),
                null,
                null,
                null,
                null,
                Decision.NONE,
                "theo lý lịch gốc");
    }

    private static Entry decided(String day, String signed, @Nullable String note) {
        return new Entry(
                MovementKind.EXEMPTION,
                LocalDate.parse(day),
                null,
                null,
                null,
                null,
                null,
                null,
                new Decision("12-QĐ/ĐUK", LocalDate.parse(signed), null),
                note);
    }
}
