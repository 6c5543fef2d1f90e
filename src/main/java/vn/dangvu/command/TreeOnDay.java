package vn.dangvu.command;

import vn.dangvu.members.CollectiveTransfers.Present;
import vn.dangvu.organizations.Organization;
import vn.dangvu.organizations.OrganizationId;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// An organization and everything below it on a day, from top to bottom.
///
/// @param elsewhere what lives on that day and does not stand here, by number
record TreeOnDay(LocalDate day, List<Node> nodes, Map<OrganizationId, Organization> elsewhere) {

    /// @param members in it and below it
    record Node(Organization organization, int depth, long members, long official) {}

    TreeOnDay {
        nodes = List.copyOf(nodes);
        elsewhere = Map.copyOf(elsewhere);
    }

    /// @param everything that lives on the day, in the order of the tree
    static TreeOnDay of(
            LocalDate day,
            OrganizationId top,
            List<Organization> everything,
            Map<Integer, Present> present) {
        var byId = new HashMap<OrganizationId, Organization>();
        var below = new HashMap<OrganizationId, List<Organization>>();
        for (var one : everything) {
            byId.put(one.id(), one);
            if (one.parent() != null) {
                below.computeIfAbsent(one.parent(), _ -> new ArrayList<>()).add(one);
            }
        }
        var nodes = new ArrayList<Node>();
        var root = byId.get(top);
        if (root != null) {
            add(root, 0, below, present, nodes);
        }
        nodes.forEach(node -> byId.remove(node.organization().id()));
        return new TreeOnDay(day, nodes, byId);
    }

    /// Those below are added first, because a sum comes after what it sums.
    private static Node add(
            Organization one,
            int depth,
            Map<OrganizationId, List<Organization>> below,
            Map<Integer, Present> present,
            List<Node> nodes) {
        int place = nodes.size();
        var own = present.getOrDefault(one.id().value(), new Present(one.id().value(), 0, 0));
        long members = own.members();
        long official = own.official();
        for (var child : below.getOrDefault(one.id(), List.of())) {
            var node = add(child, depth + 1, below, present, nodes);
            members += node.members();
            official += node.official();
        }
        var node = new Node(one, depth, members, official);
        nodes.add(place, node);
        return node;
    }
}
