package vn.dangvu.reorganizations;

import org.jspecify.annotations.Nullable;

import vn.dangvu.organizations.OrganizationKind;
import vn.dangvu.organizations.TreeEvent.Kind;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;

/// The tree while the steps of a plan are carried out on paper, one after the other. Knows no
/// database: it begins with the tree of the day and remembers what became of whom.
final class PlannedTree {

    private final Map<Integer, Unit> before = new HashMap<>();
    private final Map<Integer, Unit> units = new LinkedHashMap<>();
    private final Map<String, Integer> byCode = new HashMap<>();
    private final Set<Integer> ended = new LinkedHashSet<>();
    private final Map<Integer, Integer> heirs = new HashMap<>();
    private final Map<Integer, Integer> cells = new HashMap<>();
    private final Map<String, Integer> everByCode = new HashMap<>();
    private final List<Event> events = new ArrayList<>();
    private int lastPlanned;

    PlannedTree(Collection<Unit> before) {
        before.forEach(unit -> {
            this.before.put(unit.id(), unit);
            put(unit);
        });
    }

    /// Whether it is in the tree at all: a superior may stand outside of what the planner sees.
    boolean knows(int id) {
        return units.containsKey(id);
    }

    /// As it was before the plan; nothing of what the plan begins.
    Optional<Unit> asItWas(int id) {
        return Optional.ofNullable(before.get(id));
    }

    boolean isEnded(int id) {
        return ended.contains(id);
    }

    Optional<Unit> find(String code) {
        return Optional.ofNullable(byCode.get(code)).map(this::unit);
    }

    Unit unit(int id) {
        return Objects.requireNonNull(units.get(id));
    }

    /// The superior, unless nobody stands above or it lies outside what the planner sees.
    Optional<Unit> above(Unit unit) {
        return Optional.ofNullable(unit.parent()).map(units::get);
    }

    /// By its code, even if an earlier step has ended it.
    Optional<Unit> everFound(String code) {
        return Optional.ofNullable(everByCode.get(code)).map(this::unit);
    }

    boolean free(String code) {
        return !byCode.containsKey(code);
    }

    List<Unit> below(int id) {
        return units.values().stream()
                .filter(unit -> Objects.equals(unit.parent(), id) && !ended.contains(unit.id()))
                .toList();
    }

    /// What stands below `from` and goes to `to`. Groups that it cannot hold are settled at the
    /// end, when it is known where the members go.
    List<Unit> handedOn(Unit from, Unit to) {
        return below(from.id()).stream()
                .filter(child -> child.id() != to.id())
                .filter(child ->
                        child.kind() != OrganizationKind.PARTY_GROUP || to.kind().holdsMembers())
                .toList();
    }

    /// Whether `id` is `other` or stands below it.
    boolean isWithin(int id, int other) {
        for (Integer at = id; at != null; at = knows(at) ? unit(at).parent() : null) {
            if (at == other) {
                return true;
            }
        }
        return false;
    }

    Unit begin(Step.Beginning beginning, @Nullable Integer parent) {
        var unit =
                new Unit(
                        --lastPlanned,
                        beginning.code(),
                        beginning.officialName(),
                        beginning.shortName(),
                        beginning.kind(),
                        beginning.unitType(),
                        parent);
        put(unit);
        return unit;
    }

    void change(Unit changed) {
        byCode.remove(unit(changed.id()).code());
        put(changed);
    }

    /// From now on its code names nobody.
    void end(int id) {
        ended.add(id);
        byCode.remove(unit(id).code());
    }

    /// Who goes on for an organization that ends: its facts are found there in restated figures,
    /// and what is not assigned goes there.
    void succeed(int predecessor, int heir) {
        heirs.put(predecessor, heir);
    }

    /// Where the members of a cell go who are not assigned one by one.
    ///
    /// @return where they were to go so far
    Optional<Unit> moveMembers(int from, int to) {
        return Optional.ofNullable(cells.put(from, to)).map(this::unit);
    }

    /// Where the members of `cell` are at the end of the plan; nowhere, if nobody said so.
    Optional<Unit> cellFor(int cell) {
        Integer named = cells.get(cell);
        return (named == null ? heir(cell) : heir(named))
                .filter(unit -> unit.kind().holdsMembers());
    }

    /// A party group is a part of a cell and goes where the members of the cell go; where nobody
    /// says where that is, it ends with the cell.
    void settleGroups() {
        for (Unit group : living()) {
            var cell = above(group);
            if (group.kind() == OrganizationKind.PARTY_GROUP
                    && cell.isPresent()
                    && isNoCellAnyMore(cell.get())) {
                cellFor(cell.get().id())
                        .ifPresentOrElse(
                                goal -> change(group.under(goal.id())), () -> endGroup(group));
            }
        }
    }

    private boolean isNoCellAnyMore(Unit unit) {
        var was = before.getOrDefault(unit.id(), unit);
        return isEnded(unit.id()) || was.kind().holdsMembers() && !unit.kind().holdsMembers();
    }

    private void endGroup(Unit group) {
        end(group.id());
        tell(Kind.ENDED, List.of(group.id()), List.of());
    }

    void tell(Kind kind, List<Integer> subjects, List<Integer> successors) {
        tell(new Event(kind, subjects, successors));
    }

    void tell(Event event) {
        events.add(event);
    }

    Set<Integer> ended() {
        return Set.copyOf(ended);
    }

    List<Event> events() {
        return List.copyOf(events);
    }

    /// Who has the place of `id` at the end of the plan: itself, unless it ended; nobody where it
    /// ended without an heir.
    Optional<Unit> heir(int id) {
        Integer at = id;
        while (at != null && ended.contains(at)) {
            at = heirs.get(at);
        }
        return Optional.ofNullable(at).map(this::unit);
    }

    /// Everything that lives at the end of the plan.
    List<Unit> living() {
        return units.values().stream().filter(unit -> !ended.contains(unit.id())).toList();
    }

    /// Begun and ended by the same plan: they would have no day.
    List<Unit> endedBeforeTheyLived() {
        return ended.stream().map(this::unit).filter(Unit::planned).toList();
    }

    /// Each living organization with its superior, as far as that is in the tree.
    void eachBelow(BiConsumer<Unit, Unit> each) {
        for (Unit unit : living()) {
            Integer parent = unit.parent();
            if (parent != null && knows(parent)) {
                each.accept(unit, unit(parent));
            }
        }
    }

    private void put(Unit unit) {
        units.put(unit.id(), unit);
        byCode.put(unit.code(), unit.id());
        everByCode.put(unit.code(), unit.id());
    }
}
