package vn.dangvu.lives;

import static vn.dangvu.members.MovementKind.*;

import org.jspecify.annotations.Nullable;

import vn.dangvu.kernel.Viewer;
import vn.dangvu.kernel.WorkingDays;
import vn.dangvu.lives.Judge.Answer;
import vn.dangvu.lives.Life.Fact;
import vn.dangvu.members.Decision;
import vn.dangvu.transfers.Cause;
import vn.dangvu.transfers.Goal;
import vn.dangvu.transfers.Reception;
import vn.dangvu.transfers.Request;
import vn.dangvu.transfers.Signer;
import vn.dangvu.transfers.SlipOrder;
import vn.dangvu.transfers.Step;
import vn.dangvu.transfers.StepKind;
import vn.dangvu.transfers.TransferOutcome;
import vn.dangvu.transfers.TransferRoute;

import java.time.LocalDate;
import java.util.Objects;

/// One transfer of somebody in the register, from the request to the receipt (TRF-01 to TRF-11).
final class Transit {

    private static final LocalDate HELD_SINCE = LocalDate.of(2016, 7, 25);

    enum Phase {
        ASKED,
        ON_THE_WAY,
        LOST,
        THERE,
        OVER
    }

    private final World world;
    private final Life life;
    private final boolean temporary;

    /// Into which cell of ours, or null: out of the register.
    private @Nullable Integer goal;

    private final TransferRoute far;
    private Phase phase = Phase.OVER;
    private long transfer;
    private LocalDate cause = LocalDate.MIN;
    private LocalDate slip = LocalDate.MIN;

    /// From when it is counted until when the slip is to be shown.
    private LocalDate counted = LocalDate.MIN;

    private @Nullable LocalDate until;
    private boolean held;

    Transit(World world, Life life, boolean temporary, @Nullable Integer goal, TransferRoute far) {
        this.world = world;
        this.life = life;
        this.temporary = temporary;
        this.goal = goal;
        this.far = far;
    }

    /// Whether the member goes nowhere else before this is settled.
    boolean onTheWay() {
        return phase == Phase.ON_THE_WAY || phase == Phase.LOST;
    }

    private int cell() {
        return Objects.requireNonNull(life.now().cell());
    }

    private Viewer sender() {
        return world.officer(life.now().cell() == null ? world.anyCell().id() : cell());
    }

    /// It is over, by itself or because another movement took the member away.
    void over() {
        if (held) {
            // Nobody is asked for anew who was not released (TRF-02).
            step(StepKind.RELEASED, null, true);
            held = false;
        }
        phase = Phase.OVER;
        life.transit = life.transit == this ? null : life.transit;
        life.stay = life.stay == this ? null : life.stay;
    }

    /// What a movement to another cell, or out, means for whatever was asked for or lasted.
    static void goes(Life life) {
        if (life.stay != null) {
            life.stay.over();
        }
        if (life.transit != null) {
            life.transit.over();
        }
    }

    private void act(String what, boolean legal, TransferOutcome outcome) {
        world.judge.act("transfer " + what, legal, answer(outcome), life);
    }

    static Answer answer(TransferOutcome outcome) {
        return switch (outcome) {
            case TransferOutcome.Recorded _ -> new Answer(true, "");
            case TransferOutcome.Refused(var objections) -> new Answer(false, objections);
            case TransferOutcome.Waiting _ -> new Answer(false, "waits");
        };
    }

    // ---------- asked for

    void ask() {
        if (!life.now().inside() || life.transit != null || goal != null && goal == cell()) {
            return;
        }
        cause = world.today().minusDays(world.between(0, 30));
        held = world.chance(8);
        Integer months = temporary ? Integer.valueOf(world.between(3, 11)) : null;
        if (temporary && world.chance(10)) {
            act("begin", false, begin(world.between(0, 1) == 0 ? 2 : 12));
        }
        var outcome = begin(months);
        // Nobody goes whose expulsion is not over (TRF-02).
        act("begin", life.expulsions == 0, outcome);
        if (life.expulsions > 0) {
            return;
        }
        transfer = ((TransferOutcome.Recorded) outcome).transfer();
        phase = Phase.ASKED;
        life.transit = this;
        if (world.chance(10)) {
            act("begin", false, begin(months));
        }
        world.later(0, world.chance(10) ? 120 : 40, this::issue);
    }

    private TransferOutcome begin(@Nullable Integer months) {
        var request =
                new Request(
                        temporary,
                        temporary ? Cause.CONTRACT : Cause.WORK,
                        cause,
                        months,
                        world.today(),
                        null,
                        Decision.NONE,
                        held ? "15-TB/UBKT" : null,
                        null);
        return world.doors.transfers().begin(sender(), life.id(), request);
    }

    // ---------- the slip

    private void issue() {
        if (phase != Phase.ASKED) {
            return;
        }
        if (goal != null && goal == cell()) {
            cancel();
            return;
        }
        if (held) {
            act("slip", false, slip(Signer.PROVINCE, route(), "muộn"));
            step(StepKind.RELEASED, null, true);
            held = false;
        }
        boolean ours = goal != null;
        if (ours && world.chance(5)) {
            var other =
                    route() == TransferRoute.UPPER ? TransferRoute.INTERNAL : TransferRoute.UPPER;
            act("slip", false, slip(Signer.PROVINCE, other, "muộn"));
        }
        boolean high = route().compareTo(TransferRoute.WITHIN_PROVINCE) >= 0;
        if (high && world.chance(10)) {
            act("slip", false, slip(Signer.GRASSROOTS, route(), "muộn"));
        }
        boolean late =
                !cause.isBefore(HELD_SINCE)
                        && world.today().isAfter(WorkingDays.VIETNAM.after(cause, 60));
        if (late) {
            act("slip", false, slip(Signer.UPPER, route(), null));
        }
        if (temporary) {
            until = world.today().plusDays(world.between(30, 340));
        }
        // Who is away already goes officially, and not for a time once more.
        act("slip", life.expulsions == 0, slip(Signer.UPPER, route(), late ? "ốm" : null));
        if (life.expulsions > 0) {
            cancel();
            return;
        }
        phase = Phase.ON_THE_WAY;
        slip = world.today();
        counted = slip;
        world.later(0, world.chance(12) ? 80 : 35, this::travel);
    }

    private TransferRoute route() {
        return goal == null ? far : world.land.route(cell(), goal);
    }

    private TransferOutcome slip(Signer signer, TransferRoute route, @Nullable String reason) {
        var order =
                new SlipOrder(
                        world.next() + "/GTSHĐ",
                        world.today(),
                        signer,
                        "Ban Tổ chức",
                        goal == null ? "Thành ủy nơi xa" : world.land.get(goal).code(),
                        route,
                        temporary ? until(signer) : null,
                        null,
                        null,
                        reason);
        return world.doors.slips().issue(world.land.chief(), transfer, order);
    }

    private LocalDate until(Signer signer) {
        return until == null ? world.today().plusDays(100 + signer.ordinal()) : until;
    }

    private void step(StepKind kind, @Nullable Goal to, boolean legal) {
        var step =
                new Step(
                        kind,
                        world.today(),
                        to,
                        to == null ? null : route(),
                        null,
                        kind == StepKind.EXTENDED ? until : null,
                        null,
                        new Decision("9-CV/" + world.next(), null, "Công an"),
                        "có lý do",
                        null);
        act(kind.name(), legal, world.doors.slips().step(world.land.chief(), transfer, step));
    }

    // ---------- on the way

    private void travel() {
        if (phase == Phase.LOST) {
            act("receive", false, receive(null));
            act("slip", true, slip(Signer.PROVINCE, route(), null));
            phase = Phase.ON_THE_WAY;
            slip = world.today();
            counted = slip;
            world.later(0, 20, this::travel);
        } else if (phase == Phase.ON_THE_WAY) {
            arrive();
        }
    }

    private void arrive() {
        int luck = world.between(1, 100);
        if (luck <= 7) {
            step(StepKind.SLIP_LOST, null, true);
            phase = Phase.LOST;
            world.later(1, 25, this::travel);
        } else if (luck <= 13 && goal != null) {
            onward();
        } else if (luck <= 17) {
            cancel();
        } else {
            take();
        }
    }

    /// To another cell than was written (TRF-09).
    private void onward() {
        var other = world.anyCell();
        if (other.id() != cell()) {
            goal = other.id();
            step(StepKind.FORWARDED, new Goal(null, other.code()), true);
            counted = world.today();
        }
        world.later(0, 20, this::travel);
    }

    void cancel() {
        step(StepKind.CANCELLED, null, true);
        over();
    }

    private void take() {
        boolean late =
                !counted.isBefore(HELD_SINCE)
                        && world.today().isAfter(WorkingDays.VIETNAM.after(counted, 30));
        if (late) {
            act("receive", false, receive(null));
        }
        if (goal != null && world.chance(6)) {
            wrongCell(goal);
        }
        // Nobody arrives after the end of the stay, or is in two other places at once.
        boolean possible =
                !temporary || !life.now().away() && !until(Signer.UPPER).isBefore(world.today());
        act("receive", possible, receive(late ? "đường xa" : null));
        if (!possible) {
            cancel();
            return;
        }
        if (temporary) {
            phase = Phase.THERE;
            life.transit = null;
            life.stay = this;
            world.happens(life, TEMPORARY_TRANSFER, until);
            world.later(20, 300, this::goOn);
            return;
        }
        goes(life);
        var day = world.today();
        world.happens(
                life,
                new Fact(goal == null ? TRANSFER_OUT : INTERNAL_TRANSFER, day, goal, false, day));
    }

    private TransferOutcome receive(@Nullable String reason) {
        return receive(goal, reason);
    }

    private TransferOutcome receive(@Nullable Integer into, @Nullable String reason) {
        var reception =
                new Reception(
                        world.today(),
                        into,
                        null,
                        new Decision("3-PB/" + world.next(), null, null),
                        reason,
                        null);
        Integer at = goal;
        var viewer = at == null ? world.land.chief() : world.officer(at);
        return world.doors.receptions().receive(viewer, transfer, reception);
    }

    private void wrongCell(int right) {
        var other = world.anyCell();
        if (other.id() != right) {
            act("receive", false, receive(other.id(), "đường xa"));
        }
    }

    // ---------- there for a time

    private void goOn() {
        if (phase != Phase.THERE || !life.now().away()) {
            return;
        }
        var end = Objects.requireNonNull(until);
        if (world.chance(20) && end.isAfter(world.today())) {
            until = slip.plusMonths(13);
            step(StepKind.EXTENDED, null, false);
            until = slip.plusMonths(12).minusDays(1);
            step(StepKind.EXTENDED, null, until.isAfter(world.today()));
            world.later(20, 100, this::end);
        } else {
            end();
        }
    }

    private void end() {
        if (phase != Phase.THERE || !life.now().away()) {
            return;
        }
        var step = Step.of(StepKind.ENDED, world.today(), Decision.NONE, "hết hạn");
        act("end", true, world.doors.receptions().end(world.land.chief(), transfer, step));
        world.happens(life, TEMPORARY_RETURN);
        over();
    }
}
