package vn.dangvu.transfers;

import static org.assertj.core.api.Assertions.assertThat;

import static vn.dangvu.transfers.TransferOffice.CHIEF;
import static vn.dangvu.transfers.TransferOffice.EAST;
import static vn.dangvu.transfers.TransferOffice.EAST_ONE;
import static vn.dangvu.transfers.TransferOffice.EAST_TWO;
import static vn.dangvu.transfers.TransferOffice.KHOI;
import static vn.dangvu.transfers.TransferOffice.WEST;
import static vn.dangvu.transfers.TransferOffice.WEST_ONE;
import static vn.dangvu.transfers.TransferOffice.WEST_TWO;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

import vn.dangvu.members.BirthDate;
import vn.dangvu.members.BirthDate.Precision;
import vn.dangvu.members.Decision;
import vn.dangvu.members.Memberships;
import vn.dangvu.members.MovementKind;
import vn.dangvu.members.RecordOutcome;
import vn.dangvu.members.Standing;
import vn.dangvu.organizations.OrganizationId;
import vn.dangvu.transfers.TransferOutcome.Recorded;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Random;

/// A few members sent about at random, against a model that only knows a cell and a way for each:
/// never in two places, never in none without having gone out, on one way at most.
@TransferTest
class TransferWalkTests {

    private static final long SEED = 20_260_116;
    private static final int MEMBERS = 5;
    private static final int STEPS = 160;

    private static final List<Integer> CELLS = List.of(WEST_ONE, WEST_TWO, EAST_ONE, EAST_TWO);

    @Autowired TransferOffice office;
    @Autowired Transfers transfers;
    @Autowired Slips slips;
    @Autowired Receptions receptions;
    @Autowired Memberships memberships;
    @Autowired TransferStore store;

    private final Random random = new Random(SEED);
    private final List<Walker> walkers = new ArrayList<>();
    private LocalDate day = LocalDate.of(2022, 1, 3);

    /// What the model knows of one member.
    private static final class Walker {

        final long member;
        @Nullable Integer cell = WEST_ONE;
        String state = "";
        long transfer;
        @Nullable Integer toward;

        /// Before the last reception, if nothing came after it.
        @Nullable Integer before;

        Walker(long member) {
            this.member = member;
        }

        boolean away() {
            return state.equals("ON_THE_WAY") || state.equals("LOST");
        }

        void over() {
            state = "";
            before = null;
        }
    }

    @Test
    void nobodyIsInTwoPlacesOrInNone() {
        for (int at = 0; at < MEMBERS; at++) {
            walkers.add(new Walker(office.member("Vũ Thị Dạo " + "ABCDE".charAt(at))));
        }
        for (int step = 0; step < STEPS; step++) {
            day = day.plusDays(1 + random.nextInt(6));
            var walker = walkers.get(random.nextInt(MEMBERS));
            act(walker, random.nextInt(11));
            for (Walker each : walkers) {
                same(each, "step " + step);
            }
        }
        assertThat(day).isBefore(TransferOffice.TODAY);
    }

    private void act(Walker who, int what) {
        switch (what) {
            case 0, 1 -> begin(who);
            case 2, 3 -> issue(who);
            case 4, 5, 6 -> receive(who);
            case 7 -> {
                if (who.cell == null) {
                    comeBack(who);
                } else {
                    forward(who);
                }
            }
            case 8 -> lose(who);
            case 9 -> {
                if (random.nextBoolean()) {
                    cancel(who);
                } else {
                    takeBack(who);
                }
            }
            default -> move(who);
        }
    }

    private void begin(Walker who) {
        var request =
                new Request(false, Cause.WORK, day, null, day, null, Decision.NONE, null, null);
        var outcome = transfers.begin(CHIEF, who.member, request);

        assertThat(outcome instanceof Recorded).isEqualTo(who.state.isEmpty() && who.cell != null);
        if (outcome instanceof Recorded(long transfer)) {
            who.before = null;
            who.state = "ASKED";
            who.transfer = transfer;
        }
    }

    private void issue(Walker who) {
        if (!who.state.equals("ASKED") && !who.state.equals("LOST")) {
            return;
        }
        boolean again = who.state.equals("LOST");
        int goal = random.nextInt(3);
        var order =
                new SlipOrder(
                        "1",
                        day,
                        Signer.UPPER,
                        null,
                        name(goal),
                        route(who, goal),
                        null,
                        null,
                        null,
                        "Thử");
        assertThat(slips.issue(CHIEF, who.transfer, order)).isInstanceOf(Recorded.class);
        who.state = "ON_THE_WAY";
        who.toward = again ? who.toward : organization(goal);
    }

    private void receive(Walker who) {
        if (who.state.isEmpty()) {
            return;
        }
        Integer cell = who.toward == null ? null : CELLS.get(random.nextInt(CELLS.size()));
        var reception = new Reception(day, cell, null, new Decision("2", null, null), "Thử", null);
        boolean fits =
                who.state.equals("ON_THE_WAY")
                        && (cell == null
                                || Objects.equals(above(cell), who.toward)
                                        && !cell.equals(who.cell));

        var outcome = receptions.receive(CHIEF, who.transfer, reception);

        assertThat(outcome instanceof Recorded).as("%s into %s", who.state, cell).isEqualTo(fits);
        if (fits) {
            who.state = "";
            who.before = who.cell;
            who.cell = cell;
        }
    }

    private void forward(Walker who) {
        if (!who.state.equals("ON_THE_WAY")) {
            return;
        }
        int goal = random.nextInt(3);
        var step =
                new Step(
                        StepKind.FORWARDED,
                        day,
                        new Goal(null, name(goal)),
                        route(who, goal),
                        null,
                        null,
                        null,
                        new Decision("3", null, null),
                        null,
                        null);
        assertThat(slips.step(CHIEF, who.transfer, step)).isInstanceOf(Recorded.class);
        who.toward = organization(goal);
    }

    private void lose(Walker who) {
        if (who.state.isEmpty()) {
            return;
        }
        var step = Step.of(StepKind.SLIP_LOST, day, new Decision("4", null, "Công an"), "Mất ví");
        boolean fits = who.state.equals("ON_THE_WAY");

        assertThat(slips.step(CHIEF, who.transfer, step) instanceof Recorded).isEqualTo(fits);
        who.state = fits ? "LOST" : who.state;
    }

    private void cancel(Walker who) {
        if (who.state.isEmpty()) {
            return;
        }
        var step = Step.of(StepKind.CANCELLED, day, Decision.NONE, "Thôi đi");
        assertThat(slips.step(CHIEF, who.transfer, step)).isInstanceOf(Recorded.class);
        who.over();
    }

    private void takeBack(Walker who) {
        if (who.before == null || !who.state.isEmpty()) {
            return;
        }
        assertThat(receptions.takeBack(CHIEF, who.transfer, office.last(who.transfer)))
                .isInstanceOf(Recorded.class);
        who.state = "ON_THE_WAY";
        who.cell = who.before;
        who.before = null;
    }

    private void move(Walker who) {
        int cell = CELLS.get(random.nextInt(CELLS.size()));
        var entry = TransferOffice.entry(MovementKind.INTERNAL_TRANSFER, day.toString(), cell);
        boolean fits = who.cell != null && who.cell != cell && !who.away();

        var outcome = memberships.record(CHIEF, who.member, entry);

        assertThat(outcome instanceof RecordOutcome.Recorded).isEqualTo(fits);
        if (fits) {
            who.cell = cell;
            who.over();
        }
    }

    private void comeBack(Walker who) {
        var bearer =
                new Bearer(
                        "Vũ Thị Dạo",
                        "FEMALE",
                        new BirthDate(LocalDate.of(1990, 5, 19), Precision.DAY),
                        Standing.OFFICIAL,
                        null,
                        null,
                        null,
                        null);
        int cell = CELLS.get(random.nextInt(CELLS.size()));
        var incoming =
                new Incoming(
                        new OrganizationId(KHOI),
                        false,
                        Cause.WORK,
                        new Slip(bearer, "5", day, "Thành ủy Đà Lạt", null, null),
                        TransferRoute.WITHIN_PROVINCE,
                        day,
                        null,
                        null,
                        null);
        long transfer = TransferOffice.recorded(slips.present(CHIEF, incoming));
        var reception =
                new Reception(day, cell, office.code(who.member), Decision.NONE, null, null);
        assertThat(receptions.receive(CHIEF, transfer, reception)).isInstanceOf(Recorded.class);
        who.cell = cell;
        who.over();
    }

    private void same(Walker who, String when) {
        assertThat(office.cell(who.member)).as(when).isEqualTo(who.cell);
        assertThat(office.onTheWay(who.member)).as(when).isEqualTo(who.away());
        if (!who.state.isEmpty()) {
            assertThat(office.state(who.transfer)).as(when).isEqualTo(who.state);
            var transfer = store.find(who.transfer).orElseThrow();
            assertThat(transfer.stage().getClass().getSimpleName())
                    .as(when)
                    .isEqualToIgnoringCase(who.state.replace("_", ""));
            assertThat(transfer.toward()).as(when).isEqualTo(who.away() ? who.toward : null);
        }
    }

    private static String name(int goal) {
        return List.of("K.1", "Sở Đông", "Thành ủy Đà Lạt").get(goal);
    }

    private static @Nullable Integer organization(int goal) {
        return goal == 0 ? Integer.valueOf(WEST) : goal == 1 ? Integer.valueOf(EAST) : null;
    }

    private static TransferRoute route(Walker who, int goal) {
        Integer to = organization(goal);
        Integer cell = who.cell;
        return to == null || cell == null
                ? TransferRoute.WITHIN_PROVINCE
                : above(cell) == to ? TransferRoute.INTERNAL : TransferRoute.UPPER;
    }

    private static int above(int cell) {
        return cell == WEST_ONE || cell == WEST_TWO ? WEST : EAST;
    }
}
