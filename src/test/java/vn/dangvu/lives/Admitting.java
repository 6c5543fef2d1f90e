package vn.dangvu.lives;

import static vn.dangvu.members.MovementKind.ADMISSION;
import static vn.dangvu.members.MovementKind.READMISSION;
import static vn.dangvu.members.MovementKind.STRIKE_OFF;

import org.jspecify.annotations.Nullable;

import vn.dangvu.cases.CaseKind;
import vn.dangvu.courses.CourseKind;
import vn.dangvu.courses.Learner;
import vn.dangvu.kernel.WorkingDays;
import vn.dangvu.lives.Land.Place;
import vn.dangvu.lives.Life.Fact;
import vn.dangvu.members.MovementKind.Way;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/// The way of somebody from the dossier to the ceremony, for the first time or again (ADM-01 to
/// ADM-21).
final class Admitting {

    private static final LocalDate NEW_NUMBERS = LocalDate.of(2025, 7, 1);
    private static final LocalDate FROM_ISSUE = LocalDate.of(2026, 7, 26);
    private static final Set<String> NEVER = Set.of("STRIKE_OFF.NO_MEETINGS", "WITHDRAWAL.OTHER");
    private static final int TRIES = 4;

    private final World world;
    private final Hands hands;
    private final Life life;
    private final int cell;
    private final @Nullable Place committee;
    private final Map<Life, Long> introducers = new LinkedHashMap<>();
    private @Nullable LocalDate learned;
    private boolean byUnion;
    private long file;
    private LocalDate made = LocalDate.MIN;
    private @Nullable LocalDate resolved;
    private boolean committeeResolved;
    private LocalDate decided = LocalDate.MAX;
    private LocalDate received = LocalDate.MAX;
    private int tries;

    /// @param cell that follows the candidate, or the one that somebody left who was a member
    Admitting(World world, Hands hands, Life life, int cell) {
        this.world = world;
        this.hands = hands;
        this.life = life;
        this.cell = cell;
        this.committee = world.land.committee(cell);
    }

    /// Goes to class, or not.
    void learn() {
        if (elsewhere()) {
            return;
        }
        if (!world.chance(6)) {
            var learner =
                    life.member == null
                            ? Learner.candidate(Objects.requireNonNull(life.candidate))
                            : Learner.member(life.member);
            world.doors
                    .certificates()
                    .record(
                            world.officer(cell),
                            learner,
                            CourseKind.AWARENESS,
                            "GCN " + world.next(),
                            world.today(),
                            "Trung tâm chính trị");
            learned = world.today();
        }
        world.later(20, world.chance(4) ? 2200 : 300, this::make);
    }

    /// Of somebody who was a member: that he or she came back otherwise.
    private boolean elsewhere() {
        return life.now().inside() || life.dead();
    }

    private void make() {
        if (elsewhere()) {
            return;
        }
        file = hands.open(CaseKind.ADMISSION, life, null, true);
        made = world.today();
        for (String paper : List.of("APPLICATION", "BACKGROUND")) {
            hands.step(file, told(paper), true, life);
        }
        speak();
        world.later(3, 420, this::resolve);
    }

    /// What others say of the person, which a renewal of the dossier asks for again (ADM-04).
    private void speak() {
        hands.step(file, told("VETTING").decision().outcome("YES"), true, life);
        hands.step(file, told("OPINIONS_MASS").outcome("YES"), true, life);
        hands.step(file, told("OPINIONS_RESIDENCE").outcome("WAIVED"), true, life);
        byUnion = (life.unionMember || young(world.today())) && world.chance(70);
        if (byUnion) {
            hands.step(
                    file, told("UNION_RESOLUTION").because("YOUTH_UNION").decision(), true, life);
        }
        introduce();
    }

    private boolean young(LocalDate day) {
        return ChronoUnit.YEARS.between(life.born, day) <= 30;
    }

    private Paper told(String step) {
        return Paper.of(step, cell, world.today());
    }

    /// Two whom the rule allows, as far as there are; now and then somebody asks one it does not.
    private void introduce() {
        for (Life one : List.copyOf(world.in(cell))) {
            boolean fits = official(one) && longEnough(one);
            boolean asked = introducers.size() < 2 && !introducers.containsKey(one);
            if (asked && (fits || world.chance(3))) {
                long step = hands.step(file, told("INTRODUCTION").naming(one.id()), fits, life);
                if (step != 0) {
                    introducers.put(one, step);
                }
            }
        }
    }

    private boolean official(Life one) {
        return one.now().official();
    }

    /// Twelve months in the same grassroots organization (ADM-05).
    private boolean longEnough(Life one) {
        var since = one.sinceIn(world.land.grassroots(cell), world.today(), world.land);
        return since != null && !since.plusMonths(12).isAfter(world.today());
    }

    // ---------- the cell

    /// What nobody exempts from.
    private boolean barred(LocalDate day) {
        int months =
                (int) ChronoUnit.MONTHS.between(YearMonth.from(life.born), YearMonth.from(day));
        boolean lapsed = learned == null || learned.plusMonths(60).isBefore(day);
        boolean old = made.plusMonths(12).isBefore(day);
        boolean few = introducers.size() < (byUnion ? 1 : 2);
        boolean unfit = introducers.keySet().stream().anyMatch(one -> !official(one));
        return months < 18 * 12 || lapsed || old || few || unfit || back(day);
    }

    /// ADM-18.
    private boolean back(LocalDate day) {
        if (life.member == null) {
            return false;
        }
        var left = Objects.requireNonNull(life.lastOf(Way.OUT));
        return life.count(READMISSION) > 0
                || day.isBefore(left.on().plusMonths(36))
                || NEVER.contains(life.ground);
    }

    /// What somebody above may exempt from.
    private boolean doubtful(LocalDate day) {
        int months =
                (int) ChronoUnit.MONTHS.between(YearMonth.from(life.born), YearMonth.from(day));
        boolean school = !life.general.endsWith("SECONDARY") && !life.minority;
        boolean young = life.member == null && young(day) && !byUnion;
        boolean fresh = introducers.keySet().stream().anyMatch(one -> !longEnough(one));
        return months > 60 * 12 || school || young || fresh || life.member != null;
    }

    private void resolve() {
        if (elsewhere()) {
            withdraw();
            return;
        }
        var day = world.today();
        boolean consent = doubtful(day) && world.chance(60);
        boolean legal = hands.resolves(cell) && !barred(day) && (!doubtful(day) || consent);
        boolean passes = world.chance(93);
        var paper = hands.cellVote("CELL_RESOLUTION", cell, passes).consent(consent);
        hands.step(file, paper, legal, life);
        if (legal && passes) {
            resolved = day;
            afterResolution();
        } else if (++tries >= TRIES) {
            withdraw();
        } else {
            mend(day);
            world.later(10, 200, this::resolve);
        }
    }

    /// What can be made good is made good.
    private void mend(LocalDate day) {
        if (made.plusMonths(12).isBefore(day)) {
            hands.step(file, told("RENEWAL"), true, life);
            made = day;
            introducers.clear();
            speak();
        }
        for (var one : List.copyOf(introducers.entrySet())) {
            if (!official(one.getKey())) {
                var outcome = world.doors.cases().annul(world.land.chief(), one.getValue());
                world.judge.act("take back INTRODUCTION", true, Hands.answer(outcome), life);
                introducers.remove(one.getKey());
            }
        }
        if (introducers.size() < 2) {
            introduce();
        }
    }

    private void withdraw() {
        if (file != 0) {
            hands.step(file, told("WITHDRAWN"), true, life);
        }
    }

    // ---------- those above

    private void afterResolution() {
        if (committee != null) {
            if (world.chance(4)) {
                hands.step(file, decision(true), false, life);
            }
            world.later(0, 25, this::committee);
        } else {
            committeeResolved = true;
            world.later(1, 40, this::decide);
        }
    }

    private void committee() {
        if (elsewhere()) {
            withdraw();
            return;
        }
        boolean passes = world.chance(96);
        hands.step(
                file, hands.committeeVote(Objects.requireNonNull(committee), passes), true, life);
        committeeResolved = passes;
        if (passes) {
            world.later(1, world.chance(8) ? 130 : 50, this::decide);
        } else {
            world.later(5, 20, this::committee);
        }
    }

    private Paper decision(boolean passes) {
        var key = Objects.requireNonNull(resolved);
        return hands.decision("DECISION", hands.authority(cell, key), passes);
    }

    private void decide() {
        if (elsewhere()) {
            withdraw();
            return;
        }
        var key = Objects.requireNonNull(resolved);
        int days = key.isBefore(NEW_NUMBERS) ? 60 : 45;
        boolean late = world.today().isAfter(WorkingDays.VIETNAM.after(key, days));
        if (late) {
            hands.step(file, decision(true), false, life);
        }
        boolean passes = world.chance(97);
        hands.step(file, decision(passes).consent(late), committeeResolved, life);
        if (passes) {
            decided = world.today();
            world.later(0, 12, this::receive);
        } else {
            world.later(3, 15, this::decide);
        }
    }

    private void receive() {
        if (elsewhere()) {
            withdraw();
            return;
        }
        hands.step(file, told("RECEIVED"), true, life);
        received = world.today();
        world.later(0, world.chance(6) ? 80 : 35, this::swear);
    }

    private void swear() {
        if (elsewhere()) {
            withdraw();
            return;
        }
        var key = Objects.requireNonNull(resolved);
        var from = key.isBefore(FROM_ISSUE) ? received : decided;
        boolean late = world.today().isAfter(WorkingDays.VIETNAM.after(from, 30));
        var helper = world.in(cell).stream().findFirst().orElse(null);
        boolean helps = helper == null || helper.now().official();
        var paper = told("CEREMONY").naming(helper == null ? null : helper.member);
        if (late || !helps) {
            hands.step(file, paper.consent(!late), false, life);
        }
        hands.step(file, (helps ? paper : paper.naming(null)).consent(late), true, life);
        enter();
    }

    private void enter() {
        var opened = world.doors.shelf().open(world.land.chief(), file).file();
        boolean again = life.member != null;
        life.member = Objects.requireNonNull(opened.member());
        var kind = again ? READMISSION : ADMISSION;
        world.happens(life, new Fact(kind, world.today(), cell, false, decided));
        life.ground = "";
        life.code =
                world.doors
                        .sql()
                        .fetchSingle("select code from members.member where id = ?", life.id())
                        .get(0, String.class);
        long recognition =
                world.doors.cases().openOf(CaseKind.RECOGNITION, life.id()).orElseThrow().id();
        life.recognizing = new Recognizing(world, hands, life, recognition);
        life.recognizing.begin();
        world.later(1, 30, this::file);
    }

    private void file() {
        boolean untouched =
                life.now().inside()
                        && !life.onTheWay()
                        && life.facts.getLast().kind().way() == Way.IN;
        if (untouched && world.chance(4)) {
            annul(world.random.nextBoolean());
            return;
        }
        hands.step(file, Paper.of("PAPERS", hands.home(life), world.today()), true, life);
    }

    /// ADM-19: decided in a wrong way, it never was, and is made anew; without the criteria, the
    /// member is struck off.
    private void annul(boolean wrongWay) {
        var key = Objects.requireNonNull(resolved);
        var paper =
                Paper.of("ANNULLED", hands.authority(cell, key), world.today())
                        .decision()
                        .because(wrongWay ? "PROCEDURE" : "CRITERIA");
        hands.step(file, paper, true, life);
        var admission = life.facts.getLast();
        life.recognizing = null;
        if (!wrongWay) {
            world.happens(life, STRIKE_OFF);
            return;
        }
        world.never(life, admission.kind(), admission.on());
        if (admission.kind() == ADMISSION) {
            life.member = null;
            world.later(10, 60, new Admitting(world, hands, life, cell)::learn);
        }
    }
}
