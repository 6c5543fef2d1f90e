package vn.dangvu.lives;

import static vn.dangvu.members.MovementKind.OPENING_BALANCE;
import static vn.dangvu.members.MovementKind.READMISSION;

import vn.dangvu.candidates.CandidateProfile;
import vn.dangvu.candidates.FollowEntry;
import vn.dangvu.candidates.NewCandidate;
import vn.dangvu.candidates.Outcome;
import vn.dangvu.cases.CaseKind;
import vn.dangvu.lives.Life.Fact;
import vn.dangvu.lives.Life.Traits;
import vn.dangvu.members.Decision;
import vn.dangvu.members.Entry;
import vn.dangvu.members.MovementKind;
import vn.dangvu.members.MovementKind.Way;
import vn.dangvu.members.NewMember;
import vn.dangvu.members.Numbers;
import vn.dangvu.members.RecordOutcome;
import vn.dangvu.members.Standing;
import vn.dangvu.transfers.TransferRoute;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.function.IntConsumer;

/// Makes up lives and lets them happen, year by year.
final class RandomLives {

    private static final List<String> FAMILIES =
            List.of("Nguyễn", "Trần", "Lê", "Phạm", "Hoàng", "Vũ", "Đặng", "Bùi", "Cil", "K'Brơi");
    private static final List<String> MIDDLES =
            List.of("Văn", "Thị", "Hữu", "Ngọc", "Đức", "Thu", "Quang", "Minh");
    private static final List<String> GIVENS =
            List.of("An", "Ân", "Bình", "Cường", "Dũng", "Đức", "Em", "Hà", "Lan", "Mai", "Uyên");

    /// @param lives how many people, of whom a part is there from the first day
    /// @param first the first year, and `years` of them
    /// @param byCase of a hundred who are new, how many are admitted here, step by step; the others
    ///   come with a slip
    /// @param busy of a hundred members, to how many something may happen in a year besides death
    record Size(Land land, int lives, int first, int years, int byCase, int busy) {}

    private final Size size;
    private final World world;
    private final Hands hands;
    private final Years years;
    private final Probing probing;
    private final Reckoning reckoning;

    RandomLives(Doors doors, Size size, long seed) {
        this.size = size;
        this.world =
                new World(
                        doors,
                        size.land,
                        seed,
                        LocalDate.of(size.first, 1, 1),
                        LocalDate.of(size.first + size.years - 1, 12, 31));
        this.hands = new Hands(world);
        this.years = new Years(world, hands);
        this.probing = new Probing(world, hands);
        this.reckoning = new Reckoning(world);
    }

    private long living;
    private long reckoned;

    long secondsOfActs() {
        return Duration.ofNanos(living).toSeconds();
    }

    long secondsOfChecks() {
        return Duration.ofNanos(reckoned).toSeconds();
    }

    Judge judge() {
        return world.judge;
    }

    /// @param passed is told each year that is over
    void live(IntConsumer passed) {
        int there = size.lives * 45 / 100;
        for (int i = 0; i < there; i++) {
            open();
        }
        int fresh = (size.lives - there) / size.years;
        for (int year = size.first; year < size.first + size.years; year++) {
            begin(year, fresh);
            long begun = System.nanoTime();
            world.liveUntil(LocalDate.of(year, 12, 31));
            long lived = System.nanoTime();
            reckoning.reckon(year);
            living += lived - begun;
            reckoned += System.nanoTime() - lived;
            passed.accept(year);
        }
        reckoning.reckonAll();
    }

    private void begin(int year, int fresh) {
        for (int i = 0; i < fresh; i++) {
            world.plan(someDay(year), world.chance(size.byCase) ? this::note : this::arrive);
        }
        for (Life life : List.copyOf(world.lives)) {
            if (life.member != null) {
                fate(life, year);
            }
        }
    }

    private LocalDate someDay(int year) {
        return LocalDate.of(year, 1, 1).plusDays(world.random.nextInt(365));
    }

    // ---------- who comes

    private Life somebody(int youngest, int oldest) {
        int number = world.lives.size() + 1;
        boolean woman = world.random.nextBoolean();
        var born =
                world.today()
                        .minusYears(world.between(youngest, oldest))
                        .minusDays(world.random.nextInt(365));
        String general =
                world.chance(5)
                        ? "PRIMARY"
                        : world.any(List.of("LOWER_SECONDARY", "UPPER_SECONDARY"));
        String name = String.join(" ", world.any(FAMILIES), world.any(MIDDLES), world.any(GIVENS));
        var traits = new Traits(world.chance(20), general, world.chance(15));
        var life = new Life(number, name, born, woman, traits);
        life.code = "L" + size.land.number() + "-" + number;
        world.lives.add(life);
        return life;
    }

    /// In the register from the first day on.
    private void open() {
        var life = somebody(22, 75);
        var grown = life.born.plusYears(20);
        long days = Math.max(1, world.today().toEpochDay() - 400 - grown.toEpochDay());
        life.joinedOnPapers = grown.plusDays((long) (world.random.nextDouble() * days));
        int cell = size.land.cells().get(life.number % size.land.cells().size()).id();
        var entry =
                new Entry(
                        OPENING_BALANCE,
                        world.today(),
                        cell,
                        Standing.OFFICIAL,
                        null,
                        null,
                        null,
                        null,
                        Decision.NONE,
                        null);
        var outcome =
                world.doors
                        .memberships()
                        .enter(
                                world.officer(cell),
                                new NewMember(life.code, Arriving.attributes(life), Numbers.NONE),
                                entry,
                                true);
        world.judge.act("enter", true, Hands.answer(outcome), life);
        life.member = ((RecordOutcome.Recorded) outcome).member();
        world.happens(life, new Fact(OPENING_BALANCE, world.today(), cell, true, world.today()));
    }

    private void arrive() {
        var life = somebody(25, 60);
        life.joinedOnPapers = world.today().minusDays(world.between(800, 3000));
        new Arriving(world).newcomer(life);
    }

    private void note() {
        var life = somebody(16, 62);
        int cell = world.anyCell().id();
        life.noted = cell;
        var profile =
                new CandidateProfile(Arriving.attributes(life), life.unionMember, false, false);
        var outcome =
                world.doors
                        .candidacies()
                        .enter(
                                world.officer(cell),
                                new NewCandidate(null, profile),
                                FollowEntry.noted(cell, world.today(), "05-BB/CB"),
                                true);
        world.judge.act(
                "note", true, new Judge.Answer(outcome instanceof Outcome.Recorded, outcome), life);
        life.candidate = ((Outcome.Recorded) outcome).candidate();
        world.later(20, 300, new Admitting(world, hands, life, cell)::learn);
    }

    // ---------- what a year brings

    private void fate(Life life, int year) {
        if (life.dead()) {
            return;
        }
        if (life.now().inside()) {
            member(life, year);
        } else {
            outside(life, year);
        }
        if (world.chance(12) && world.chance(size.busy)) {
            world.plan(someDay(year), () -> probing.probe(life));
        }
    }

    private void member(Life life, int year) {
        int luck = world.random.nextInt(1000);
        int age = year - life.born.getYear();
        int dies = age > 90 ? 300 : age > 75 ? 60 : 6;
        if (luck < dies) {
            leave(life, year, CaseKind.DEATH, "");
        } else if (world.chance(100 - size.busy)) {
            return;
        } else if (luck < dies + 10) {
            String ground =
                    world.any(
                            List.of(
                                    "NO_FEE",
                                    "NO_MEETINGS",
                                    "CARD_RETURNED",
                                    "NO_FEE",
                                    "VIOLATION"));
            leave(life, year, CaseKind.STRIKE_OFF, ground);
        } else if (luck < dies + 16) {
            leave(life, year, CaseKind.WITHDRAWAL, world.any(List.of("HARDSHIP", "OTHER")));
        } else if (luck < dies + 21) {
            leave(life, year, CaseKind.EXPULSION, "VIOLATION");
        } else if (luck < dies + 70) {
            travel(life, year);
        } else if (luck < dies + 85) {
            world.plan(someDay(year), () -> years.exempt(life));
        } else if (luck < dies + 92) {
            world.plan(someDay(year), () -> years.suspend(life));
        } else if (luck < dies + 112) {
            world.plan(someDay(year), () -> years.loseCard(life));
        } else if (luck < dies + 150) {
            world.plan(Years.round(someDay(year)), () -> years.badge(life));
        }
    }

    private void leave(Life life, int year, CaseKind kind, String ground) {
        world.plan(someDay(year), () -> new Leaving(world, hands, life, kind, ground).begin());
    }

    private void travel(Life life, int year) {
        boolean out = world.chance(30);
        boolean temporary = !out && world.chance(25);
        Integer goal = out ? null : Integer.valueOf(world.anyCell().id());
        var far = world.chance(80) ? TransferRoute.OTHER_PROVINCE : TransferRoute.ABROAD;
        world.plan(someDay(year), () -> new Transit(world, life, temporary, goal, far).ask());
    }

    /// Whoever is out may come back: with a slip from where he or she went, or admitted again.
    private void outside(Life life, int year) {
        var left = life.lastOf(Way.OUT);
        if (left == null) {
            return;
        }
        if (left.kind() == MovementKind.TRANSFER_OUT) {
            if (world.chance(12)) {
                boolean official = life.leftAsOfficial();
                world.plan(
                        someDay(year),
                        () -> new Arriving(world).back(life, official, hands.home(life)));
            }
        } else if (world.chance(20) && life.count(READMISSION) < 2) {
            world.plan(someDay(year), () -> again(life));
        }
    }

    private void again(Life life) {
        if (!life.now().inside() && !life.again) {
            life.again = true;
            world.later(1, 60, new Admitting(world, hands, life, hands.home(life))::learn);
        }
    }
}
