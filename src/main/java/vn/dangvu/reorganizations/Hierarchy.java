package vn.dangvu.reorganizations;

import vn.dangvu.organizations.OrganizationKind;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Which kind stands below which, in a planned tree.
final class Hierarchy {

    private Hierarchy() {}

    /// What stands against one of kind `below` directly under `superior`.
    static Optional<Conflict> against(
            int step, Unit superior, OrganizationKind below, String code) {
        if (superior.kind().holds(below)) {
            return Optional.empty();
        }
        return Optional.of(
                below == OrganizationKind.PARTY_GROUP
                        ? new Conflict.GroupOutsideCell(step, superior.code(), code)
                        : new Conflict.CannotHold(step, superior.code(), code));
    }

    /// What steps did to kinds and superiors may not fit together in the end. What was so before
    /// and stays so is no matter of the plan.
    static List<Conflict> check(PlannedTree tree) {
        var conflicts = new ArrayList<Conflict>();
        tree.eachBelow((unit, superior) -> {
            if (tree.isEnded(superior.id())) {
                conflicts.add(new Conflict.ChildrenLeftBehind(superior.code(), unit.code()));
            } else if (!stoodSo(tree, unit, superior)) {
                against(0, superior, unit.kind(), unit.code()).ifPresent(conflicts::add);
            }
        });
        tree.living().stream()
                .filter(unit -> belowSomebodyUnseen(tree, unit))
                .forEach(unit -> conflicts.add(new Conflict.ProvinceBelow(unit.code())));
        return conflicts;
    }

    private static boolean stoodSo(PlannedTree tree, Unit unit, Unit superior) {
        return tree.asItWas(unit.id())
                        .filter(was -> was.kind() == unit.kind() && was.isUnder(superior))
                        .isPresent()
                && tree.asItWas(superior.id())
                        .filter(was -> was.kind() == superior.kind())
                        .isPresent();
    }

    /// Whoever stands above a province that the plan makes, nobody may.
    private static boolean belowSomebodyUnseen(PlannedTree tree, Unit unit) {
        return unit.kind() == OrganizationKind.PROVINCIAL_COMMITTEE
                && unit.parent() != null
                && !tree.knows(unit.parent())
                && tree.asItWas(unit.id()).filter(was -> was.kind() == unit.kind()).isEmpty();
    }
}
