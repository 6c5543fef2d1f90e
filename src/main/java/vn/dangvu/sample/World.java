package vn.dangvu.sample;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;
import java.util.function.Predicate;

/// What all parts of the simulation share: the tree, the people, the ledger, chance, and what is
/// still to come.
final class World {

    private record Appointment(LocalDate day, int order, Runnable what) {}

    final Dice dice;
    final Decisions decisions = new Decisions();
    final Organizations organizations;
    final List<Organization> cells;
    final People people;
    final Register register;
    private final PriorityQueue<Appointment> ahead =
            new PriorityQueue<>(
                    Comparator.comparing(Appointment::day).thenComparing(Appointment::order));
    private int appointments;

    World(long seed) {
        dice = new Dice(seed);
        organizations = new Organizations(dice, decisions);
        cells = organizations.cells();
        people = new People(dice);
        register = new Register(dice, decisions);
    }

    void on(LocalDate day, Runnable what) {
        ahead.add(new Appointment(day, appointments++, what));
    }

    /// Lets everything happen that was to happen up to that day.
    void runTo(LocalDate day) {
        while (!ahead.isEmpty() && !ahead.element().day().isAfter(day)) {
            ahead.remove().what().run();
        }
    }

    /// A cell that would like another member and does not end with the day.
    Organization cellWithRoom(LocalDate day, Predicate<Organization> fitting) {
        var open = new ArrayList<Organization>();
        for (Organization cell : cells) {
            if (cell.exists(day.plusDays(1))
                    && cell.exists(day)
                    && cell.hasRoom()
                    && fitting.test(cell)) {
                open.add(cell);
            }
        }
        return dice.pick(open, Organization::appetite);
    }

    /// A member to whom anything may happen, whose cell can do without.
    Person anyone(LocalDate day, Predicate<Person> fitting) {
        for (int attempt = 0; attempt < 100_000; attempt++) {
            Person person = dice.pick(register.present);
            if (person.free(day) && fitting.test(person)) {
                return person;
            }
        }
        throw new IllegalStateException("nobody fits on " + day);
    }

    /// A member who may leave; cells above their wanted size lose members sooner.
    Person leaver(LocalDate day, Predicate<Person> fitting) {
        return anyone(
                day,
                person -> {
                    Organization cell = person.where();
                    double surplus = 0.4 + 0.15 * (cell.members.size() - cell.size);
                    return fitting.test(person)
                            && cell.canSpare()
                            && dice.chance(Math.clamp(surplus, 0.05, 1));
                });
    }
}
