package vn.dangvu.reorganizations;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/// What the steps of a plan come to: the tree after, what became of whom, and what stands against
/// it. Pure: nothing here has happened yet.
///
/// @param before every organization on the day before
/// @param assigned members by code who go to a cell of their own
/// @param groups those of them who go to a party group in it
record Outcome(
        List<Unit> before,
        PlannedTree tree,
        Map<String, Integer> assigned,
        Map<String, Integer> groups,
        List<Conflict> conflicts) {

    Outcome {
        before = List.copyOf(before);
        assigned = Map.copyOf(assigned);
        groups = Map.copyOf(groups);
        conflicts = List.copyOf(conflicts);
    }

    /// An organization that lives on, as it was and as it will be.
    record Revision(Unit before, Unit after) {}

    List<Unit> after() {
        return tree.living();
    }

    /// Superiors before those below them.
    List<Unit> begun() {
        return after().stream().filter(Unit::planned).toList();
    }

    Set<Integer> ended() {
        return tree.ended();
    }

    List<Revision> revised() {
        var was = byId(before);
        return after().stream()
                .filter(unit -> !unit.planned())
                .map(unit -> new Revision(Objects.requireNonNull(was.get(unit.id())), unit))
                .filter(revision -> !revision.before().equals(revision.after()))
                .toList();
    }

    /// What happens, in the order of the steps; each change of a name or kind once.
    List<Event> events() {
        return NetEvents.of(tree);
    }

    /// Where those members of each cell go who are not assigned one by one: only of cells whose
    /// members leave. Nothing for a cell of which nobody said where to.
    Map<Integer, Optional<Unit>> leaving() {
        var leaving = new LinkedHashMap<Integer, Optional<Unit>>();
        for (Unit unit : before) {
            if (unit.kind().holdsMembers()) {
                var goal = tree.cellFor(unit.id());
                if (goal.isEmpty() || goal.get().id() != unit.id()) {
                    leaving.put(unit.id(), goal);
                }
            }
        }
        return leaving;
    }

    /// Cells in which nobody can be any more: they end, or become something else.
    List<Integer> closed() {
        return before.stream()
                .filter(unit -> unit.kind().holdsMembers())
                .map(Unit::id)
                .filter(id -> tree.isEnded(id) || !tree.unit(id).kind().holdsMembers())
                .toList();
    }

    /// Who goes on for whom; only of those that end.
    Map<Integer, Integer> heirs() {
        var heirs = new LinkedHashMap<Integer, Integer>();
        for (Integer id : ended()) {
            tree.heir(id).ifPresent(heir -> heirs.put(id, heir.id()));
        }
        return heirs;
    }

    private static Map<Integer, Unit> byId(List<Unit> units) {
        var map = new HashMap<Integer, Unit>();
        units.forEach(unit -> map.put(unit.id(), unit));
        return map;
    }
}
