package vn.dangvu.transfers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import static vn.dangvu.transfers.TransferOffice.EAST;
import static vn.dangvu.transfers.TransferOffice.RECEIVER;
import static vn.dangvu.transfers.TransferOffice.SENDER;
import static vn.dangvu.transfers.TransferOffice.TODAY;
import static vn.dangvu.transfers.TransferOffice.incoming;
import static vn.dangvu.transfers.TransferOffice.into;
import static vn.dangvu.transfers.TransferOffice.order;
import static vn.dangvu.transfers.TransferOffice.recorded;
import static vn.dangvu.transfers.TransferOffice.refused;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

import vn.dangvu.kernel.NotFound;
import vn.dangvu.kernel.Period;
import vn.dangvu.kernel.Viewer;
import vn.dangvu.members.Decision;
import vn.dangvu.organizations.OrganizationId;
import vn.dangvu.organizations.Organizations;
import vn.dangvu.radar.Alert;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;

/// Who has a part in a transfer, and who begins one: slips that were taken back, slips that went
/// on, members who are held.
@TransferTest
class TransferSightTests {

    @Autowired TransferOffice office;
    @Autowired Transfers transfers;
    @Autowired TransfersBelow below;
    @Autowired Slips slips;
    @Autowired Receptions receptions;
    @Autowired TransferDeadlines deadlines;
    @Autowired Organizations organizations;

    @Test
    void aSlipThatWasTakenBackIsShownToNobody() {
        long member = office.member("Tạ Văn Nhầm Chỗ");
        long transfer = office.toEast(member);
        assertThat(transfers.open(RECEIVER, transfer).fullName()).isEqualTo("Tạ Văn Nhầm Chỗ");

        recorded(receptions.takeBack(SENDER, transfer, office.last(transfer)));

        assertThatThrownBy(() -> transfers.open(RECEIVER, transfer)).isInstanceOf(NotFound.class);
        assertThat(transfers.open(SENDER, transfer).slip()).isNull();
        assertThat(transfers.open(SENDER, transfer).fullName()).isEqualTo("Tạ Văn Nhầm Chỗ");
        assertThatThrownBy(() -> transfers.print(SENDER, transfer)).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> transfers.file(SENDER, transfer)).isInstanceOf(NotFound.class);
        assertThat(
                        office.sql()
                                .fetchSingle(
                                        "select (select count(*) from transfers_api.person p where"
                                            + " p.transfer_id = c.transfer_id), places::text from"
                                            + " transfers_api.current c where transfer_id = ?",
                                        transfer)
                                .intoList())
                .containsExactly(0L, "{[336,337)}");
    }

    @Test
    void aSlipWrittenAnewIsTheLastOneThatIsBelieved() {
        long transfer = office.toEast(office.member("Tạ Văn Viết Lại"));
        recorded(
                slips.step(
                        SENDER,
                        transfer,
                        Step.of(
                                StepKind.SLIP_LOST,
                                LocalDate.of(2026, 1, 6),
                                new Decision("9", null, "Công an phường"),
                                "Mất ví")));
        var again = order("-", TransferRoute.INTERNAL).numbered("13/GTSHĐ");
        recorded(
                slips.issue(
                        SENDER,
                        transfer,
                        new SlipOrder(
                                again.number(),
                                LocalDate.of(2026, 1, 7),
                                again.signer(),
                                null,
                                again.goal(),
                                again.route(),
                                null,
                                null,
                                null,
                                null)));
        assertThat(number(transfer)).isEqualTo("13/GTSHĐ");

        recorded(receptions.takeBack(SENDER, transfer, office.last(transfer)));

        assertThat(number(transfer)).isEqualTo("12/GTSHĐ");
        assertThat(office.state(transfer)).isEqualTo("LOST");
    }

    /// TRF-09: the last receiver of ours knows of it, and closes it.
    @ParameterizedTest(name = "temporary: {0}")
    @ValueSource(booleans = {false, true})
    void whoCameFromOutsideGoesOnToAPlaceOutside(boolean temporary) {
        String name = temporary ? "Tạ Thị Khách Qua" : "Tạ Thị Qua";
        long transfer = recorded(slips.present(RECEIVER, incoming(name, temporary)));

        recorded(slips.step(RECEIVER, transfer, onward("Thành ủy Bảo Lộc")));

        assertThat(office.state(transfer)).isEqualTo("ON_THE_WAY");
        assertThat(onAWay(transfer)).isFalse();
        var seen = transfers.open(RECEIVER, transfer);
        assertThat(seen.goalHere()).isNull();
        assertThat(seen.steps())
                .containsExactlyInAnyOrder(
                        StepKind.RECEIVED, StepKind.FORWARDED, StepKind.CANCELLED);
        assertThat(names(Tab.OUT)).contains(name);
        assertThat(names(Tab.IN)).doesNotContain(name);
        assertThat(onTheWayAt(EAST))
                .anyMatch(alert -> alert.address().equals("/transfers/" + transfer));
        assertThat(refused(receptions.receive(RECEIVER, transfer, into(EAST, "2026-01-14"))))
                .containsExactly(new Objection.NotTheGoal());
        recorded(receptions.receive(RECEIVER, transfer, into(null, "2026-01-14")));

        assertThat(office.state(transfer)).isEqualTo("RECEIVED");
        assertThat(names(Tab.DONE)).contains(name);
    }

    @Test
    void whoWentOnByMistakeIsTakenInAfterAll() {
        long transfer = recorded(slips.present(RECEIVER, incoming("Tạ Thị Về", false)));
        recorded(slips.step(RECEIVER, transfer, onward("Thành ủy Bảo Lộc")));

        recorded(receptions.takeBack(RECEIVER, transfer, office.last(transfer)));

        assertThat(office.state(transfer)).isEqualTo("PRESENTED");
        assertThat(onAWay(transfer)).isTrue();
    }

    /// TRF-02.
    @Test
    void whoWasNotReleasedIsNotAskedForAnew() {
        long member = office.member("Tạ Văn Giữ Lại");
        long held = recorded(transfers.begin(SENDER, member, request("15-TB/UBKT")));
        recorded(
                slips.step(
                        SENDER,
                        held,
                        Step.of(StepKind.CANCELLED, TODAY, Decision.NONE, "Làm lại")));

        var order = order("Đảng bộ Sở Đông", TransferRoute.UPPER);
        assertThat(refused(transfers.begin(SENDER, member, request(null))))
                .containsExactly(underInspection(held));
        assertThat(slips.issueAll(SENDER, List.of(member), request(null), order).get(member))
                .containsExactly(underInspection(held));
        assertThat(transfers.open(SENDER, held).steps()).containsExactly(StepKind.RELEASED);
        recorded(
                slips.step(
                        SENDER,
                        held,
                        Step.of(
                                StepKind.RELEASED,
                                TODAY,
                                new Decision("20-KL/UBKT", null, null),
                                null)));

        assertThat(office.state(held)).isEqualTo("CANCELLED");
        long again = recorded(transfers.begin(SENDER, member, request(null)));
        recorded(slips.issue(SENDER, again, today(order)));
    }

    @Test
    void oneOfTwoClerksAtOnceIsToldOfTheOther() throws Exception {
        try (var clerks = Executors.newFixedThreadPool(2)) {
            for (int time = 0; time < 4; time++) {
                long member = office.member("Tạ Văn Cùng Lúc " + "ABCD".charAt(time));
                Callable<TransferOutcome> begin =
                        () -> transfers.begin(SENDER, member, request(null));

                var outcomes = clerks.invokeAll(List.of(begin, begin));

                assertThat(outcomes)
                        .extracting(outcome -> outcome.get() instanceof TransferOutcome.Recorded)
                        .containsExactlyInAnyOrder(true, false);
            }
        }
    }

    private static Objection underInspection(long held) {
        return new Objection.UnderInspection(
                "15-TB/UBKT", held, TransferPolicy.inForceOn(TODAY).cite("điểm 6.3.1đ", "TRF-02"));
    }

    private static Request request(@Nullable String examinedBy) {
        return new Request(
                false,
                Cause.WORK,
                LocalDate.of(2025, 12, 15),
                null,
                TODAY,
                null,
                Decision.NONE,
                examinedBy,
                null);
    }

    private static SlipOrder today(SlipOrder order) {
        return new SlipOrder(
                order.number(),
                TODAY,
                order.signer(),
                null,
                order.goal(),
                order.route(),
                null,
                null,
                null,
                null);
    }

    private static Step onward(String goal) {
        return new Step(
                StepKind.FORWARDED,
                LocalDate.of(2026, 1, 12),
                new Goal(null, goal),
                TransferRoute.WITHIN_PROVINCE,
                null,
                null,
                null,
                new Decision("3-CV/ĐU", null, null),
                null,
                null);
    }

    private String number(long transfer) {
        return Objects.requireNonNull(transfers.open(SENDER, transfer).slip()).number();
    }

    private boolean onAWay(long transfer) {
        return office.sql()
                .fetchSingle(
                        "select exists (select from members.under_way where transfer_id = ?)",
                        transfer)
                .get(0, boolean.class);
    }

    private List<String> names(Tab tab) {
        Viewer viewer = RECEIVER;
        return below.list(viewer, new OrganizationId(EAST), tab, 0, 500).stream()
                .map(TransferLine::fullName)
                .toList();
    }

    private List<Alert> onTheWayAt(int organization) {
        var scope =
                organizations.scope(RECEIVER, new OrganizationId(organization), Period.day(TODAY));
        return deadlines.find(
                scope, Set.of(TransferDeadlines.ON_THE_WAY), TODAY, TODAY.plusYears(1));
    }
}
