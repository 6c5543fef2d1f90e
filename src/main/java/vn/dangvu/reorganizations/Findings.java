package vn.dangvu.reorganizations;

import vn.dangvu.organizations.OrganizationKind;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// What stands against the steps of a plan, gathered step by step. Its questions answer "no" and
/// note why.
final class Findings {

    private final PlannedTree tree;
    private final List<Conflict> conflicts = new ArrayList<>();
    private int step;

    Findings(PlannedTree tree) {
        this.tree = tree;
    }

    /// @param line of the plan that the step stands in
    void beginStep(int line) {
        step = line;
    }

    int step() {
        return step;
    }

    void add(Conflict conflict) {
        conflicts.add(conflict);
    }

    List<Conflict> conflicts() {
        return List.copyOf(conflicts);
    }

    boolean holds(Unit superior, OrganizationKind below, String code) {
        var against = Hierarchy.against(step, superior, below, code);
        against.ifPresent(conflicts::add);
        return against.isEmpty();
    }

    boolean isNot(Unit unit, Unit other) {
        if (unit.id() == other.id()) {
            conflicts.add(new Conflict.Itself(step, unit.code()));
            return false;
        }
        return true;
    }

    Optional<Unit> find(String code) {
        var found = tree.find(code);
        if (found.isEmpty()) {
            conflicts.add(new Conflict.NoSuchOrganization(step, code));
        }
        return found;
    }
}
