package vn.dangvu.transfers;

import static org.assertj.core.api.Assertions.assertThat;

import static vn.dangvu.transfers.TransferOffice.CHIEF;
import static vn.dangvu.transfers.TransferOffice.EAST_ONE;
import static vn.dangvu.transfers.TransferOffice.EAST_TWO;
import static vn.dangvu.transfers.TransferOffice.RECEIVER;
import static vn.dangvu.transfers.TransferOffice.SENDER;
import static vn.dangvu.transfers.TransferOffice.TODAY;
import static vn.dangvu.transfers.TransferOffice.WEST_TWO;
import static vn.dangvu.transfers.TransferOffice.entry;
import static vn.dangvu.transfers.TransferOffice.incoming;
import static vn.dangvu.transfers.TransferOffice.into;
import static vn.dangvu.transfers.TransferOffice.order;
import static vn.dangvu.transfers.TransferOffice.recorded;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

import vn.dangvu.members.Attributes;
import vn.dangvu.members.BirthDate;
import vn.dangvu.members.BirthDate.Precision;
import vn.dangvu.members.Decision;
import vn.dangvu.members.Entry;
import vn.dangvu.members.Memberships;
import vn.dangvu.members.MovementKind;
import vn.dangvu.members.NewMember;
import vn.dangvu.members.Numbers;
import vn.dangvu.members.Objection.BesideTheTransfer;
import vn.dangvu.members.RecordOutcome;
import vn.dangvu.members.Route;
import vn.dangvu.members.Standing;

import java.time.LocalDate;
import java.util.List;

/// Transfers and the ledger say the same, also when one of them is mended.
@TransferTest
class TransferLedgerTests {

    @Autowired TransferOffice office;
    @Autowired Transfers transfers;
    @Autowired Slips slips;
    @Autowired Receptions receptions;
    @Autowired Memberships memberships;

    /// TRF-01: nobody is received before the slip was shown.
    @Test
    void aNewcomerEntersOnTheDayOfTheSlipAtTheEarliest() {
        long transfer = recorded(slips.present(RECEIVER, incoming("Phan Thị Sớm", false)));

        assertThat(memberships.enter(RECEIVER, newcomer(), arrival("2026-01-05"), false, transfer))
                .isEqualTo(
                        new RecordOutcome.Refused(
                                List.of(new BesideTheTransfer(true, LocalDate.of(2026, 1, 9)))));
        assertThat(office.state(transfer)).isEqualTo("PRESENTED");
        assertThat(memberships.enter(RECEIVER, newcomer(), arrival("2026-01-09"), false, transfer))
                .isInstanceOf(RecordOutcome.Recorded.class);

        assertThat(office.state(transfer)).isEqualTo("RECEIVED");
    }

    @Test
    void anExtensionReachesTheLedgerAndLeavesItWhenTakenBack() {
        long member = office.member("Phan Văn Dài");
        long transfer = stay(member);
        var longer =
                new Step(
                        StepKind.EXTENDED,
                        TODAY,
                        null,
                        null,
                        null,
                        LocalDate.of(2026, 9, 30),
                        null,
                        new Decision("5", null, null),
                        null,
                        null);

        recorded(slips.step(SENDER, transfer, longer));

        assertThat(until(member)).isEqualTo("2026-09-30");
        assertThat(office.facts(member)).containsOnlyOnce("TEMPORARY_TRANSFER");
        assertThat(office.state(transfer)).isEqualTo("THERE");
        recorded(receptions.takeBack(SENDER, transfer, office.last(transfer)));
        assertThat(until(member)).isEqualTo("2026-03-31");
    }

    @Test
    void aStayThatEndedByMistakeGoesOnWhenTheReturnIsAnnulled() {
        long member = office.member("Phan Văn Nhầm");
        long transfer = stay(member);
        recorded(receptions.end(SENDER, transfer, ended("2026-01-12")));
        assertThat(office.state(transfer)).isEqualTo("ENDED");

        annul(office.movement(member, MovementKind.TEMPORARY_RETURN));

        assertThat(office.state(transfer)).isEqualTo("THERE");
        assertThat(transfers.open(SENDER, transfer).steps())
                .containsExactlyInAnyOrder(StepKind.EXTENDED, StepKind.ENDED);
        recorded(receptions.end(SENDER, transfer, ended("2026-01-14")));
        assertThat(office.state(transfer)).isEqualTo("ENDED");
    }

    @Test
    void theEndOfAStayFollowsTheReturnToAnotherDay() {
        long member = office.member("Phan Văn Lùi");
        long transfer = stay(member);
        recorded(receptions.end(SENDER, transfer, ended("2026-01-12")));

        correct(
                office.movement(member, MovementKind.TEMPORARY_RETURN),
                entry(MovementKind.TEMPORARY_RETURN, "2026-01-10", null));

        assertThat(steps(transfer)).endsWith("RECEIVED 2026-01-05", "ENDED 2026-01-10");
        annul(office.movement(member, MovementKind.TEMPORARY_RETURN));
        assertThat(office.state(transfer)).isEqualTo("THERE");
    }

    @Test
    void aStayStaysOverWhereAnotherMovementEndsItAsWell() {
        long member = office.member("Phan Văn Mất");
        long transfer = stay(member);
        recorded(receptions.end(SENDER, transfer, ended("2026-01-08")));
        memberships.record(CHIEF, member, entry(MovementKind.DEATH, "2026-01-12", null));

        annul(office.movement(member, MovementKind.TEMPORARY_RETURN));

        assertThat(steps(transfer)).endsWith("ENDED 2026-01-12");
        annul(office.movement(member, MovementKind.DEATH));
        assertThat(office.state(transfer)).isEqualTo("THERE");
    }

    @Test
    void aRequestOvertakenByMistakeWaitsAgainUnlessAnotherDoes() {
        long first = office.member("Phan Văn Đợi");
        long waiting = office.asked(first);
        move(first);
        assertThat(office.state(waiting)).isEqualTo("CANCELLED");
        annul(office.movement(first, MovementKind.INTERNAL_TRANSFER));
        assertThat(office.state(waiting)).isEqualTo("ASKED");

        long second = office.member("Phan Văn Hai Lần");
        long before = office.asked(second);
        move(second);
        long now = office.asked(second);
        annul(office.movement(second, MovementKind.INTERNAL_TRANSFER));

        assertThat(office.state(before)).isEqualTo("CANCELLED");
        assertThat(office.state(now)).isEqualTo("ASKED");
    }

    @Test
    void theReceptionFollowsTheLedgerToAnotherDayAndCell() {
        long member = office.member("Phan Văn Theo");
        long transfer = office.toEast(member);
        recorded(receptions.receive(RECEIVER, transfer, into(EAST_ONE, "2026-01-05")));
        long movement = office.movement(member, MovementKind.INTERNAL_TRANSFER);

        correct(movement, entry(MovementKind.INTERNAL_TRANSFER, "2026-01-07", EAST_TWO));

        assertThat(steps(transfer)).endsWith("SLIP_ISSUED 2025-12-18", "RECEIVED 2026-01-07");
        assertThat(transfers.open(CHIEF, transfer).there()).isEqualTo("Đông Hai");
        assertThat(
                        office.sql()
                                .fetch(
                                        "select cell_id, effective_on::text from"
                                                + " transfers_api.event where transfer_id = ? and"
                                                + " kind = 'RECEIVED' and superseded_at ="
                                                + " 'infinity'",
                                        transfer)
                                .intoMaps())
                .singleElement()
                .hasToString("{cell_id=512, effective_on=2026-01-07}");
        recorded(receptions.takeBack(RECEIVER, transfer, office.last(transfer)));
        assertThat(office.state(transfer)).isEqualTo("ON_THE_WAY");
    }

    /// Nobody in the register any more: nowhere in between is the member on the way.
    @Test
    void theReceptionOutsideFollowsTheLedgerToo() {
        long member = office.member("Phan Văn Xa");
        long transfer = office.outside(member);
        recorded(receptions.receive(SENDER, transfer, into(null, "2026-01-05")));

        correct(
                office.movement(member, MovementKind.TRANSFER_OUT),
                entry(MovementKind.TRANSFER_OUT, "2026-01-08", null));

        assertThat(steps(transfer)).endsWith("RECEIVED 2026-01-08");
        assertThat(office.onTheWay(member)).isFalse();
    }

    @Test
    void theReceptionStaysBetweenTheStepsBeforeAndAfterIt() {
        long member = office.member("Phan Văn Giữa");
        long transfer = stay(member);
        recorded(receptions.end(SENDER, transfer, ended("2026-01-12")));
        long movement = office.movement(member, MovementKind.TEMPORARY_TRANSFER);

        assertThat(
                        memberships.correct(
                                CHIEF,
                                movement,
                                entry(MovementKind.TEMPORARY_TRANSFER, "2025-12-17", null)))
                .isEqualTo(
                        new RecordOutcome.Refused(
                                List.of(new BesideTheTransfer(true, LocalDate.of(2025, 12, 18)))));
        assertThat(
                        memberships.correct(
                                CHIEF,
                                movement,
                                entry(MovementKind.TEMPORARY_TRANSFER, "2026-01-13", null)))
                .asString()
                .contains("BesideTheTransfer[early=false, limit=2026-01-12]");
        correct(movement, entry(MovementKind.TEMPORARY_TRANSFER, "2026-01-12", null));
        assertThat(steps(transfer)).endsWith("RECEIVED 2026-01-12", "ENDED 2026-01-12");
        assertThat(office.state(transfer)).isEqualTo("ENDED");
    }

    @Test
    void whoeverIsLateTakesNothingBack() {
        long transfer = office.toEast(office.member("Phan Văn Chậm"));
        long slip = office.last(transfer);
        recorded(
                slips.step(
                        SENDER,
                        transfer,
                        Step.of(
                                StepKind.SLIP_LOST,
                                LocalDate.of(2026, 1, 6),
                                new Decision("9", null, "Công an phường"),
                                "Mất ví")));
        long lost = office.last(transfer);
        recorded(receptions.takeBack(SENDER, transfer, lost));

        assertThat(TransferOffice.refused(receptions.takeBack(SENDER, transfer, lost)))
                .containsExactly(new Objection.NotNow(StepKind.SLIP_LOST));

        assertThat(office.last(transfer)).isEqualTo(slip);
        assertThat(office.state(transfer)).isEqualTo("ON_THE_WAY");
    }

    private long stay(long member) {
        long transfer = office.asked(SENDER, member, Cause.STUDY, true, 12);
        var until = LocalDate.of(2026, 3, 31);
        recorded(slips.issue(SENDER, transfer, order("K.2", TransferRoute.UPPER, until)));
        recorded(receptions.receive(RECEIVER, transfer, into(EAST_ONE, "2026-01-05")));
        return transfer;
    }

    private static Step ended(String day) {
        return Step.of(StepKind.ENDED, LocalDate.parse(day), Decision.NONE, null);
    }

    private void move(long member) {
        assertThat(
                        memberships.record(
                                CHIEF,
                                member,
                                entry(MovementKind.INTERNAL_TRANSFER, "2026-01-08", WEST_TWO)))
                .isInstanceOf(RecordOutcome.Recorded.class);
    }

    private void annul(long movement) {
        assertThat(memberships.annul(CHIEF, movement)).isInstanceOf(RecordOutcome.Recorded.class);
    }

    private void correct(long movement, Entry entry) {
        assertThat(memberships.correct(CHIEF, movement, entry))
                .isInstanceOf(RecordOutcome.Recorded.class);
    }

    /// What is believed, in its order.
    private List<String> steps(long transfer) {
        return office.sql()
                .fetch(
                        "select kind || ' ' || effective_on from transfers.event where transfer_id"
                            + " = ? and superseded_at = 'infinity' order by effective_on, ordinal",
                        transfer)
                .getValues(0, String.class);
    }

    private String until(long member) {
        return office.sql()
                .fetchSingle(
                        "select until_on::text from members.movement where id = ?",
                        office.movement(member, MovementKind.TEMPORARY_TRANSFER))
                .get(0, String.class);
    }

    private static Entry arrival(String day) {
        return new Entry(
                MovementKind.TRANSFER_IN,
                LocalDate.parse(day),
                EAST_ONE,
                Standing.OFFICIAL,
                null,
                "Tỉnh ủy Khánh Hòa",
                Route.OTHER_PROVINCE,
                null,
                null,
                Decision.NONE,
                null);
    }

    private static NewMember newcomer() {
        var said =
                new Attributes(
                        "Phan Thị Sớm",
                        "FEMALE",
                        new BirthDate(LocalDate.of(1999, 1, 2), Precision.DAY),
                        null,
                        "01",
                        "NONE",
                        null,
                        null,
                        "UNIVERSITY",
                        null,
                        "NONE",
                        "STATE_OFFICIAL",
                        LocalDate.of(2024, 6, 1),
                        null);
        return new NewMember("PTS", said, Numbers.NONE);
    }
}
