package vn.dangvu.reorganizations;

import vn.dangvu.organizations.OrganizationKind;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/// Where members go who are named one by one: to a cell, or to a party group and so to its cell.
final class Destinations {

    private final Map<String, String> codes = new LinkedHashMap<>();

    /// @return where the member was to go so far, if that was elsewhere
    Optional<String> send(String member, String code) {
        return Optional.ofNullable(codes.putIfAbsent(member, code))
                .filter(before -> !before.equals(code));
    }

    /// By member, the number of the cell at the end of the plan.
    Map<String, Integer> cells(PlannedTree tree) {
        var cells = new LinkedHashMap<String, Integer>();
        codes.forEach((member, code) ->
                tree.find(code)
                        .flatMap(goal -> isGroup(goal) ? tree.above(goal) : Optional.of(goal))
                        .ifPresent(cell -> cells.put(member, cell.id())));
        return cells;
    }

    /// By member, the number of the group; only of those who go to one.
    Map<String, Integer> groups(PlannedTree tree) {
        var groups = new LinkedHashMap<String, Integer>();
        codes.forEach((member, code) ->
                tree.find(code)
                        .filter(Destinations::isGroup)
                        .ifPresent(group -> groups.put(member, group.id())));
        return groups;
    }

    static boolean takes(Unit goal) {
        return goal.kind().holdsMembers() || isGroup(goal);
    }

    private static boolean isGroup(Unit unit) {
        return unit.kind() == OrganizationKind.PARTY_GROUP;
    }
}
