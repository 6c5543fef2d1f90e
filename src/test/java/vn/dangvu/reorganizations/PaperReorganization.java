package vn.dangvu.reorganizations;

import org.jspecify.annotations.Nullable;

import vn.dangvu.figures.PaperRegister;
import vn.dangvu.figures.PaperRegister.Told;
import vn.dangvu.members.CollectiveTransfers.Present;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

/// Carries plans out on paper, one after the other, each on a later day than the one before: the
/// tree, who goes on for whom, where everybody goes, and what was recorded of later days.
final class PaperReorganization {

    private static final String TOGETHER = "COLLECTIVE_TRANSFER";

    private final PaperRegister register;
    private List<Unit> tree;
    private int last;

    PaperReorganization(PaperRegister register, List<Unit> tree) {
        this.register = register;
        this.tree = tree;
        this.last = tree.stream().mapToInt(Unit::id).max().orElse(0);
        tree.forEach(unit -> register.begin(unit.id(), LocalDate.of(2000, 1, 1), unit.parent()));
    }

    List<Unit> tree() {
        return tree;
    }

    /// @return whether it could be carried out
    boolean carryOut(LocalDate on, List<Line> lines) {
        var read = Lines.read(lines, List.of());
        var outcome = Planning.of(tree, read.steps());
        var cells = register.cells(on);
        var present = new TreeMap<Integer, Long>();
        cells.values().forEach(cell -> present.merge(cell, 1L, Long::sum));
        var census =
                Census.of(
                        outcome,
                        present.entrySet().stream()
                                .map(cell ->
                                        new Present(
                                                cell.getKey(), cell.getValue(), cell.getValue()))
                                .toList(),
                        List.of());
        boolean possible =
                read.conflicts().isEmpty()
                        && outcome.conflicts().isEmpty()
                        && census.conflicts().isEmpty()
                        && !comersHaveNowhere(on, outcome);
        if (possible) {
            var numbers = changeTree(on, outcome);
            move(on, outcome, cells, numbers);
        }
        return possible;
    }

    /// Somebody comes later into a cell that closes with nowhere to go.
    private boolean comersHaveNowhere(LocalDate on, Outcome outcome) {
        var leaving = outcome.leaving();
        return register.later(on).stream()
                .flatMap(told -> Stream.of(told.from(), told.to()))
                .filter(Objects::nonNull)
                .anyMatch(cell ->
                        outcome.closed().contains(cell)
                                && leaving.getOrDefault(cell, Optional.empty()).isEmpty());
    }

    private Map<Integer, Integer> changeTree(LocalDate on, Outcome outcome) {
        var numbers = new HashMap<Integer, Integer>();
        outcome.begun().forEach(unit -> numbers.put(unit.id(), ++last));
        outcome.ended().forEach(id -> register.end(id, on));
        outcome.revised()
                .forEach(revision ->
                        register.change(
                                revision.after().id(),
                                on,
                                number(numbers, revision.after().parent())));
        outcome.begun()
                .forEach(unit ->
                        register.begin(
                                Objects.requireNonNull(numbers.get(unit.id())),
                                on,
                                number(numbers, unit.parent())));
        outcome.heirs()
                .forEach((ended, heir) ->
                        register.heir(ended, Objects.requireNonNull(number(numbers, heir))));
        tree = outcome.after().stream().map(unit -> numbered(unit, numbers)).toList();
        return numbers;
    }

    private static Unit numbered(Unit unit, Map<Integer, Integer> numbers) {
        return new Unit(
                Objects.requireNonNull(number(numbers, unit.id())),
                unit.code(),
                unit.officialName(),
                unit.shortName(),
                unit.kind(),
                unit.unitType(),
                number(numbers, unit.parent()));
    }

    private static @Nullable Integer number(Map<Integer, Integer> numbers, @Nullable Integer id) {
        return id == null ? null : numbers.getOrDefault(id, id);
    }

    private void move(
            LocalDate on,
            Outcome outcome,
            Map<Long, Integer> cells,
            Map<Integer, Integer> numbers) {
        var goals = new HashMap<Integer, Integer>();
        outcome.leaving()
                .forEach((cell, goal) ->
                        goal.ifPresent(unit ->
                                goals.put(
                                        cell, Objects.requireNonNull(number(numbers, unit.id())))));
        register.retell(on, told -> anew(told, cells, goals, outcome.closed()));
        cells.forEach((member, cell) -> {
            Integer goal = goals.get(cell);
            if (goal != null) {
                register.tell(new Told(member, TOGETHER, on, cell, goal));
            }
        });
    }

    /// In the cell to which the member went; in a closed cell, in the one to which that went.
    private static Told anew(
            Told told,
            Map<Long, Integer> cells,
            Map<Integer, Integer> goals,
            List<Integer> closed) {
        Integer left = cells.get(told.member());
        return new Told(
                told.member(),
                told.kind(),
                told.on(),
                place(told.from(), left, goals, closed),
                place(told.to(), left, goals, closed));
    }

    private static @Nullable Integer place(
            @Nullable Integer cell,
            @Nullable Integer left,
            Map<Integer, Integer> goals,
            List<Integer> closed) {
        boolean gone = cell != null && (cell.equals(left) || closed.contains(cell));
        return gone ? goals.getOrDefault(cell, cell) : cell;
    }
}
