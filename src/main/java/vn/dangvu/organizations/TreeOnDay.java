package vn.dangvu.organizations;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Organizations and everything below them on a day, from top to bottom.
public record TreeOnDay(LocalDate day, List<Node> nodes) {

    /// How many, and how many of them are official.
    public record Heads(long members, long official) {

        static final Heads NONE = new Heads(0, 0);

        private Heads plus(Heads other) {
            return new Heads(members + other.members, official + other.official);
        }
    }

    /// @param heads in it and below it
    public record Node(Organization organization, int depth, Heads heads) {}

    public TreeOnDay {
        nodes = List.copyOf(nodes);
    }

    /// @param everything that lives on the day, in the order of the tree
    /// @param present who stands in each cell; what is not named has nobody
    public static TreeOnDay of(
            LocalDate day,
            Collection<OrganizationId> tops,
            List<Organization> everything,
            Map<OrganizationId, Heads> present) {
        var below = new HashMap<OrganizationId, List<Organization>>();
        for (var one : everything) {
            if (one.parent() != null) {
                below.computeIfAbsent(one.parent(), _ -> new ArrayList<>()).add(one);
            }
        }
        var nodes = new ArrayList<Node>();
        everything.stream()
                .filter(one -> tops.contains(one.id()))
                .forEach(top -> add(top, 0, below, present, nodes));
        return new TreeOnDay(day, nodes);
    }

    /// Those below are added first, because a sum comes after what it sums.
    private static Heads add(
            Organization one,
            int depth,
            Map<OrganizationId, List<Organization>> below,
            Map<OrganizationId, Heads> present,
            List<Node> nodes) {
        int place = nodes.size();
        var heads = present.getOrDefault(one.id(), Heads.NONE);
        for (var child : below.getOrDefault(one.id(), List.of())) {
            heads = heads.plus(add(child, depth + 1, below, present, nodes));
        }
        nodes.add(place, new Node(one, depth, heads));
        return heads;
    }
}
