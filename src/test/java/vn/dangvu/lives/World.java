package vn.dangvu.lives;

import org.jspecify.annotations.Nullable;

import vn.dangvu.kernel.Viewer;
import vn.dangvu.lives.Land.Place;
import vn.dangvu.members.MovementKind;

import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.Random;
import java.util.Set;

/// The days that pass, who lives in them, and what is planned for whom. Everything that is made up
/// comes from one seed.
final class World {

    private static final ZoneId VIETNAM = ZoneId.of("Asia/Ho_Chi_Minh");

    private record Plan(LocalDate on, long turn, Runnable act) implements Comparable<Plan> {

        @Override
        public int compareTo(Plan other) {
            int order = on.compareTo(other.on);
            return order == 0 ? Long.compare(turn, other.turn) : order;
        }
    }

    final Doors doors;
    final Land land;
    final Random random;
    final Judge judge;
    final List<Life> lives = new ArrayList<>();
    private final Map<Integer, Set<Life>> inside = new HashMap<>();
    private final PriorityQueue<Plan> plans = new PriorityQueue<>();
    private final LocalDate last;
    private LocalDate today;
    private long turns;
    private long number;

    World(Doors doors, Land land, long seed, LocalDate first, LocalDate last) {
        this.doors = doors;
        this.land = land;
        this.random = new Random(seed);
        this.last = last;
        this.today = first;
        this.judge = new Judge(() -> "seed %d, %s".formatted(seed, today));
        wake(first);
    }

    private void wake(LocalDate day) {
        today = day;
        var morning = day.atTime(LocalTime.of(9, 0)).atZone(VIETNAM).toInstant();
        doors.clock().pass(Duration.between(doors.clock().instant(), morning));
    }

    LocalDate today() {
        return today;
    }

    /// Lives until the end of `day`.
    void liveUntil(LocalDate day) {
        while (!plans.isEmpty() && !plans.peek().on.isAfter(day)) {
            var plan = plans.remove();
            if (plan.on.isAfter(today)) {
                wake(plan.on);
            }
            plan.act.run();
        }
        wake(day);
    }

    void plan(LocalDate on, Runnable act) {
        if (!on.isAfter(last)) {
            plans.add(new Plan(on.isBefore(today) ? today : on, turns++, act));
        }
    }

    /// In some days between the two numbers.
    void later(int from, int to, Runnable act) {
        plan(today.plusDays(between(from, to)), act);
    }

    int between(int from, int to) {
        return from + random.nextInt(to - from + 1);
    }

    boolean chance(int percent) {
        return random.nextInt(100) < percent;
    }

    <T> T any(List<T> choices) {
        return choices.get(random.nextInt(choices.size()));
    }

    Place anyCell() {
        return any(land.cells());
    }

    /// A number that no paper had before.
    long next() {
        return ++number;
    }

    // ---------- who is where

    void happens(Life life, Life.Fact fact) {
        var before = life.now().cell();
        life.happens(fact);
        stands(life, before);
    }

    /// A fact of today that leads into no cell.
    void happens(Life life, MovementKind kind) {
        happens(life, new Life.Fact(kind, today, null, false, today));
    }

    /// A fact of today that lasts until a day.
    void happens(Life life, MovementKind kind, @Nullable LocalDate until) {
        happens(life, new Life.Fact(kind, today, null, false, today, until));
    }

    void never(Life life, MovementKind kind, LocalDate on) {
        var before = life.now().cell();
        life.never(kind, on);
        stands(life, before);
    }

    private void stands(Life life, @Nullable Integer before) {
        if (before != null) {
            in(before).remove(life);
        }
        var cell = life.now().cell();
        if (cell != null) {
            in(cell).add(life);
        }
    }

    Set<Life> in(int cell) {
        return inside.computeIfAbsent(cell, _ -> new LinkedHashSet<>());
    }

    /// The official members of a cell, whether or not they vote.
    long officials(int cell) {
        return in(cell).stream().filter(life -> life.now().official()).count();
    }

    /// VOTE-02, by going from one to the next.
    int base(int cell) {
        return (int) in(cell).stream().filter(life -> life.now().votes()).count();
    }

    /// Whoever records for a cell: its committee's officer, or that of the province.
    Viewer officer(int cell) {
        return random.nextBoolean() ? land.chief() : land.officer(cell);
    }
}
