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
///
/// Everybody moves at once: who comes into a cell does not leave it with those who were there.
final class Census {

    /// How many, and how many of them are official.
    record Heads(long members, long official) {

        static final Heads NONE = new Heads(0, 0);

        Heads plus(Heads other) {
            return new Heads(members + other.members, official + other.official);
        }

        Heads minus(Heads other) {
            return new Heads(members - other.members, official - other.official);
        }
    }

    private final Outcome outcome;
    private final Map<Integer, Heads> before = new LinkedHashMap<>();
    private final Map<Integer, Heads> after = new HashMap<>();
    private final Map<Integer, Heads> named = new HashMap<>();
    private final List<Move> moves = new ArrayList<>();
    private final List<Conflict> conflicts = new ArrayList<>();

    private Census(Outcome outcome) {
        this.outcome = outcome;
    }

    /// @param assigned members who are named one by one, as far as they were found
    static Census of(Outcome outcome, List<Present> present, Collection<Located> assigned) {
        var census = new Census(outcome);
        present.forEach(
                cell -> census.before.put(cell.cell(), new Heads(cell.members(), cell.official())));
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

    /// Whoever is named and stays has been taken out of those who leave with the cell, too.
    private void moveNamed(Collection<Located> assigned) {
        var ways = new LinkedHashMap<List<Integer>, Heads>();
        for (var one : assigned) {
            Integer to = outcome.assigned().get(one.code());
            if (to != null) {
                var head = new Heads(1, one.official() ? 1 : 0);
                named.merge(one.cell(), head, Heads::plus);
                ways.merge(List.of(one.cell(), to), head, Heads::plus);
            }
        }
        ways.forEach((way, heads) -> {
            if (!way.get(0).equals(way.get(1))) {
                move(way.get(0), way.get(1), heads, true);
            }
        });
    }

    private void moveCells() {
        outcome.leaving()
                .forEach((cell, goal) -> {
                    var left =
                            before.getOrDefault(cell, Heads.NONE)
                                    .minus(named.getOrDefault(cell, Heads.NONE));
                    if (left.members() == 0) {
                        return;
                    }
                    if (goal.isPresent()) {
                        move(cell, goal.get().id(), left, false);
                    } else {
                        conflicts.add(
                                new Conflict.MembersWithoutCell(
                                        outcome.tree().unit(cell).code(), left.members()));
                    }
                });
    }

    private void move(int from, int to, Heads heads, boolean one) {
        after.merge(from, Heads.NONE.minus(heads), Heads::plus);
        after.merge(to, heads, Heads::plus);
        moves.add(new Move(from, to, heads.members(), one));
    }

    List<Node> before(Set<Integer> touched) {
        return nodes(outcome.before(), before, touched);
    }

    List<Node> after(Set<Integer> touched) {
        return nodes(outcome.after(), after, touched);
    }

    /// In each cell when everybody has moved.
    Map<Integer, Long> own() {
        var own = new HashMap<Integer, Long>();
        after.forEach((cell, heads) -> own.put(cell, heads.members()));
        return own;
    }

    /// In each organization and below it.
    Map<Integer, Heads> totalsBefore() {
        return totals(outcome.before(), before);
    }

    Map<Integer, Heads> totalsAfter() {
        return totals(outcome.after(), after);
    }

    private static Map<Integer, Heads> totals(List<Unit> units, Map<Integer, Heads> own) {
        var parents = new HashMap<Integer, Integer>();
        units.forEach(unit -> {
            if (unit.parent() != null) {
                parents.put(unit.id(), unit.parent());
            }
        });
        var totals = new HashMap<Integer, Heads>();
        for (Unit unit : units) {
            var heads = own.getOrDefault(unit.id(), Heads.NONE);
            for (Integer at = unit.id(); heads.members() != 0 && at != null; at = parents.get(at)) {
                totals.merge(at, heads, Heads::plus);
            }
        }
        return totals;
    }

    private static List<Node> nodes(
            List<Unit> units, Map<Integer, Heads> own, Set<Integer> touched) {
        var totals = totals(units, own);
        return units.stream()
                .map(unit ->
                        new Node(
                                unit.id(),
                                unit.code(),
                                unit.shortName(),
                                unit.kind(),
                                unit.parent(),
                                totals.getOrDefault(unit.id(), Heads.NONE).members(),
                                touched.contains(unit.id())))
                .toList();
    }
}
