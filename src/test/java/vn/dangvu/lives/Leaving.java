package vn.dangvu.lives;

import static vn.dangvu.members.MovementKind.*;

import org.jspecify.annotations.Nullable;

import vn.dangvu.cases.CaseKind;
import vn.dangvu.kernel.WorkingDays;
import vn.dangvu.lives.Life.Fact;
import vn.dangvu.members.MovementKind;
import vn.dangvu.members.MovementKind.Way;

import java.time.LocalDate;
import java.util.Objects;

/// The ways out of the Party, and back by right (handbook 2.8).
final class Leaving {

    private final World world;
    private final Hands hands;
    private final Life life;
    private final CaseKind kind;
    private final String ground;
    private long file;
    private @Nullable LocalDate key;
    private @Nullable Fact exit;
    private @Nullable LocalDate basis;
    private boolean reviewed;
    private int failed;
    private LocalDate notified = LocalDate.MIN;

    Leaving(World world, Hands hands, Life life, CaseKind kind, String ground) {
        this.world = world;
        this.hands = hands;
        this.life = life;
        this.kind = kind;
        this.ground = ground;
    }

    private Paper told(String step) {
        return Paper.of(step, hands.home(life), world.today());
    }

    /// How the case takes the member out.
    private MovementKind exit() {
        return switch (kind) {
            case STRIKE_OFF -> STRIKE_OFF;
            case WITHDRAWAL -> WITHDRAWAL;
            case EXPULSION -> EXPULSION;
            default -> DEATH;
        };
    }

    /// Whether the ledger lets the member go today.
    private boolean lets() {
        return life.now().inside() && !life.onTheWay();
    }

    void begin() {
        boolean legal =
                life.now().inside()
                        && (kind != CaseKind.EXPULSION || life.now().official())
                        && (!ground.equals("VIOLATION")
                                || kind != CaseKind.STRIKE_OFF
                                || !life.now().official());
        boolean dies = kind == CaseKind.DEATH;
        if (life.member == null || life.leaving != null && !dies) {
            return;
        }
        file = hands.open(kind, life, dies ? null : ground, legal);
        if (!legal) {
            return;
        }
        life.leaving = dies ? life.leaving : this;
        life.expulsions += kind == CaseKind.EXPULSION ? 1 : 0;
        switch (kind) {
            case DEATH -> die();
            case WITHDRAWAL -> {
                hands.step(file, told("VIOLATION_CHECK").outcome("PENDING"), true, life);
                if (hands.resolves(hands.home(life))) {
                    hands.step(file, cell(true), false, life);
                }
                hands.step(file, told("VIOLATION_CHECK").outcome("NONE"), true, life);
                world.later(5, 40, this::resolve);
            }
            default -> {
                if (ground.startsWith("NO_")) {
                    var since = world.today().minusDays(world.between(60, 150));
                    hands.step(file, Paper.of("BASIS", hands.home(life), since), true, life);
                    basis = since;
                }
                world.later(1, 40, this::review);
            }
        }
    }

    private void review() {
        if (world.chance(10) && kind == CaseKind.STRIKE_OFF) {
            resolve();
        }
        if (life.leaving == this && key == null) {
            hands.step(file, told("SELF_REVIEW").outcome("DONE"), true, life);
            reviewed = true;
            world.later(1, 30, this::resolve);
        }
    }

    private Paper cell(boolean passes) {
        return hands.cellVote("CELL_RESOLUTION", hands.home(life), passes);
    }

    private boolean grounded() {
        return kind != CaseKind.STRIKE_OFF
                || reviewed && (basis == null || !world.today().isBefore(basis.plusMonths(3)));
    }

    private void resolve() {
        if (life.leaving != this || key != null) {
            return;
        }
        boolean reportedUp = kind == CaseKind.STRIKE_OFF && failed >= 3 && !life.now().official();
        boolean legal =
                life.now().inside()
                        && grounded()
                        && !reportedUp
                        && hands.resolves(hands.home(life));
        boolean passes = world.chance(90);
        hands.step(file, cell(passes), legal, life);
        if (legal && passes) {
            key = world.today();
            world.later(1, 20, this::committee);
            return;
        }
        failed += legal ? 1 : 0;
        if (!life.now().inside() || world.chance(30)) {
            drop();
        } else {
            world.later(20, 60, this::resolve);
        }
    }

    private void drop() {
        hands.step(file, told("DROPPED"), true, life);
        life.expulsions -= kind == CaseKind.EXPULSION ? 1 : 0;
        life.leaving = null;
    }

    private void committee() {
        if (life.leaving != this) {
            return;
        }
        var committee = world.land.committee(hands.home(life));
        if (committee != null) {
            // A committee that decides itself is not asked before.
            boolean asked = hands.authority(hands.home(life), key()) != committee.id();
            if (asked && world.chance(15)) {
                hands.step(file, decision(true), false, life);
            }
            hands.step(file, hands.committeeVote(committee, true), true, life);
        }
        world.later(1, 30, this::decide);
    }

    private LocalDate key() {
        return Objects.requireNonNull(key);
    }

    private Paper decision(boolean passes) {
        return hands.decision("DECISION", hands.authority(hands.home(life), key()), passes);
    }

    /// A strike-off and a withdrawal take effect with the decision, an expulsion when it is
    /// announced.
    private void decide() {
        if (life.leaving != this) {
            return;
        }
        boolean atOnce = kind != CaseKind.EXPULSION;
        boolean legal = !atOnce || lets();
        hands.step(file, decision(true), legal, life);
        if (!legal) {
            giveUp();
            return;
        }
        if (atOnce) {
            goes();
        }
        if (kind == CaseKind.WITHDRAWAL) {
            hands.step(file, told("PAPERS"), true, life);
            life.leaving = null;
        } else {
            world.later(1, 20, this::announce);
        }
    }

    private void giveUp() {
        if (life.onTheWay()) {
            Objects.requireNonNull(life.transit).cancel();
            world.later(1, 5, this::decide);
        } else {
            drop();
        }
    }

    private void goes() {
        Transit.goes(life);
        life.ground = kind + "." + ground;
        exit = new Fact(exit(), world.today(), null, false, world.today());
        world.happens(life, exit);
    }

    private void announce() {
        if (life.leaving != this) {
            return;
        }
        boolean legal = kind != CaseKind.EXPULSION || lets();
        hands.step(file, told("NOTIFIED"), legal, life);
        if (!legal) {
            if (life.onTheWay()) {
                Objects.requireNonNull(life.transit).cancel();
                world.later(1, 5, this::announce);
            } else {
                life.leaving = null;
            }
            return;
        }
        if (kind == CaseKind.EXPULSION) {
            life.expulsions--;
            goes();
        }
        notified = world.today();
        if (world.chance(35)) {
            world.later(1, 60, this::complain);
        } else {
            world.later(10, 80, this::close);
        }
    }

    private LocalDate complaintUntil() {
        return WorkingDays.VIETNAM.after(notified, 30);
    }

    private void complain() {
        boolean legal = !world.today().isAfter(complaintUntil());
        hands.step(file, told("COMPLAINT").outcome("UPPER"), legal, life);
        if (legal) {
            world.later(10, 200, this::answer);
        } else {
            close();
        }
    }

    private void answer() {
        boolean won = world.chance(50);
        boolean comes = won && !life.cameAfter(Objects.requireNonNull(exit));
        var paper =
                Paper.of("RESOLVED", hands.authority(hands.home(life), key()), world.today())
                        .decision()
                        .outcome(won ? "REVERSED" : "UPHELD");
        hands.step(file, paper, true, life);
        if (comes) {
            returns();
        }
        life.leaving = null;
    }

    private void returns() {
        int home = hands.home(life);
        world.happens(
                life,
                new Fact(RESTORATION, world.today(), home, life.leftAsOfficial(), world.today()));
    }

    private void close() {
        boolean legal = world.today().isAfter(complaintUntil());
        hands.step(file, told("FINAL"), legal, life);
        if (legal) {
            life.leaving = null;
            if (world.chance(15)) {
                world.later(30, 900, this::restore);
            }
        } else {
            world.plan(complaintUntil().plusDays(1), this::close);
        }
    }

    /// Because the decision was found wrong later.
    private void restore() {
        var left = life.lastOf(Way.OUT);
        boolean put = left != null && (left.kind() == STRIKE_OFF || left.kind() == EXPULSION);
        boolean legal = !life.now().inside() && put;
        long case_ = hands.open(CaseKind.RESTORATION, life, "WRONG_DECISION", legal);
        if (!legal) {
            return;
        }
        int upper = world.land.upper(hands.home(life)).id();
        hands.step(case_, hands.decision("DECISION", upper, true), false, life);
        hands.step(
                case_,
                Paper.of("VERIFIED", upper, world.today()).decision().outcome("YES"),
                true,
                life);
        hands.step(case_, hands.decision("DECISION", upper, true), true, life);
        returns();
        hands.step(case_, told("ANNOUNCED"), true, life);
    }

    private void die() {
        if (!lets()) {
            hands.step(file, told("DIED"), false, life);
            Objects.requireNonNull(life.transit).cancel();
        }
        hands.step(file, told("DIED"), true, life);
        Transit.goes(life);
        life.ground = "";
        world.happens(life, DEATH);
    }
}
