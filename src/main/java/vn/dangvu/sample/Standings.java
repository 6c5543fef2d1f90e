package vn.dangvu.sample;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Where everybody stood and how on any day, told by the facts once all of them are there.
final class Standings {

    /// From `since` on; without a cell outside the register.
    record State(
            LocalDate since,
            @Nullable Organization cell,
            boolean official,
            boolean away,
            boolean exempt,
            boolean suspended) {

        boolean votes() {
            return official && !away && !exempt && !suspended;
        }
    }

    private final Map<Person, List<State>> states = new LinkedHashMap<>();

    /// Whoever stood in a cell, ever.
    private final Map<Organization, Set<Person>> stood = new LinkedHashMap<>();

    Standings(World world) {
        for (Person person : world.people.all) {
            var opening = person.enteredAtOpening;
            var first = new ArrayList<State>();
            if (opening != null) {
                boolean official = person.officialOn != null;
                first.add(new State(YearPlan.BEGIN, opening, official, false, false, false));
                stood.computeIfAbsent(opening, _ -> new LinkedHashSet<>()).add(person);
            }
            states.put(person, first);
        }
        world.register.facts.stream()
                .sorted(Comparator.comparing(fact -> fact.effectiveOn))
                .forEach(this::told);
    }

    private void told(Fact fact) {
        var known = of(fact.person);
        var before =
                known.isEmpty()
                        ? new State(fact.effectiveOn, null, false, false, false, false)
                        : known.getLast();
        known.add(after(fact, before));
        if (fact.to != null) {
            stood.computeIfAbsent(fact.to, _ -> new LinkedHashSet<>()).add(fact.person);
        }
    }

    private static State after(Fact fact, State before) {
        LocalDate day = fact.effectiveOn;
        boolean stays = fact.to != null && fact.from != null;
        return new State(
                day,
                fact.to,
                official(fact, before),
                stays && turned(fact, "TEMPORARY_TRANSFER", "TEMPORARY_RETURN", before.away()),
                stays && turned(fact, "EXEMPTION", "EXEMPTION_END", before.exempt()),
                stays && turned(fact, "SUSPENSION", "SUSPENSION_END", before.suspended()));
    }

    private static boolean official(Fact fact, State before) {
        return switch (fact.kind) {
            case "ADMISSION", "READMISSION" -> false;
            case "RECOGNITION" -> true;
            case "RESTORATION", "TRANSFER_IN" -> "OFFICIAL".equals(fact.standing);
            default -> before.official();
        };
    }

    private static boolean turned(Fact fact, String on, String off, boolean before) {
        return fact.kind.equals(on) || (before && !fact.kind.equals(off));
    }

    private List<State> of(Person person) {
        return states.computeIfAbsent(person, _ -> new ArrayList<>());
    }

    Optional<State> on(Person person, LocalDate day) {
        return of(person).stream()
                .filter(state -> !state.since().isAfter(day))
                .reduce((first, second) -> second)
                .filter(state -> state.cell() != null);
    }

    /// Who could vote in the cell on that day (VOTE-02).
    List<Person> voters(Organization cell, LocalDate day) {
        return stood.getOrDefault(cell, Set.of()).stream()
                .filter(person ->
                        on(person, day)
                                .filter(state -> cell.equals(state.cell()) && state.votes())
                                .isPresent())
                .toList();
    }

    /// Since when, without a gap, in cells of that grassroots organization.
    LocalDate since(Person person, Organization grassroots, LocalDate day) {
        var known = of(person);
        LocalDate since = day;
        for (int place = known.size() - 1; place >= 0; place--) {
            var state = known.get(place);
            if (!state.since().isAfter(day)) {
                var cell = state.cell();
                if (cell == null || !cell.grassroots().equals(grassroots)) {
                    return since;
                }
                since = state.since();
            }
        }
        return since;
    }
}
