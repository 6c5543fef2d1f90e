package vn.dangvu.lives;

import static vn.dangvu.members.MovementKind.CARD_ISSUE;
import static vn.dangvu.members.MovementKind.RECOGNITION;

import org.jspecify.annotations.Nullable;

import vn.dangvu.courses.CourseKind;
import vn.dangvu.courses.Learner;
import vn.dangvu.kernel.WorkingDays;
import vn.dangvu.lives.Life.Fact;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/// The way of a probationary member to recognition and card (ADM-14 to ADM-16). The case goes along
/// wherever the member goes.
final class Recognizing {

    private static final LocalDate NEW_CARDS = LocalDate.of(2025, 9, 2);
    private static final List<String> CHECKLIST =
            List.of("SELF_REVIEW", "HELPER_COMMENT", "OPINIONS_MASS", "OPINIONS_RESIDENCE");

    private final World world;
    private final Hands hands;
    private final Life life;
    private final long file;
    private final Set<String> told = new HashSet<>();
    private boolean learned;
    private @Nullable LocalDate resolved;
    private boolean committeeResolved;
    private int failures;

    /// Which of several ways through this case is the one that goes on: somebody who was admitted
    /// anew begins another.
    private int turn;

    Recognizing(World world, Hands hands, Life life, long file) {
        this.world = world;
        this.hands = hands;
        this.life = life;
        this.file = file;
    }

    void begin() {
        int mine = ++turn;
        world.later(100, 330, () -> whileMine(mine, this::learn));
        world.later(340, 420, () -> whileMine(mine, () -> resolve(mine)));
    }

    private void whileMine(int mine, Runnable act) {
        if (turn == mine && life.recognizing == this) {
            act.run();
        }
    }

    private void learn() {
        if (life.now().inside() && !world.chance(5)) {
            world.doors
                    .certificates()
                    .record(
                            world.officer(cell()),
                            Learner.member(life.id()),
                            CourseKind.NEW_MEMBER,
                            "GCN " + world.next(),
                            world.today(),
                            "Trung tâm chính trị");
            learned = true;
        }
    }

    private int cell() {
        return Objects.requireNonNull(life.now().cell());
    }

    private Paper paper(String step) {
        return Paper.of(step, hands.home(life), world.today());
    }

    private void resolve(int mine) {
        if (!life.now().inside()) {
            left();
            return;
        }
        if (life.now().official()) {
            hands.step(file, paper("ENDED"), true, life);
            life.recognizing = null;
            return;
        }
        tell();
        boolean over = !admitted().plusMonths(12).isAfter(world.today());
        boolean superior = failures >= 3;
        if (superior) {
            hands.step(
                    file,
                    Paper.of("SUPERIOR", hands.authority(cell(), world.today()), world.today())
                            .decision(),
                    true,
                    life);
            afterResolution(mine);
            return;
        }
        boolean legal = over && learned && hands.resolves(cell());
        boolean passes = world.chance(88);
        hands.step(file, hands.cellVote("CELL_RESOLUTION", cell(), passes), legal, life);
        if (legal && passes) {
            resolved = world.today();
            afterResolution(mine);
            return;
        }
        failures += legal ? 1 : 0;
        if (!learned) {
            learn();
        }
        world.later(15, 90, () -> whileMine(mine, () -> resolve(mine)));
    }

    private void tell() {
        for (String item : CHECKLIST) {
            if (told.add(item)) {
                hands.step(file, paper(item).outcome("YES"), true, life);
            }
        }
    }

    private LocalDate admitted() {
        return Objects.requireNonNull(life.admitted());
    }

    /// Whoever is no member is not recognized as one; somebody tries.
    private void left() {
        if (world.chance(50)) {
            tell();
            hands.step(
                    file, hands.cellVote("CELL_RESOLUTION", hands.home(life), true), false, life);
        }
        hands.step(file, paper("ENDED"), true, life);
        life.recognizing = null;
    }

    private void afterResolution(int mine) {
        world.later(0, 20, () -> whileMine(mine, () -> committee(mine)));
    }

    private void committee(int mine) {
        var committee = world.land.committee(hands.home(life));
        if (!life.now().inside() || committee == null) {
            decide(mine);
            return;
        }
        boolean passes = world.chance(96);
        hands.step(file, hands.committeeVote(committee, passes), true, life);
        committeeResolved |= passes;
        world.later(
                1, 15, () -> whileMine(mine, passes ? () -> decide(mine) : () -> committee(mine)));
    }

    private void decide(int mine) {
        int home = hands.home(life);
        if (life.now().inside() && world.land.committee(home) != null && !committeeResolved) {
            committee(mine);
            return;
        }
        var key = resolved == null ? world.today() : resolved;
        boolean late =
                resolved != null && world.today().isAfter(WorkingDays.VIETNAM.after(resolved, 30));
        boolean legal = life.now().inside() && !life.now().official() && inTime();
        boolean passes = world.chance(97);
        var paper = hands.decision("DECISION", hands.authority(home, key), passes).consent(late);
        if (legal && passes && admitted().plusMonths(24).isBefore(world.today())) {
            // More than a year after the day from which it counts: mostly a slip of the year.
            hands.step(file, paper, false, life);
            paper.remark("chi bộ thiếu đảng viên chính thức");
        }
        hands.step(file, paper, legal, life);
        if (!legal) {
            hands.step(file, paper("NOT_RECOGNIZED"), true, life);
            life.recognizing = null;
        } else if (passes) {
            var official = admitted().plusMonths(12);
            world.happens(life, new Fact(RECOGNITION, official, null, false, world.today()));
            world.later(5, 60, () -> whileMine(mine, this::card));
        } else {
            world.later(2, 10, () -> whileMine(mine, () -> decide(mine)));
        }
    }

    /// The day from which he or she is official is one on which he or she stood here on probation.
    private boolean inTime() {
        var official = admitted().plusMonths(12);
        var stand = life.at(official);
        return !official.isAfter(world.today()) && stand.inside() && !stand.official();
    }

    private void card() {
        boolean legal = life.now().inside() && life.now().official();
        String number = number(world, world.today());
        hands.step(file, paper("CARD").decision().saying(number), legal, life);
        if (legal) {
            life.cards.add(number);
            world.happens(life, CARD_ISSUE);
        } else {
            hands.step(file, paper("ENDED"), true, life);
        }
        life.recognizing = null;
    }

    /// Eight digits, or since 2025 as many as a citizen id has.
    static String number(World world, LocalDate day) {
        return day.isBefore(NEW_CARDS)
                ? "%02d%06d".formatted(world.land.number(), world.next())
                : "068%02d%07d".formatted(world.land.number(), world.next());
    }
}
