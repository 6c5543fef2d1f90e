package vn.dangvu.reorganizations;

import org.jspecify.annotations.Nullable;

import vn.dangvu.organizations.OrganizationKind;
import vn.dangvu.organizations.TreeEvent.Kind;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/// Carries the steps of a plan out on paper, and says what stands against them.
///
/// A step that cannot be taken is left out and the others go on, so that one look shows every
/// conflict of a plan.
final class Planning {

    private final PlannedTree tree;
    private final List<Conflict> conflicts = new ArrayList<>();
    private final Destinations destinations = new Destinations();
    private int step;

    private Planning(List<Unit> before) {
        this.tree = new PlannedTree(before);
    }

    /// @param before every organization on the day before the plan takes effect
    static Outcome of(List<Unit> before, List<Lines.Numbered> steps) {
        var planning = new Planning(before);
        for (var next : steps) {
            planning.step = next.line();
            planning.take(next.step());
        }
        var tree = planning.tree;
        tree.settleGroups();
        tree.endedBeforeTheyLived()
                .forEach(unit -> planning.conflicts.add(new Conflict.BeganTheSameDay(unit.code())));
        planning.conflicts.addAll(Hierarchy.check(tree));
        var goals = planning.destinations;
        return new Outcome(before, tree, goals.cells(tree), goals.groups(tree), planning.conflicts);
    }

    private void take(Step next) {
        switch (next) {
            case Step.Establish(var organization) ->
                    begin(organization)
                            .ifPresent(unit -> tree.tell(Kind.ESTABLISHED, List.of(), ids(unit)));
            case Step.Rename rename -> rename(rename);
            case Step.ChangeKind(String code, OrganizationKind kind) -> changeKind(code, kind);
            case Step.Absorb(var codes, String into) -> absorb(codes, into);
            case Step.Consolidate(var codes, var into) -> consolidate(codes, into);
            case Step.Split split -> split(split);
            case Step.SplitOff(String code, var into) -> splitOff(code, into);
            case Step.HandOver handOver -> handOver(handOver);
            case Step.End end -> end(end);
            case Step.AssignCell(String from, String to) -> assignCell(from, to);
            case Step.Assign(var members, String cell) -> assign(members, cell);
        }
    }

    private void rename(Step.Rename rename) {
        find(rename.code())
                .ifPresent(unit -> {
                    String code = Objects.requireNonNullElse(rename.newCode(), unit.code());
                    if (!code.equals(unit.code()) && !tree.free(code)) {
                        conflicts.add(new Conflict.CodeTaken(step, code));
                        return;
                    }
                    if (rename.changesNothingOf(unit)) {
                        conflicts.add(new Conflict.NoChange(step, unit.code()));
                        return;
                    }
                    tree.change(unit.named(code, rename.officialName(), rename.shortName()));
                    tree.tell(Kind.RENAMED, ids(unit), ids(unit));
                });
    }

    private void changeKind(String code, OrganizationKind kind) {
        find(code)
                .ifPresent(unit -> {
                    if (unit.kind() == kind) {
                        conflicts.add(new Conflict.NoChange(step, unit.code()));
                        return;
                    }
                    tree.change(unit.as(kind));
                    tree.tell(Kind.KIND_CHANGED, ids(unit), ids(unit));
                });
    }

    private void absorb(List<String> codes, String into) {
        find(into)
                .ifPresent(heir -> {
                    var joining = joining(codes, heir);
                    if (!joining.isEmpty()) {
                        tree.tell(Kind.ABSORBED, ids(joining), ids(heir));
                    }
                });
    }

    private void consolidate(List<String> codes, Step.Beginning into) {
        begin(into)
                .ifPresent(heir -> {
                    var joining = joining(codes, heir);
                    tree.tell(Kind.CONSOLIDATED, ids(joining), ids(heir));
                });
    }

    /// Those that end and hand everything to `heir`.
    private List<Unit> joining(List<String> codes, Unit heir) {
        var joining = new ArrayList<Unit>();
        for (String code : codes) {
            find(code)
                    .filter(unit -> isNot(unit, heir))
                    .ifPresent(unit -> {
                        joining.add(unit);
                        handBelow(unit, heir);
                        finish(unit, heir);
                    });
        }
        return joining;
    }

    private void split(Step.Split split) {
        find(split.code())
                .ifPresent(unit -> {
                    var parts =
                            split.into().stream().flatMap(part -> begin(part).stream()).toList();
                    var main =
                            parts.stream()
                                    .filter(part -> part.code().equals(split.main()))
                                    .findFirst();
                    if (main.isEmpty()) {
                        conflicts.add(new Conflict.NoSuchOrganization(step, split.main()));
                        return;
                    }
                    finish(unit, main.get());
                    tree.tell(Kind.SPLIT, ids(unit), ids(parts));
                });
    }

    private void splitOff(String code, Step.Beginning into) {
        find(code)
                .ifPresent(unit ->
                        begin(into)
                                .ifPresent(
                                        part -> tree.tell(Kind.SPLIT_OFF, ids(unit), ids(part))));
    }

    private void handOver(Step.HandOver handOver) {
        find(handOver.to())
                .ifPresent(superior -> {
                    var moved =
                            handOver.codes().stream()
                                    .flatMap(code -> find(code).stream())
                                    .filter(unit -> standsElsewhere(unit, superior))
                                    .filter(unit -> placed(unit, superior))
                                    .toList();
                    if (!moved.isEmpty()) {
                        tree.tell(
                                new Event(
                                        Kind.HANDED_OVER,
                                        ids(moved),
                                        ids(superior),
                                        handOver.reception()));
                    }
                });
    }

    /// A step that came before may have brought it there: then it is told where it went.
    private boolean standsElsewhere(Unit unit, Unit superior) {
        var was = tree.asItWas(unit.id()).orElse(unit);
        if (unit.isUnder(superior) && was.isUnder(superior)) {
            conflicts.add(new Conflict.NoChange(step, unit.code()));
            return false;
        }
        return true;
    }

    private void end(Step.End end) {
        find(end.code())
                .ifPresent(unit -> {
                    Optional<Unit> heir = end.heir() == null ? Optional.empty() : find(end.heir());
                    heir.filter(other -> isNot(unit, other))
                            .ifPresent(other -> handBelow(unit, other));
                    finish(unit, heir.orElse(null));
                    var kind =
                            switch (end.ending()) {
                                case DISSOLUTION -> Kind.DISSOLVED;
                                case END_OF_OPERATION -> Kind.ENDED;
                                case DISBANDMENT -> Kind.DISBANDED;
                            };
                    tree.tell(kind, ids(unit), heir.map(Planning::ids).orElse(List.of()));
                });
    }

    /// Of a cell that an earlier step has ended, too: its code still stands in the tree before.
    private void assignCell(String from, String to) {
        var left = tree.everFound(from);
        if (left.isEmpty()) {
            conflicts.add(new Conflict.NoSuchOrganization(step, from));
            return;
        }
        find(to).filter(cell -> isNot(left.get(), cell))
                .ifPresent(cell -> {
                    if (cell.kind().holdsMembers()) {
                        moveMembers(left.get(), cell);
                    } else {
                        conflicts.add(new Conflict.MembersOutsideCell(step, to));
                    }
                });
    }

    private void moveMembers(Unit from, Unit to) {
        tree.moveMembers(from.id(), to.id())
                .filter(earlier -> earlier.id() != to.id())
                .ifPresent(earlier ->
                        conflicts.add(
                                new Conflict.AssignedTwice(
                                        step, from.code(), earlier.code(), to.code())));
    }

    private void assign(List<String> members, String cell) {
        find(cell)
                .ifPresent(to -> {
                    if (!Destinations.takes(to)) {
                        conflicts.add(new Conflict.MembersOutsideCell(step, cell));
                        return;
                    }
                    for (String member : members) {
                        destinations
                                .send(member, cell)
                                .map(earlier ->
                                        new Conflict.AssignedTwice(step, member, earlier, cell))
                                .ifPresent(conflicts::add);
                    }
                });
    }

    private Optional<Unit> begin(Step.Beginning beginning) {
        if (!tree.free(beginning.code())) {
            conflicts.add(new Conflict.CodeTaken(step, beginning.code()));
            return Optional.empty();
        }
        if (beginning.parent() == null) {
            return Optional.of(tree.begin(beginning, null));
        }
        return find(beginning.parent())
                .filter(parent -> holds(parent, beginning.kind(), beginning.code()))
                .map(parent -> tree.begin(beginning, parent.id()));
    }

    private void handBelow(Unit from, Unit to) {
        tree.handedOn(from, to).forEach(child -> placed(child, to));
    }

    /// Puts `unit` under `superior`, where that can be.
    private boolean placed(Unit unit, Unit superior) {
        if (!isNot(unit, superior)) {
            return false;
        }
        if (tree.isWithin(superior.id(), unit.id())) {
            conflicts.add(new Conflict.Circle(step, unit.code()));
            return false;
        }
        if (!holds(superior, unit.kind(), unit.code())) {
            return false;
        }
        tree.change(tree.unit(unit.id()).under(superior.id()));
        return true;
    }

    private void finish(Unit unit, @Nullable Unit heir) {
        tree.end(unit.id());
        if (heir != null && heir.id() != unit.id()) {
            tree.succeed(unit.id(), heir.id());
        }
    }

    private boolean holds(Unit superior, OrganizationKind below, String code) {
        var against = Hierarchy.against(step, superior, below, code);
        against.ifPresent(conflicts::add);
        return against.isEmpty();
    }

    private boolean isNot(Unit unit, Unit other) {
        if (unit.id() == other.id()) {
            conflicts.add(new Conflict.Itself(step, unit.code()));
            return false;
        }
        return true;
    }

    private Optional<Unit> find(String code) {
        var found = tree.find(code);
        if (found.isEmpty()) {
            conflicts.add(new Conflict.NoSuchOrganization(step, code));
        }
        return found;
    }

    private static List<Integer> ids(Unit unit) {
        return ids(List.of(unit));
    }

    private static List<Integer> ids(List<Unit> units) {
        return units.stream().map(Unit::id).toList();
    }
}
