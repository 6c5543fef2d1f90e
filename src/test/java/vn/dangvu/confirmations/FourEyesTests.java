package vn.dangvu.confirmations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import static vn.dangvu.confirmations.TwoPeople.AN;
import static vn.dangvu.confirmations.TwoPeople.BINH;
import static vn.dangvu.confirmations.TwoPeople.READER;
import static vn.dangvu.confirmations.TwoPeople.TAY;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;

import vn.dangvu.confirmations.Requirements.Waiving;
import vn.dangvu.confirmations.TwoPeople.Told;
import vn.dangvu.kernel.Forbidden;
import vn.dangvu.kernel.NotFound;
import vn.dangvu.kernel.Viewer;
import vn.dangvu.members.Decision;
import vn.dangvu.members.Entry;
import vn.dangvu.members.Memberships;
import vn.dangvu.members.MovementAct;
import vn.dangvu.members.MovementKind;
import vn.dangvu.members.RecordOutcome;
import vn.dangvu.testing.DangvuTest;

import java.time.LocalDate;
import java.util.List;

/// A movement that one prepares and another confirms; and the switch itself.
@DangvuTest(today = "2021-06-01", world = "four eyes of members")
@Import(TwoPeople.class)
class FourEyesTests {

    @Autowired TwoPeople office;
    @Autowired Confirmations confirmations;
    @Autowired Requirements requirements;
    @Autowired Memberships memberships;

    @BeforeEach
    void settle() {
        office.settle();
        waive(Kind.MOVEMENT);
    }

    @Test
    void oneIsEnoughUntilTheOfficeSaysOtherwise() {
        assertThat(memberships.record(AN, office.member("a1"), death()))
                .isInstanceOf(RecordOutcome.Recorded.class);
        assertThat(office.told("MOVEMENT_RECORDED")).isEqualTo(new Told("an", null));
    }

    @Test
    void anotherConfirmsAndTheAuditNamesBoth() {
        office.twoNeededFor(Kind.MOVEMENT);
        long id = prepared("a2");
        assertThat(office.facts("a2")).isEqualTo(1);
        assertThat(office.told("PREPARED")).isEqualTo(new Told("an", null));

        assertThat(confirm(id)).isInstanceOf(RecordOutcome.Recorded.class);

        assertThat(office.facts("a2")).isEqualTo(2);
        assertThat(office.told("MOVEMENT_RECORDED")).isEqualTo(new Told("binh", "an"));
        assertThatThrownBy(() -> confirmations.get(BINH, id)).isInstanceOf(NotFound.class);
    }

    @Test
    void whoPreparedItCannotConfirmItNorByDoingItAgain() {
        office.twoNeededFor(Kind.MOVEMENT);
        long id = prepared("a3");

        assertThatThrownBy(() -> confirmations.confirm(AN, id, () -> "done", _ -> true))
                .isInstanceOf(Forbidden.class);
        assertThatThrownBy(() -> confirmations.giveBack(AN, id, "Nhầm"))
                .isInstanceOf(Forbidden.class);
        assertThat(prepared("a3")).as("the same act waits once").isEqualTo(id);
        assertThat(office.facts("a3")).isEqualTo(1);
    }

    @Test
    void whatARuleForbidsByThenIsRefusedAndWaitsOn() {
        office.twoNeededFor(Kind.MOVEMENT);
        long id = prepared("a4");
        long before = prepared("a4", LocalDate.of(2021, 4, 1));
        assertThat(confirm(before)).isInstanceOf(RecordOutcome.Recorded.class);

        assertThat(confirm(id)).isInstanceOf(RecordOutcome.Refused.class);

        assertThat(confirmations.get(BINH, id).by()).isEqualTo("an");
        assertThat(office.facts("a4")).isEqualTo(2);
    }

    @Test
    void whatSomebodyPreparedWhoMayNotAnyMoreIsNotCarriedOut() {
        office.twoNeededFor(Kind.MOVEMENT);
        var cuong = new Viewer("cuong", true, AN.grants(), null);
        int account = office.person(cuong, "Lê Văn Cường");
        var act = death(LocalDate.of(2021, 5, 3));
        var waits = (RecordOutcome.Waiting) memberships.record(cuong, office.member("a5"), act);
        long id = waits.prepared();

        assertThat(confirmations.stillStands(confirmations.get(BINH, id))).as("no role").isFalse();
        assertThatThrownBy(() -> confirm(id)).isInstanceOf(Forbidden.class);

        office.disable(account);
        assertThatThrownBy(() -> confirm(id)).isInstanceOf(Forbidden.class);
        assertThat(office.facts("a5")).isEqualTo(1);
        confirmations.giveBack(BINH, id, "Tài khoản đã khóa");
    }

    @Test
    void nobodyBeyondTheSubtreeSeesOrConfirmsIt() {
        office.twoNeededFor(Kind.MOVEMENT);
        long id = prepared("a5");

        assertThat(confirmations.waiting(TAY)).isEmpty();
        assertThat(confirmations.waiting(READER)).isEmpty();
        for (var outsider : List.of(TAY, READER)) {
            assertThatThrownBy(() -> confirmations.get(outsider, id)).isInstanceOf(NotFound.class);
            assertThatThrownBy(() -> confirmations.confirm(outsider, id, () -> "done", _ -> true))
                    .isInstanceOf(NotFound.class);
            assertThatThrownBy(() -> confirmations.giveBack(outsider, id, "Nhầm"))
                    .isInstanceOf(NotFound.class);
        }
    }

    @Test
    void itIsGivenBackWithAReasonOrTakenBack() {
        office.twoNeededFor(Kind.MOVEMENT);
        long first = prepared("b1");
        long second = prepared("b2");

        confirmations.giveBack(BINH, first, "Thiếu quyết định");
        confirmations.takeBack(AN, second);

        assertThat(confirmations.returned(AN))
                .extracting(Returned::by, Returned::reason)
                .contains(tuple("binh", "Thiếu quyết định"));
        assertThat(office.told("RETURNED")).isEqualTo(new Told("binh", null));
        assertThat(office.told("TAKEN_BACK")).isEqualTo(new Told("an", null));
        assertThatThrownBy(() -> confirm(first)).isInstanceOf(NotFound.class);
        assertThat(office.facts("b1") + office.facts("b2")).isEqualTo(2);
    }

    @Test
    void correctingTakingBackAndEnteringAreHeldToo() {
        memberships.record(AN, office.member("b3"), death());
        long fact =
                ((RecordOutcome.Recorded)
                                memberships.record(
                                        AN, office.member("b4"), death(LocalDate.of(2021, 5, 1))))
                        .movement();
        office.twoNeededFor(Kind.MOVEMENT);

        assertThat(memberships.correct(AN, fact, death(LocalDate.of(2021, 5, 2))))
                .isInstanceOf(RecordOutcome.Waiting.class);
        var annulling = (RecordOutcome.Waiting) memberships.annul(AN, fact);
        assertThat(confirm(annulling.prepared())).isInstanceOf(RecordOutcome.Recorded.class);
        assertThat(office.facts("b4")).isEqualTo(1);
        assertThat(office.told("MOVEMENT_ANNULLED")).isEqualTo(new Told("binh", "an"));
    }

    @Test
    void switchingOffNeedsTwoItself() {
        office.twoNeededFor(Kind.MOVEMENT);
        assertThat(office.told("CONFIRMATION_REQUIRED")).isEqualTo(new Told("an", null));

        var waits = (Waiving.Waiting) requirements.waive(AN, Kind.MOVEMENT);

        assertThat(confirmations.holds(Kind.MOVEMENT)).isTrue();
        assertThatThrownBy(() ->
                        confirmations.confirm(
                                AN,
                                waits.id(),
                                () -> requirements.waive(AN, Kind.MOVEMENT),
                                _ -> true))
                .isInstanceOf(Forbidden.class);
        assertThatThrownBy(() -> confirmations.get(TAY, waits.id())).isInstanceOf(NotFound.class);
        waiveBy(waits.id());
        assertThat(confirmations.holds(Kind.MOVEMENT)).isFalse();
        assertThat(office.told("CONFIRMATION_WAIVED")).isEqualTo(new Told("binh", "an"));
    }

    private void waive(Kind kind) {
        if (requirements.waive(AN, kind) instanceof Waiving.Waiting(long id)) {
            waiveBy(id);
        }
    }

    private void waiveBy(long id) {
        confirmations.confirm(
                BINH,
                id,
                () -> requirements.waive(BINH, Kind.MOVEMENT),
                Waiving.Waived.class::isInstance);
    }

    private long prepared(String code) {
        return prepared(code, LocalDate.of(2021, 5, 1));
    }

    private long prepared(String code, LocalDate day) {
        var outcome = memberships.record(AN, office.member(code), death(day));
        assertThat(outcome).isInstanceOf(RecordOutcome.Waiting.class);
        return ((RecordOutcome.Waiting) outcome).prepared();
    }

    private RecordOutcome confirm(long id) {
        var act = confirmations.get(BINH, id).as(MovementAct.class);
        return confirmations.confirm(
                BINH,
                id,
                () -> act.perform(memberships, BINH),
                RecordOutcome.Recorded.class::isInstance);
    }

    private static Entry death() {
        return death(LocalDate.of(2021, 5, 1));
    }

    private static Entry death(LocalDate day) {
        return new Entry(
                MovementKind.DEATH, day, null, null, null, null, null, null, Decision.NONE, null);
    }
}
