package vn.dangvu.sample;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Who is where, day by day, read from the ledger that the simulation left: who may be elected.
final class Electorate {

    /// @param cell null outside the register
    private record State(
            @Nullable Organization cell,
            boolean official,
            boolean suspended,
            boolean exempt,
            boolean away) {

        static final State OUTSIDE = new State(null, false, false, false, false);

        /// Stands for election with a whole heart.
        boolean eligible() {
            return official && !suspended && !exempt && !away;
        }
    }

    private final Map<Person, State> states = new HashMap<>();
    private final Map<Organization, List<Person>> members = new HashMap<>();

    Electorate(List<Person> all) {
        for (Person person : all) {
            var cell = person.enteredAtOpening;
            if (cell != null) {
                put(person, new State(cell, person.officialOn != null, false, false, false));
            }
        }
    }

    void after(Fact fact) {
        var before = states.getOrDefault(fact.person, State.OUTSIDE);
        boolean moved = fact.from != fact.to;
        boolean official =
                switch (fact.kind) {
                    case "ADMISSION", "READMISSION" -> false;
                    case "RECOGNITION" -> true;
                    default ->
                            fact.standing == null
                                    ? before.official()
                                    : fact.standing.equals("OFFICIAL");
                };
        boolean enters = fact.from == null;
        put(
                fact.person,
                new State(
                        moved ? fact.to : before.cell(),
                        official,
                        !enters && turned(fact, before.suspended(), "SUSPENSION"),
                        !enters && turned(fact, before.exempt(), "EXEMPTION"),
                        fact.kind.equals("TEMPORARY_TRANSFER")
                                || before.away()
                                        && !moved
                                        && !fact.kind.equals("TEMPORARY_RETURN")));
    }

    private static boolean turned(Fact fact, boolean before, String kind) {
        return fact.kind.equals(kind) || before && !fact.kind.equals(kind + "_END");
    }

    /// Whether the person stands in the organization or below it.
    boolean inside(Person person, Organization organization) {
        var cell = states.getOrDefault(person, State.OUTSIDE).cell();
        return cell != null
                && (organization.parent == null
                        || cell == organization
                        || cell.grassroots() == organization);
    }

    /// Official members of a cell.
    int officials(Organization cell) {
        return (int)
                members.getOrDefault(cell, List.of()).stream()
                        .filter(person -> states.getOrDefault(person, State.OUTSIDE).official())
                        .count();
    }

    /// Who may be elected there on the day, in an order that is always the same.
    List<Person> eligible(Organization organization, LocalDate day) {
        var cells = new ArrayList<Organization>();
        cells.add(organization);
        cells.addAll(organization.cells);
        return cells.stream()
                .flatMap(cell -> members.getOrDefault(cell, List.of()).stream())
                .filter(person -> states.getOrDefault(person, State.OUTSIDE).eligible())
                .filter(person -> person.age(day) < 59)
                .toList();
    }

    private void put(Person person, State state) {
        var before = states.put(person, state);
        var from = before == null ? null : before.cell();
        if (from != state.cell()) {
            if (from != null) {
                members.getOrDefault(from, new ArrayList<>()).remove(person);
            }
            if (state.cell() != null) {
                members.computeIfAbsent(state.cell(), _ -> new ArrayList<>()).add(person);
            }
        }
    }
}
