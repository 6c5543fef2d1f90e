package vn.dangvu.transfers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import static vn.dangvu.transfers.TransferOffice.CHIEF;
import static vn.dangvu.transfers.TransferOffice.EAST;
import static vn.dangvu.transfers.TransferOffice.EAST_ONE;
import static vn.dangvu.transfers.TransferOffice.EAST_TWO;
import static vn.dangvu.transfers.TransferOffice.KHOI;
import static vn.dangvu.transfers.TransferOffice.READER;
import static vn.dangvu.transfers.TransferOffice.RECEIVER;
import static vn.dangvu.transfers.TransferOffice.SENDER;
import static vn.dangvu.transfers.TransferOffice.STRANGER;
import static vn.dangvu.transfers.TransferOffice.TODAY;
import static vn.dangvu.transfers.TransferOffice.WEST;
import static vn.dangvu.transfers.TransferOffice.WEST_ONE;
import static vn.dangvu.transfers.TransferOffice.WEST_TWO;
import static vn.dangvu.transfers.TransferOffice.entry;
import static vn.dangvu.transfers.TransferOffice.into;
import static vn.dangvu.transfers.TransferOffice.order;
import static vn.dangvu.transfers.TransferOffice.recorded;
import static vn.dangvu.transfers.TransferOffice.refused;

import org.jooq.exception.DataAccessException;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DuplicateKeyException;

import vn.dangvu.figures.Figures;
import vn.dangvu.figures.Question;
import vn.dangvu.kernel.Forbidden;
import vn.dangvu.kernel.NotFound;
import vn.dangvu.kernel.Period;
import vn.dangvu.kernel.Viewer;
import vn.dangvu.members.Decision;
import vn.dangvu.members.Memberships;
import vn.dangvu.members.MovementKind;
import vn.dangvu.members.Numbers;
import vn.dangvu.members.RecordOutcome;
import vn.dangvu.members.Settlements;
import vn.dangvu.members.Standing;
import vn.dangvu.organizations.OrganizationId;
import vn.dangvu.organizations.Organizations;
import vn.dangvu.radar.Alert;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/// Transfers of every route, at the doors.
@TransferTest
class TransfersTests {

    @Autowired TransferOffice office;
    @Autowired Transfers transfers;
    @Autowired TransfersBelow below;
    @Autowired Slips slips;
    @Autowired Receptions receptions;
    @Autowired Memberships memberships;
    @Autowired Settlements settlements;
    @Autowired TransferDeadlines deadlines;
    @Autowired Organizations organizations;
    @Autowired Figures figures;

    @Test
    void aMemberOnTheWayIsInTheOldCellUntilTheOtherOfficeReceives() {
        long member = office.member("Nguyễn Văn Đường");
        long transfer = office.toEast(member);

        assertThat(office.cell(member)).isEqualTo(WEST_ONE);
        assertThat(office.onTheWay(member)).isTrue();
        recorded(receptions.receive(RECEIVER, transfer, into(EAST_ONE, "2026-01-05")));

        assertThat(office.cell(member)).isEqualTo(EAST_ONE);
        assertThat(office.onTheWay(member)).isFalse();
        assertThat(office.facts(member)).endsWith("INTERNAL_TRANSFER");
        assertThat(office.state(transfer)).isEqualTo("RECEIVED");
        assertThat(
                        office.sql()
                                .fetchSingle(
                                        "select effective_on::text, decision_number, transfer_id"
                                            + " from members.movement where member_id = ? and kind"
                                            + " = 'INTERNAL_TRANSFER'",
                                        member)
                                .intoList())
                .containsExactly("2026-01-05", "12/GTSHĐ", transfer);
    }

    @Test
    void theReceiverSeesOnlyWhatTheSlipSaysUntilReceived() {
        long member =
                office.member("Nguyễn Văn Kín", WEST_ONE, new Numbers("000123 LĐ", null, null));
        long asked = office.asked(member);
        assertThatThrownBy(() -> transfers.open(RECEIVER, asked)).isInstanceOf(NotFound.class);
        recorded(slips.issue(SENDER, asked, order("K.2", TransferRoute.UPPER)));

        var seen = transfers.open(RECEIVER, asked);

        assertThat(seen.fullName()).isEqualTo("Nguyễn Văn Kín");
        assertThat(seen.member()).isNull();
        assertThat(seen.from()).isNull();
        assertThat(seen.atGoal()).isTrue();
        assertThat(seen.steps()).containsExactlyInAnyOrder(StepKind.RECEIVED, StepKind.FORWARDED);
        var slip = Objects.requireNonNull(seen.slip());
        assertThat(slip.origin()).isEqualTo("Chi bộ Tây Một, Đảng bộ Sở Tây, Đảng bộ Khối");
        assertThat(slip.bearer().dossierNumber()).isEqualTo("000123 LĐ");
        assertThat(transfers.open(SENDER, asked).steps())
                .containsExactlyInAnyOrder(
                        StepKind.FORWARDED, StepKind.SLIP_LOST, StepKind.CANCELLED);
        assertThatThrownBy(() -> transfers.open(STRANGER, asked)).isInstanceOf(NotFound.class);
        recorded(receptions.receive(RECEIVER, asked, into(EAST_TWO, "2026-01-05")));
        assertThat(transfers.open(RECEIVER, asked).member()).isEqualTo(member);
        assertThat(transfers.open(SENDER, asked).member()).as("once in the west").isNull();
    }

    @Test
    void nobodyElseReceivesAndNowhereElse() {
        long member = office.member("Nguyễn Văn Nhầm");
        long transfer = office.toEast(member);

        assertThatThrownBy(() -> receptions.receive(SENDER, transfer, into(WEST_TWO, "2026-01-05")))
                .isInstanceOf(Forbidden.class);
        assertThatThrownBy(() -> receptions.receive(READER, transfer, into(EAST_ONE, "2026-01-05")))
                .isInstanceOf(Forbidden.class);
        assertThatThrownBy(
                        () -> receptions.receive(STRANGER, transfer, into(EAST_ONE, "2026-01-05")))
                .isInstanceOf(NotFound.class);
        assertThat(refused(receptions.receive(RECEIVER, transfer, into(WEST_TWO, "2026-01-05"))))
                .containsExactly(new Objection.NotTheGoal());
        assertThat(refused(receptions.receive(CHIEF, transfer, into(WEST_TWO, "2026-01-05"))))
                .containsExactly(new Objection.NotTheGoal());
        assertThatThrownBy(() ->
                        settlements.settle(
                                SENDER,
                                transfer,
                                member,
                                entry(MovementKind.INTERNAL_TRANSFER, "2026-01-05", WEST_TWO)))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(() ->
                        settlements.settle(
                                RECEIVER,
                                transfer,
                                member + 1,
                                entry(MovementKind.INTERNAL_TRANSFER, "2026-01-05", EAST_ONE)))
                .isInstanceOf(NotFound.class);
        assertThat(office.cell(member)).isEqualTo(WEST_ONE);
    }

    @Test
    void whoeverIsOnTheWayGoesNowhereElse() {
        long member = office.member("Nguyễn Văn Chờ");
        long transfer = office.toEast(member);

        for (var kind :
                List.of(
                        MovementKind.INTERNAL_TRANSFER,
                        MovementKind.TRANSFER_OUT,
                        MovementKind.DEATH,
                        MovementKind.TEMPORARY_TRANSFER)) {
            var outcome = memberships.record(CHIEF, member, entry(kind, "2026-01-05", WEST_TWO));
            assertThat(outcome)
                    .isEqualTo(
                            new RecordOutcome.Refused(
                                    List.of(new vn.dangvu.members.Objection.OnTheWay(transfer))));
        }
        assertThatThrownBy(() ->
                        office.sql()
                                .execute(
                                        "insert into members.movement (member_id, kind,"
                                            + " effective_on, from_cell, to_cell, recorded_by)"
                                            + " values (?, 'INTERNAL_TRANSFER', '2026-01-05', 336,"
                                            + " 352, 't')",
                                        member))
                .satisfies(
                        e -> assertThat(((DataAccessException) e).sqlState()).isEqualTo("DV006"));
        long admission =
                office.sql()
                        .fetchSingle(
                                "select min(id) from members.movement where member_id = ?", member)
                        .get(0, long.class);
        assertThat(memberships.annul(CHIEF, admission)).isInstanceOf(RecordOutcome.Refused.class);
        // What happens in the cell goes on.
        assertThat(
                        memberships.record(
                                CHIEF, member, entry(MovementKind.EXEMPTION, "2026-01-05", null)))
                .isInstanceOf(RecordOutcome.Recorded.class);
    }

    @Test
    void aMemberIsOnOneWayAtATime() {
        long member = office.member("Nguyễn Văn Đôi");
        long first = office.asked(member);
        var request =
                new Request(
                        false,
                        Cause.RESIDENCE,
                        TODAY,
                        null,
                        TODAY,
                        null,
                        Decision.NONE,
                        null,
                        null);

        assertThat(refused(transfers.begin(SENDER, member, request)))
                .containsExactly(new Objection.AnotherOpen(first));
        long second =
                office.sql()
                        .fetchSingle(
                                "insert into transfers.transfer (member_id, temporary, cause,"
                                    + " recorded_by) values (?, false, 'WORK', 't') returning id",
                                member)
                        .get(0, long.class);
        assertThatThrownBy(() ->
                        office.sql()
                                .execute(
                                        "insert into transfers.event (transfer_id, kind,"
                                                + " effective_on, cell_id, cause_on, recorded_by)"
                                                + " values (?, 'ASKED', '2026-01-05', 336,"
                                                + " '2026-01-05', 't')",
                                        second))
                .isInstanceOf(DuplicateKeyException.class);
    }

    @Test
    void whatHappenedIsNeitherChangedNorDeleted() {
        long transfer = office.toEast(office.member("Nguyễn Văn Giữ"));

        for (String statement :
                List.of(
                        "update transfers.event set effective_on = '2020-01-01' where transfer_id ="
                                + " %d",
                        "delete from transfers.event where transfer_id = %d",
                        "update transfers.slip set full_name = 'Ai đó' where transfer_id = %d",
                        "update transfers.transfer set cause = 'OTHER' where id = %d")) {
            assertThatThrownBy(() -> office.sql().execute(statement.formatted(transfer)))
                    .satisfies(e ->
                            assertThat(((DataAccessException) e).sqlState()).isEqualTo("DV001"));
        }
    }

    @Test
    void goesOutWithTheReceiptOnTheDayThatItStates() {
        long member = office.member("Nguyễn Văn Ra");
        long transfer = office.outside(member);
        var nothing = new Reception(TODAY, null, null, Decision.NONE, null, null);

        assertThat(refused(receptions.receive(SENDER, transfer, nothing)))
                .containsExactly(new Objection.NoReceipt());
        assertThatThrownBy(() -> transfers.open(RECEIVER, transfer)).isInstanceOf(NotFound.class);
        recorded(receptions.receive(SENDER, transfer, into(null, "2026-01-08")));

        assertThat(office.cell(member)).isNull();
        assertThat(
                        office.sql()
                                .fetchSingle(
                                        "select kind::text, effective_on::text, elsewhere, route,"
                                            + " reason from members.movement where transfer_id = ?",
                                        transfer)
                                .intoList())
                .containsExactly(
                        "TRANSFER_OUT",
                        "2026-01-08",
                        "Thành ủy Đà Lạt",
                        "WITHIN_PROVINCE",
                        "Điều động, chuyển công tác");
    }

    @Test
    void isSettledWithoutAReceiptByADecisionThatSaysWhy() {
        long transfer = office.outside(office.member("Nguyễn Văn Hỏi"));
        var asked =
                new Reception(
                        TODAY,
                        null,
                        null,
                        Decision.NONE,
                        "Đã gọi Thành ủy Đà Lạt, phó bí thư quyết định",
                        null);

        recorded(receptions.receive(SENDER, transfer, asked));

        assertThat(office.state(transfer)).isEqualTo("RECEIVED");
    }

    @Test
    void aTemporaryMemberStaysCountedAtHomeAndComesBack() {
        long member = office.member("Nguyễn Văn Tạm");
        long transfer = office.asked(SENDER, member, Cause.STUDY, true, 12);
        var until = LocalDate.of(2026, 3, 31);
        recorded(
                slips.issue(
                        SENDER, transfer, order("Đảng bộ Sở Đông", TransferRoute.UPPER, until)));

        recorded(receptions.receive(RECEIVER, transfer, into(EAST_ONE, "2026-01-05")));

        assertThat(office.cell(member)).isEqualTo(WEST_ONE);
        assertThat(office.facts(member)).endsWith("TEMPORARY_TRANSFER");
        assertThat(office.state(transfer)).isEqualTo("THERE");
        assertThatThrownBy(() ->
                        receptions.end(
                                RECEIVER,
                                transfer,
                                Step.of(StepKind.ENDED, TODAY, Decision.NONE, null)))
                .isInstanceOf(Forbidden.class);
        recorded(
                receptions.end(
                        SENDER, transfer, Step.of(StepKind.ENDED, TODAY, Decision.NONE, null)));
        assertThat(office.facts(member)).endsWith("TEMPORARY_TRANSFER", "TEMPORARY_RETURN");
        assertThat(office.state(transfer)).isEqualTo("ENDED");
    }

    @Test
    void movementsRecordedElsewhereCloseWhatTheyMakePointless() {
        long away = office.member("Nguyễn Văn Về");
        long stay = office.asked(SENDER, away, Cause.STUDY, true, 12);
        recorded(
                slips.issue(
                        SENDER,
                        stay,
                        order("Đảng bộ Sở Đông", TransferRoute.UPPER, LocalDate.of(2026, 9, 1))));
        recorded(receptions.receive(RECEIVER, stay, into(EAST_ONE, "2026-01-05")));
        long asked = office.asked(away);

        memberships.record(CHIEF, away, entry(MovementKind.DEATH, "2026-01-10", null));

        assertThat(office.state(stay)).isEqualTo("ENDED");
        assertThat(office.state(asked)).isEqualTo("CANCELLED");
    }

    @Test
    void somebodyFromOutsideIsEnteredWithTheSlip() {
        long transfer = recorded(slips.present(RECEIVER, incoming("Lê Thị Mới", false)));

        assertThat(office.state(transfer)).isEqualTo("PRESENTED");
        assertThatThrownBy(() -> transfers.open(SENDER, transfer)).isInstanceOf(NotFound.class);
        var person = office.member("Lê Thị Sẵn", EAST_ONE, Numbers.NONE);
        assertThat(refused(receptions.receive(RECEIVER, transfer, into(EAST_ONE, "2026-01-10"))))
                .containsExactly(new Objection.Missing("code"));
        var entry =
                new vn.dangvu.members.Entry(
                        MovementKind.TRANSFER_IN,
                        LocalDate.of(2026, 1, 10),
                        EAST_ONE,
                        Standing.PROBATIONARY,
                        null,
                        "Tỉnh ủy Khánh Hòa",
                        vn.dangvu.members.Route.OTHER_PROVINCE,
                        null,
                        null,
                        Decision.NONE,
                        null);
        var said =
                new vn.dangvu.members.Attributes(
                        "Lê Thị Mới",
                        "FEMALE",
                        new vn.dangvu.members.BirthDate(
                                LocalDate.of(1999, 1, 2),
                                vn.dangvu.members.BirthDate.Precision.DAY),
                        null,
                        "01",
                        "NONE",
                        null,
                        null,
                        "UNIVERSITY",
                        null,
                        "NONE",
                        "STATE_OFFICIAL",
                        LocalDate.of(2025, 6, 1),
                        null);
        var newcomer = new vn.dangvu.members.NewMember("LTM", said, Numbers.NONE);
        assertThatThrownBy(() -> memberships.enter(STRANGER, newcomer, entry, false, transfer))
                .isInstanceOf(NotFound.class);
        var outcome =
                (RecordOutcome.Recorded)
                        memberships.enter(RECEIVER, newcomer, entry, false, transfer);

        assertThat(office.state(transfer)).isEqualTo("RECEIVED");
        assertThat(transfers.open(RECEIVER, transfer).member()).isEqualTo(outcome.member());
        assertThat(office.cell(outcome.member())).isEqualTo(EAST_ONE);
        assertThat(office.cell(person)).isEqualTo(EAST_ONE);
        assertThatThrownBy(() -> memberships.enter(RECEIVER, newcomer, entry, true, transfer))
                .as("settled")
                .isInstanceOf(NotFound.class);
    }

    @Test
    void somebodyKnownComesBackUnderTheOldCode() {
        long member = office.member("Lê Văn Lại", EAST_ONE, Numbers.NONE);
        memberships.record(RECEIVER, member, entry(MovementKind.TRANSFER_OUT, "2024-05-06", null));
        long transfer = recorded(slips.present(RECEIVER, incoming("Lê Văn Lại", false)));
        var back =
                new Reception(
                        LocalDate.of(2026, 1, 10),
                        EAST_TWO,
                        office.code(member),
                        Decision.NONE,
                        null,
                        null);

        recorded(receptions.receive(RECEIVER, transfer, back));

        assertThat(office.cell(member)).isEqualTo(EAST_TWO);
        assertThat(office.facts(member)).endsWith("TRANSFER_OUT", "TRANSFER_IN");
        assertThat(
                        office.sql()
                                .fetchSingle(
                                        "select standing::text from members.membership where"
                                                + " member_id = ? and until = 'infinity'",
                                        member)
                                .get(0))
                .isEqualTo("PROBATIONARY");
    }

    @Test
    void aGuestFromOutsideIsNotCounted() {
        long transfer = recorded(slips.present(RECEIVER, incoming("Lê Văn Khách", true)));

        recorded(receptions.receive(RECEIVER, transfer, into(EAST_TWO, "2026-01-10")));

        assertThat(office.state(transfer)).isEqualTo("THERE");
        assertThat(
                        office.sql()
                                .fetch(
                                        "select from members.movement where transfer_id = ?",
                                        transfer))
                .isEmpty();
        assertThat(count(EAST, "transfers.temporaryIn")).isPositive();
        recorded(
                receptions.end(
                        RECEIVER, transfer, Step.of(StepKind.ENDED, TODAY, Decision.NONE, null)));
        assertThat(office.state(transfer)).isEqualTo("ENDED");
    }

    @Test
    void aSlipThatCameToTheWrongPlaceGoesOn() {
        long transfer = office.toEast(office.member("Nguyễn Văn Lạc"));
        var forward =
                new Step(
                        StepKind.FORWARDED,
                        LocalDate.of(2026, 1, 12),
                        new Goal(null, "Thành ủy Bảo Lộc"),
                        TransferRoute.WITHIN_PROVINCE,
                        null,
                        null,
                        null,
                        new Decision("3-CV/ĐU", null, null),
                        null,
                        null);

        recorded(slips.step(RECEIVER, transfer, forward));

        var seen = transfers.open(SENDER, transfer);
        assertThat(seen.transfer().goal().orElseThrow().name()).isEqualTo("Thành ủy Bảo Lộc");
        assertThat(seen.steps()).contains(StepKind.RECEIVED);
        assertThat(transfers.open(RECEIVER, transfer).steps()).isEmpty();
        recorded(receptions.receive(SENDER, transfer, into(null, "2026-01-14")));
        assertThat(office.state(transfer)).isEqualTo("RECEIVED");
    }

    @Test
    void aReceptionThatNeverHappenedIsTakenBackWithItsMovement() {
        long member = office.member("Nguyễn Văn Hoàn");
        long transfer = office.toEast(member);
        recorded(receptions.receive(RECEIVER, transfer, into(EAST_ONE, "2026-01-05")));
        long movement =
                office.sql()
                        .fetchSingle(
                                "select id from members.movement where transfer_id = ?", transfer)
                        .get(0, long.class);

        assertThat(memberships.annul(RECEIVER, movement))
                .isEqualTo(
                        new RecordOutcome.Refused(
                                List.of(
                                        new vn.dangvu.members.Objection.SettlesATransfer(
                                                transfer))));
        assertThatThrownBy(() -> receptions.takeBack(SENDER, transfer, office.last(transfer)))
                .isInstanceOf(Forbidden.class);
        recorded(receptions.takeBack(RECEIVER, transfer, office.last(transfer)));

        assertThat(office.cell(member)).isEqualTo(WEST_ONE);
        assertThat(office.onTheWay(member)).isTrue();
        assertThat(office.state(transfer)).isEqualTo("ON_THE_WAY");
        recorded(receptions.receive(RECEIVER, transfer, into(EAST_TWO, "2026-01-06")));
        assertThat(office.cell(member)).isEqualTo(EAST_TWO);
    }

    @Test
    void severalGoByOneDecisionOrNobody() {
        long first = office.member("Trần Thị Một");
        long second = office.member("Trần Thị Hai");
        long third = office.member("Trần Thị Ba");
        office.asked(third);
        var request =
                new Request(
                        false,
                        Cause.WORK,
                        LocalDate.of(2025, 12, 15),
                        null,
                        LocalDate.of(2025, 12, 16),
                        null,
                        Decision.NONE,
                        null,
                        null);
        var order = order("Đảng bộ Sở Đông", TransferRoute.UPPER);

        assertThat(slips.issueAll(SENDER, List.of(first, second, third), request, order))
                .containsOnlyKeys(third);
        assertThat(office.onTheWay(first)).isFalse();
        assertThat(slips.issueAll(SENDER, List.of(first, second), request, order)).isEmpty();
        assertThat(office.onTheWay(first)).isTrue();
        assertThat(
                        office.sql()
                                .fetch(
                                        "select slip_number from transfers_api.current where"
                                                + " member_id in (?, ?) order by 1",
                                        first,
                                        second)
                                .getValues(0))
                .isEqualTo(List.of("12/GTSHĐ", "13/GTSHĐ"));
        var arrived =
                office.sql()
                        .fetch(
                                "select transfer_id from transfers_api.current where member_id in"
                                        + " (?, ?)",
                                first,
                                second)
                        .getValues(0, Long.class);
        assertThat(receptions.receiveAll(RECEIVER, arrived, into(WEST_ONE, "2026-01-05")))
                .hasSize(2);
        assertThat(receptions.receiveAll(RECEIVER, arrived, into(EAST_ONE, "2026-01-05")))
                .isEmpty();
        assertThat(office.cell(second)).isEqualTo(EAST_ONE);
    }

    @Test
    void theListsShowTheTransferAtBothEnds() {
        long transfer = office.toEast(office.member("Phạm Văn Hai Đầu"));

        assertThat(names(SENDER, WEST, Tab.OUT)).contains("Phạm Văn Hai Đầu");
        assertThat(names(RECEIVER, EAST, Tab.IN)).contains("Phạm Văn Hai Đầu");
        assertThat(names(RECEIVER, EAST, Tab.OUT)).doesNotContain("Phạm Văn Hai Đầu");
        assertThat(names(CHIEF, KHOI, Tab.OUT)).contains("Phạm Văn Hai Đầu");
        assertThat(below.counts(RECEIVER, new OrganizationId(EAST)).get(Tab.IN)).isGreaterThan(0);
        assertThatThrownBy(() -> names(SENDER, EAST, Tab.IN)).isInstanceOf(NotFound.class);
        recorded(receptions.receive(RECEIVER, transfer, into(EAST_ONE, "2026-01-05")));
        assertThat(names(SENDER, WEST, Tab.DONE)).contains("Phạm Văn Hai Đầu");
        assertThat(names(RECEIVER, EAST, Tab.DONE)).contains("Phạm Văn Hai Đầu");
    }

    @Test
    void theRadarFindsWhatIsLateWhatIsAwaitedAndWhoHoldsThePapers() {
        long member = office.member("Phạm Văn Trễ");
        long transfer = office.outside(member);
        long waiting = office.asked(office.member("Phạm Văn Đợi"));
        long east = office.toEast(office.member("Phạm Văn Đến"));
        var slipOn = LocalDate.of(2025, 12, 18);
        var policy = TransferPolicy.inForceOn(slipOn);

        assertThat(kinds(transfer, policy.presentBy(slipOn)))
                .containsExactly(TransferDeadlines.ON_THE_WAY);
        assertThat(kinds(transfer, policy.presentBy(slipOn).plusDays(1)))
                .containsExactly(TransferDeadlines.SLIP_LATE);
        assertThat(held(member, policy.holdUntil(slipOn))).isEmpty();
        assertThat(held(member, policy.holdUntil(slipOn).plusDays(1))).hasSize(1);
        assertThat(kinds(waiting, TODAY)).containsExactly(TransferDeadlines.START_LATE);
        assertThat(found(EAST, TransferDeadlines.TO_RECEIVE))
                .filteredOn(alert -> alert.address().equals("/transfers/" + east))
                .singleElement()
                .satisfies(alert -> {
                    assertThat(alert.who()).isEqualTo("Phạm Văn Đến");
                    assertThat(alert.organization()).isEqualTo(new OrganizationId(EAST));
                });
    }

    @Test
    void theStayOfAGuestIsToldOfNinetyDaysBeforeItEnds() {
        long transfer = recorded(slips.present(RECEIVER, incoming("Lê Văn Ngắn", true)));
        recorded(receptions.receive(RECEIVER, transfer, into(EAST_ONE, "2026-01-10")));

        assertThat(kinds(transfer, GUEST_UNTIL.minusDays(91))).isEmpty();
        assertThat(kinds(transfer, GUEST_UNTIL.minusDays(90)))
                .containsExactly(TransferDeadlines.GUEST_ENDING);
        assertThat(kinds(transfer, GUEST_UNTIL.plusDays(5)))
                .containsExactly(TransferDeadlines.GUEST_ENDING);
    }

    @Test
    void figuresCountTheSlipsAndTheirWay() {
        long before = count(WEST, "transfers.onTheWay");
        long issued = count(WEST, "transfers.issued.UPPER");
        long received = count(EAST, "transfers.received.UPPER");
        long lost = count(WEST, "transfers.lost");
        long first = office.toEast(office.member("Đỗ Văn Đếm"));
        long second = office.toEast(office.member("Đỗ Văn Mất"));
        recorded(receptions.receive(RECEIVER, first, into(EAST_ONE, "2026-01-05")));
        recorded(
                slips.step(
                        SENDER,
                        second,
                        Step.of(
                                StepKind.SLIP_LOST,
                                LocalDate.of(2026, 1, 6),
                                new Decision("9", null, "Công an phường"),
                                "Mất ví")));

        assertThat(count(WEST, "transfers.onTheWay")).isEqualTo(before + 1);
        assertThat(count(WEST, "transfers.issued.UPPER")).isEqualTo(issued + 2);
        assertThat(count(EAST, "transfers.received.UPPER")).isEqualTo(received + 1);
        assertThat(count(WEST, "transfers.lost")).isEqualTo(lost + 1);
        assertThat(figures.rows(SENDER, question(WEST), "transfers.lost", null, 500).rows())
                .extracting(vn.dangvu.figures.Row::name)
                .contains("Đỗ Văn Mất");
    }

    @Test
    void everyStepLeavesALineInTheAudit() {
        int asked = office.lines("TRANSFER_ASKED");
        int issued = office.lines("SLIP_ISSUED");
        int received = office.lines("TRANSFER_RECEIVED");
        int opened = office.lines("SLIP_OPENED");
        long transfer = office.toEast(office.member("Đỗ Văn Vết"));
        transfers.open(RECEIVER, transfer);
        recorded(receptions.receive(RECEIVER, transfer, into(EAST_ONE, "2026-01-05")));

        assertThat(office.lines("TRANSFER_ASKED")).isEqualTo(asked + 1);
        assertThat(office.lines("SLIP_ISSUED")).isEqualTo(issued + 1);
        assertThat(office.lines("TRANSFER_RECEIVED")).isEqualTo(received + 1);
        assertThat(office.lines("SLIP_OPENED")).isEqualTo(opened + 1);
    }

    private List<String> names(Viewer viewer, int organization, Tab tab) {
        return below.list(viewer, new OrganizationId(organization), tab, 0, 500).stream()
                .map(TransferLine::fullName)
                .toList();
    }

    private List<String> kinds(long transfer, LocalDate day) {
        return on(KHOI, deadlines.kinds(), day).stream()
                .filter(alert -> alert.address().equals("/transfers/" + transfer))
                .filter(alert -> !alert.kind().equals(TransferDeadlines.TO_RECEIVE))
                .map(Alert::kind)
                .toList();
    }

    private List<Alert> held(long member, LocalDate day) {
        return on(KHOI, Set.of(TransferDeadlines.HELD_TOO_LONG), day).stream()
                .filter(alert -> alert.member() != null && alert.member() == member)
                .toList();
    }

    private List<Alert> found(int organization, String kind) {
        return on(organization, Set.of(kind), TODAY);
    }

    private List<Alert> on(int organization, Set<String> kinds, LocalDate day) {
        var scope = organizations.scope(CHIEF, new OrganizationId(organization), Period.day(TODAY));
        return deadlines.find(scope, kinds, day, day.plusYears(1));
    }

    private long count(int organization, String code) {
        return figures.of(CHIEF, question(organization), code).count();
    }

    private static final LocalDate GUEST_UNTIL = LocalDate.of(2026, 6, 1);

    private static Question question(int organization) {
        return new Question(
                new OrganizationId(organization),
                new Period(LocalDate.of(2025, 1, 1), TODAY),
                null);
    }

    private static Incoming incoming(String name, boolean temporary) {
        var bearer =
                new Bearer(
                        name,
                        "FEMALE",
                        new vn.dangvu.members.BirthDate(
                                LocalDate.of(1999, 1, 2),
                                vn.dangvu.members.BirthDate.Precision.DAY),
                        Standing.PROBATIONARY,
                        LocalDate.of(2025, 6, 1),
                        null,
                        null,
                        null);
        var slip =
                new Slip(bearer, "77", LocalDate.of(2025, 12, 20), "Tỉnh ủy Khánh Hòa", null, null);
        return new Incoming(
                new OrganizationId(EAST),
                temporary,
                Cause.WORK,
                slip,
                TransferRoute.OTHER_PROVINCE,
                LocalDate.of(2026, 1, 9),
                temporary ? GUEST_UNTIL : null,
                null,
                null);
    }
}
