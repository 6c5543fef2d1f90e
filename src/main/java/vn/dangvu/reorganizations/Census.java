package vn.dangvu.reorganizations;

import vn.dangvu.members.CollectiveTransfers.Located;
import vn.dangvu.members.CollectiveTransfers.Present;
import vn.dangvu.reorganizations.Preview.Move;
import vn.dangvu.reorganizations.Preview.Node;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Counts members before and after a plan: where everybody is, and whether anybody is left out.
final class Census {

    private final Outcome outcome;
    private final Map<Integer, Long> before = new LinkedHashMap<>();
    private final Map<Integer, Long> after = new HashMap<>();
    private final List<Move> moves = new ArrayList<>();
    private final List<Conflict> conflicts = new ArrayList<>();

    private Census(Outcome outcome) {
        this.outcome = outcome;
    }

    /// @param assigned members who are named one by one, as far as they were found
    static Census of(Outcome outcome, List<Present> present, Collection<Located> assigned) {
        var census = new Census(outcome);
        present.forEach(cell -> census.before.put(cell.cell(), cell.members()));
        census.after.putAll(census.before);
        census.moveNamed(assigned);
        census.moveCells();
        return census;
    }

    List<Move> moves() {
        return List.copyOf(moves);
    }

    List<Conflict> conflicts() {
        return List.copyOf(conflicts);
    }

    private void moveNamed(Collection<Located> assigned) {
        var counts = new LinkedHashMap<List<Integer>, Long>();
        for (var one : assigned) {
            Integer to = outcome.assigned().get(one.code());
            if (to != null && to != one.cell()) {
                counts.merge(List.of(one.cell(), to), 1L, Long::sum);
            }
        }
        counts.forEach((way, members) -> move(way.get(0), way.get(1), members, true));
    }

    private void moveCells() {
        outcome.leaving()
                .forEach((cell, goal) -> {
                    long left = after.getOrDefault(cell, 0L);
                    if (left == 0) {
                        return;
                    }
                    if (goal.isPresent()) {
                        move(cell, goal.get().id(), left, false);
                    } else {
                        conflicts.add(
                                new Conflict.MembersWithoutCell(
                                        outcome.tree().unit(cell).code(), left));
                    }
                });
    }

    private void move(int from, int to, long members, boolean one) {
        after.merge(from, -members, Long::sum);
        after.merge(to, members, Long::sum);
        moves.add(new Move(from, to, members, one));
    }

    List<Node> before(Set<Integer> touched) {
        return nodes(outcome.before(), before, touched);
    }

    List<Node> after(Set<Integer> touched) {
        return nodes(outcome.after(), after, touched);
    }

    private static List<Node> nodes(
            List<Unit> units, Map<Integer, Long> own, Set<Integer> touched) {
        var parents = new HashMap<Integer, Integer>();
        units.forEach(unit -> {
            if (unit.parent() != null) {
                parents.put(unit.id(), unit.parent());
            }
        });
        var totals = new HashMap<Integer, Long>();
        for (Unit unit : units) {
            long members = own.getOrDefault(unit.id(), 0L);
            for (Integer at = unit.id(); members != 0 && at != null; at = parents.get(at)) {
                totals.merge(at, members, Long::sum);
            }
        }
        return units.stream()
                .map(unit ->
                        new Node(
                                unit.id(),
                                unit.code(),
                                unit.shortName(),
                                unit.kind(),
                                unit.parent(),
                                totals.getOrDefault(unit.id(), 0L),
                                touched.contains(unit.id())))
                .toList();
    }
}
