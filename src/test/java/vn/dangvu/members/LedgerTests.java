package vn.dangvu.members;

import static org.assertj.core.api.Assertions.assertThat;

import static vn.dangvu.members.Facts.NORTH;
import static vn.dangvu.members.Facts.SOUTH;
import static vn.dangvu.members.Facts.TODAY;
import static vn.dangvu.members.Facts.entry;
import static vn.dangvu.members.Facts.fact;
import static vn.dangvu.members.Facts.ledger;

import org.junit.jupiter.api.Test;

import java.time.Instant;
import java.time.LocalDate;

class LedgerTests {

    static final Movement ADMITTED =
            fact(1, entry(MovementKind.ADMISSION, "2018-03-02", NORTH), null, NORTH);
    static final Movement RECOGNIZED =
            fact(2, entry(MovementKind.RECOGNITION, "2019-03-02"), NORTH, NORTH);
    static final Movement MOVED =
            fact(3, entry(MovementKind.INTERNAL_TRANSFER, "2019-06-01", SOUTH), NORTH, SOUTH);

    @Test
    void knowsWhereAMemberStandsAtTheEndOfEachDay() {
        var ledger = ledger(ADMITTED, RECOGNIZED, MOVED);

        assertThat(ledger.at(day("2018-03-01"))).isEqualTo(State.OUTSIDE);
        assertThat(ledger.at(day("2018-03-02")).standing()).isEqualTo(Standing.PROBATIONARY);
        assertThat(ledger.at(day("2019-03-02")).standing()).isEqualTo(Standing.OFFICIAL);
        assertThat(ledger.at(day("2019-05-31")).cell()).isEqualTo(NORTH);
        assertThat(ledger.at(day("2019-06-01")).cell()).isEqualTo(SOUTH);
    }

    @Test
    void believesNothingThatWasTakenBack() {
        var takenBack =
                new Movement(
                        3,
                        1,
                        MOVED.entry(),
                        3,
                        NORTH,
                        SOUTH,
                        Instant.EPOCH,
                        "h",
                        Instant.EPOCH,
                        Instant.EPOCH,
                        null,
                        null);

        assertThat(ledger(ADMITTED, RECOGNIZED, takenBack).at(TODAY).cell()).isEqualTo(NORTH);
    }

    @Test
    void refusesAFactBeforeOneThatWouldNoLongerFindTheMember() {
        var left = entry(MovementKind.TRANSFER_OUT, "2019-05-31");

        assertThat(ledger(ADMITTED, RECOGNIZED, MOVED).objectionsTo(left, TODAY))
                .containsExactly(
                        new Objection.LaterFactDisagrees(
                                MovementKind.INTERNAL_TRANSFER, day("2019-06-01")));
        assertThat(
                        ledger(ADMITTED, RECOGNIZED, MOVED)
                                .objectionsTo(
                                        entry(MovementKind.TRANSFER_OUT, "2019-06-01"), TODAY))
                .isEmpty();
    }

    @Test
    void putsANewFactLastOnItsDay() {
        var back = entry(MovementKind.INTERNAL_TRANSFER, "2019-06-01", NORTH);

        assertThat(ledger(ADMITTED, RECOGNIZED, MOVED).objectionsTo(back, TODAY)).isEmpty();
        assertThat(ledger(ADMITTED, RECOGNIZED, MOVED).fromCell(back, null)).isEqualTo(SOUTH);
    }

    @Test
    void letsACorrectionTakeThePlaceOfTheWrongFactOnItsDay() {
        var left = fact(4, entry(MovementKind.TRANSFER_OUT, "2019-06-01"), SOUTH, null);
        var ledger = ledger(ADMITTED, RECOGNIZED, MOVED, left);
        var corrected = entry(MovementKind.INTERNAL_TRANSFER, "2019-06-01", 80);

        assertThat(ledger.fromCell(corrected, MOVED)).isEqualTo(NORTH);
        assertThat(ledger.objectionsToCorrecting(MOVED, corrected, TODAY))
                .containsExactly(
                        new Objection.LaterFactDisagrees(
                                MovementKind.TRANSFER_OUT, day("2019-06-01")));
    }

    @Test
    void movesAFactToAnotherDayAsLongAsTheRestStillHolds() {
        var ledger = ledger(ADMITTED, RECOGNIZED, MOVED);

        assertThat(
                        ledger.objectionsToCorrecting(
                                MOVED,
                                entry(MovementKind.INTERNAL_TRANSFER, "2019-07-01", SOUTH),
                                TODAY))
                .isEmpty();
        assertThat(
                        ledger.objectionsToCorrecting(
                                MOVED,
                                entry(MovementKind.INTERNAL_TRANSFER, "2018-03-01", SOUTH),
                                TODAY))
                .contains(new Objection.NotAMember(day("2018-03-01")));
        assertThat(
                        ledger.objectionsToCorrecting(
                                ADMITTED,
                                entry(MovementKind.ADMISSION, "2019-07-01", NORTH),
                                TODAY))
                .hasSize(1);
    }

    @Test
    void takesBackTheLastFactButNotOneOnWhichOthersStand() {
        var ledger = ledger(ADMITTED, RECOGNIZED, MOVED);

        assertThat(ledger.objectionsToAnnulling(MOVED)).isEmpty();
        assertThat(ledger.objectionsToAnnulling(ADMITTED))
                .containsExactly(
                        new Objection.LaterFactDisagrees(
                                MovementKind.RECOGNITION, day("2019-03-02")));
        assertThat(ledger(ADMITTED).objectionsToAnnulling(ADMITTED)).isEmpty();
    }

    @Test
    void takesNobodyInTwice() {
        assertThat(
                        ledger(ADMITTED)
                                .objectionsTo(
                                        entry(MovementKind.TRANSFER_IN, "2019-01-01", SOUTH),
                                        TODAY))
                .containsExactly(new Objection.AlreadyAMember(day("2019-01-01"), NORTH));
    }

    private static LocalDate day(String day) {
        return LocalDate.parse(day);
    }
}
