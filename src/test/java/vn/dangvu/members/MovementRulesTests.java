package vn.dangvu.members;

import static org.assertj.core.api.Assertions.assertThat;

import static vn.dangvu.members.Facts.BORN;
import static vn.dangvu.members.Facts.NORTH;
import static vn.dangvu.members.Facts.SOUTH;
import static vn.dangvu.members.Facts.TODAY;
import static vn.dangvu.members.Facts.entry;
import static vn.dangvu.members.Facts.fact;
import static vn.dangvu.members.Facts.ledger;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/// Each rule of the handbook with a case on both sides of its boundary.
class MovementRulesTests {

    static final State PROBATIONER = new State(NORTH, Standing.PROBATIONARY, false, false, false);
    static final State OFFICIAL = new State(NORTH, Standing.OFFICIAL, false, false, false);

    @ParameterizedTest(name = "ADM-01: admitted on {0}: {1}")
    @CsvSource({"2018-04-30, 17", "2018-05-01, ", "2018-05-02, ", "2018-05-18, ", "2018-05-19, "})
    void adm01AsksForEighteenFullYearsByMonthOnTheDayOfAdmission(String day, Integer age) {
        var objections = bornIn2000(entry(MovementKind.ADMISSION, day, NORTH));

        if (age == null) {
            assertThat(objections).isEmpty();
        } else {
            assertThat(objections)
                    .singleElement()
                    .isInstanceOfSatisfying(
                            Objection.TooYoung.class,
                            young -> {
                                assertThat(young.age()).isEqualTo(age);
                                assertThat(young.required()).isEqualTo(18);
                                assertThat(young.source().ruleId()).isEqualTo("ADM-01");
                            });
        }
    }

    @Test
    void adm01AsksNobodyWhoOnlyComesFromElsewhereForHisAge() {
        assertThat(
                        objections(
                                State.OUTSIDE,
                                entry(MovementKind.TRANSFER_IN, "2008-05-18", NORTH),
                                List.of()))
                .isEmpty();
    }

    @ParameterizedTest(name = "ADM-14, ADM-15: recognized on {0} is right: {1}")
    @CsvSource({"2019-03-01, false", "2019-03-02, true", "2019-03-03, false", "2019-12-02, false"})
    void adm15CountsRecognitionFromTheEndOfTheTwelveMonthsEvenIfLate(String day, boolean right) {
        var admitted =
                List.of(fact(1, entry(MovementKind.ADMISSION, "2018-03-02", NORTH), null, NORTH));
        var objections = objections(PROBATIONER, entry(MovementKind.RECOGNITION, day), admitted);

        if (right) {
            assertThat(objections).isEmpty();
        } else {
            assertThat(objections)
                    .singleElement()
                    .isInstanceOfSatisfying(
                            Objection.NotEndOfProbation.class,
                            wrong -> {
                                assertThat(wrong.expected()).isEqualTo("2019-03-02");
                                assertThat(wrong.source().ruleId()).isEqualTo("ADM-15");
                                assertThat(wrong.source().document())
                                        .isEqualTo("Quy định 29-QĐ/TW");
                            });
        }
    }

    @Test
    void adm14EndsAProbationThatBeganOnALeapDayAtTheEndOfFebruary() {
        var admitted =
                List.of(fact(1, entry(MovementKind.ADMISSION, "2016-02-29", NORTH), null, NORTH));

        assertThat(objections(PROBATIONER, entry(MovementKind.RECOGNITION, "2017-02-28"), admitted))
                .isEmpty();
    }

    @Test
    void adm15LeavesTheDayOpenWhenTheAdmissionLiesInAnotherRegister() {
        var came =
                List.of(fact(1, entry(MovementKind.TRANSFER_IN, "2018-03-02", NORTH), null, NORTH));

        assertThat(objections(PROBATIONER, entry(MovementKind.RECOGNITION, "2018-05-07"), came))
                .isEmpty();
    }

    @Test
    void recognizesOnlyProbationers() {
        assertThat(
                        objections(
                                OFFICIAL,
                                entry(MovementKind.RECOGNITION, "2019-03-02"),
                                Facts.official()))
                .containsExactly(new Objection.NotProbationary());
    }

    @ParameterizedTest(name = "ADM-18: back on {0} is early: {1}")
    @CsvSource({"2019-05-31, true", "2019-06-01, false", "2019-06-02, false"})
    void adm18KeepsThirtySixMonthsBetweenLeavingAndReadmission(String day, boolean early) {
        var left =
                List.of(
                        fact(1, entry(MovementKind.ADMISSION, "2012-03-02", NORTH), null, NORTH),
                        fact(2, entry(MovementKind.WITHDRAWAL, "2016-06-01"), NORTH, null));
        var objections =
                objections(State.OUTSIDE, entry(MovementKind.READMISSION, day, NORTH), left);

        if (early) {
            assertThat(objections)
                    .singleElement()
                    .isInstanceOfSatisfying(
                            Objection.TooSoonToReturn.class,
                            soon -> {
                                assertThat(soon.earliest()).isEqualTo("2019-06-01");
                                assertThat(soon.source().ruleId()).isEqualTo("ADM-18");
                            });
        } else {
            assertThat(objections).isEmpty();
        }
    }

    @Test
    void trf04LeavesATemporaryMemberInTheCellThatCountsHim() {
        var away = OFFICIAL.after(entry(MovementKind.TEMPORARY_TRANSFER, "2019-06-01"));

        assertThat(away).isEqualTo(new State(NORTH, Standing.OFFICIAL, false, false, true));
        assertThat(
                        objections(
                                away,
                                entry(MovementKind.TEMPORARY_TRANSFER, "2019-07-01"),
                                List.of()))
                .containsExactly(new Objection.OutOfTurn(MovementKind.TEMPORARY_TRANSFER));
        assertThat(away.after(entry(MovementKind.INTERNAL_TRANSFER, "2019-08-01", SOUTH)))
                .isEqualTo(new State(SOUTH, Standing.OFFICIAL, false, false, false));
    }

    @ParameterizedTest
    @EnumSource(names = {"CARD_ISSUE", "CARD_REISSUE"})
    void issuesCardsToOfficialMembersOnly(MovementKind kind) {
        assertThat(objections(PROBATIONER, entry(kind, "2019-05-19"), List.of()))
                .singleElement()
                .isInstanceOfSatisfying(
                        Objection.NotOfficial.class,
                        no -> assertThat(no.source().ruleId()).isEqualTo("2.5"));
        assertThat(objections(OFFICIAL, entry(kind, "2019-05-19"), List.of())).isEmpty();
    }

    @Test
    void recordsWhatHappenedTodayButNotWhatWillHappen() {
        assertThat(objections(OFFICIAL, entry(MovementKind.DEATH, "2020-01-16"), List.of()))
                .isEmpty();
        assertThat(objections(OFFICIAL, entry(MovementKind.DEATH, "2020-01-17"), List.of()))
                .containsExactly(new Objection.InTheFuture(TODAY));
    }

    @ParameterizedTest(name = "until {0} is too early: {1}")
    @CsvSource({"2019-05-31, true", "2019-06-01, false"})
    void endsNothingBeforeItBegins(String until, boolean tooEarly) {
        var exemption =
                new Entry(
                        MovementKind.EXEMPTION,
                        LocalDate.parse("2019-06-01"),
                        null,
                        null,
                        LocalDate.parse(until),
                        null,
                        null,
                        null,
                        Decision.NONE,
                        null);

        assertThat(
                        objections(OFFICIAL, exemption, List.of())
                                .contains(new Objection.UntilBeforeBegin()))
                .isEqualTo(tooEarly);
    }

    @Test
    void bringsNobodyBackWhoIsRecordedAsDead() {
        var died =
                List.of(
                        fact(1, entry(MovementKind.ADMISSION, "2008-06-01", NORTH), null, NORTH),
                        fact(2, entry(MovementKind.DEATH, "2015-06-01"), NORTH, null));

        assertThat(
                        objections(
                                State.OUTSIDE,
                                entry(MovementKind.TRANSFER_IN, "2019-06-01", NORTH),
                                died))
                .containsExactly(new Objection.Deceased(LocalDate.parse("2015-06-01")));
    }

    @Test
    void saysEverythingThatIsMissing() {
        var bare =
                new Entry(
                        MovementKind.TRANSFER_IN,
                        LocalDate.parse("2019-06-01"),
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        Decision.NONE,
                        null);

        assertThat(objections(State.OUTSIDE, bare, List.of()))
                .containsExactly(new Objection.Missing("cell"), new Objection.Missing("standing"));
    }

    static Stream<State> states() {
        return Stream.of(
                State.OUTSIDE,
                PROBATIONER,
                OFFICIAL,
                new State(NORTH, Standing.OFFICIAL, true, false, false),
                new State(NORTH, Standing.OFFICIAL, false, true, false),
                new State(NORTH, Standing.OFFICIAL, false, false, true));
    }

    @ParameterizedTest
    @MethodSource("states")
    void offersExactlyTheKindsToWhichNoRuleObjects(State state) {
        var possible =
                Arrays.stream(MovementKind.values())
                        .filter(kind -> !kind.collective())
                        .filter(kind ->
                                kind != MovementKind.OPENING_BALANCE
                                        && kind != MovementKind.ADMISSION)
                        .filter(kind ->
                                objections(state, entry(kind, "2019-06-01", SOUTH), List.of())
                                        .isEmpty())
                        .toList();

        assertThat(state.possible()).isEqualTo(possible);
    }

    @Test
    void findsTheSameCellInATransferThatGoesNowhere() {
        assertThat(
                        ledger(Facts.official().toArray(Movement[]::new))
                                .objectionsTo(
                                        entry(MovementKind.INTERNAL_TRANSFER, "2019-06-01", NORTH),
                                        TODAY))
                .containsExactly(new Objection.SameCell(NORTH));
    }

    static List<Objection> bornIn2000(Entry entry) {
        return MovementRules.objectionsTo(
                entry, State.OUTSIDE, LocalDate.parse("2000-05-19"), List.of(), TODAY);
    }

    static List<Objection> objections(State state, Entry entry, List<Movement> earlier) {
        return MovementRules.objectionsTo(entry, state, BORN, earlier, TODAY);
    }
}
