package vn.dangvu.command;

import vn.dangvu.command.TreeOnDay.Node;
import vn.dangvu.organizations.Organization;
import vn.dangvu.organizations.OrganizationId;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/// What became of a tree from one day to another.
final class TreeDiff {

    enum What {
        BEGAN,
        ENDED,
        /// It lived before, under somebody else.
        CAME,
        /// It lives on, under somebody else.
        LEFT,
        RENAMED,
        KIND_CHANGED,
        MOVED
    }

    /// @param was how it was called, what it was, or the code of who stood above; may be empty
    record Change(What what, String code, String name, String was, String is) {}

    private TreeDiff() {}

    /// The earlier day is the one compared from, in whichever order they are given.
    static List<Change> between(TreeOnDay one, TreeOnDay other) {
        boolean turned = other.day().isBefore(one.day());
        var from = turned ? other : one;
        var to = turned ? one : other;
        var before = byId(from);
        var after = byId(to);
        var changes = new ArrayList<Change>();
        before.forEach((id, was) -> {
            if (!after.containsKey(id)) {
                boolean lives = to.elsewhere().containsKey(id);
                changes.add(plain(lives ? What.LEFT : What.ENDED, was));
            }
        });
        after.forEach((id, is) -> {
            var was = before.get(id);
            if (was == null) {
                boolean lived = from.elsewhere().containsKey(id);
                changes.add(plain(lived ? What.CAME : What.BEGAN, is));
            } else {
                compare(was, is, before, after, changes);
            }
        });
        return changes;
    }

    private static void compare(
            Organization was,
            Organization is,
            Map<OrganizationId, Organization> before,
            Map<OrganizationId, Organization> after,
            List<Change> changes) {
        if (!was.officialName().equals(is.officialName()) || !was.code().equals(is.code())) {
            changes.add(change(What.RENAMED, is, named(was), named(is)));
        }
        if (was.kind() != is.kind()) {
            changes.add(change(What.KIND_CHANGED, is, was.kind().name(), is.kind().name()));
        }
        if (!Objects.equals(was.parent(), is.parent())) {
            changes.add(change(What.MOVED, is, above(was, before), above(is, after)));
        }
    }

    private static Change plain(What what, Organization one) {
        return change(what, one, "", "");
    }

    private static Change change(What what, Organization one, String was, String is) {
        return new Change(what, one.code(), one.officialName(), was, is);
    }

    private static String named(Organization one) {
        return one.officialName() + " (" + one.code() + ")";
    }

    private static String above(Organization one, Map<OrganizationId, Organization> all) {
        var above = one.parent() == null ? null : all.get(one.parent());
        return above == null ? "" : above.code();
    }

    private static Map<OrganizationId, Organization> byId(TreeOnDay tree) {
        var map = new LinkedHashMap<OrganizationId, Organization>();
        for (Node node : tree.nodes()) {
            map.put(node.organization().id(), node.organization());
        }
        return map;
    }
}
