package vn.dangvu.organizations;

import org.jspecify.annotations.Nullable;

import vn.dangvu.organizations.TreeOnDay.Node;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/// What became of a tree from one day to a later one.
///
/// @param unchanged what stands in it on both days under the same name, kind and superior
public record TreeDifference(
        LocalDate from, LocalDate to, List<Change> changes, List<Organization> unchanged) {

    public enum What {
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

    /// @param superior null at the top, and where it stands outside of the tree
    public record Place(Organization organization, @Nullable Organization superior) {}

    /// @param before null where it did not stand in the tree
    /// @param after null where it does not stand in it any more
    public record Change(What what, @Nullable Place before, @Nullable Place after) {

        /// As it is, or as it was last.
        public Organization organization() {
            return Objects.requireNonNull(after == null ? before : after).organization();
        }
    }

    public TreeDifference {
        changes = List.copyOf(changes);
        unchanged = List.copyOf(unchanged);
    }

    /// The earlier day is the one compared from, in whichever order they are given.
    ///
    /// @param elsewhere those that stand in one of the two only and live on both days
    static TreeDifference between(TreeOnDay one, TreeOnDay other, Set<OrganizationId> elsewhere) {
        boolean turned = other.day().isBefore(one.day());
        var from = turned ? other : one;
        var to = turned ? one : other;
        var before = places(from);
        var after = places(to);
        var changes = new ArrayList<Change>();
        var unchanged = new ArrayList<Organization>();
        before.forEach((id, was) -> {
            if (!after.containsKey(id)) {
                var what = elsewhere.contains(id) ? What.LEFT : What.ENDED;
                changes.add(new Change(what, was, null));
            }
        });
        after.forEach((id, is) -> {
            var was = before.get(id);
            if (was == null) {
                var what = elsewhere.contains(id) ? What.CAME : What.BEGAN;
                changes.add(new Change(what, null, is));
            } else {
                var found = compare(was, is);
                changes.addAll(found);
                if (found.isEmpty()) {
                    unchanged.add(is.organization());
                }
            }
        });
        return new TreeDifference(from.day(), to.day(), changes, unchanged);
    }

    private static List<Change> compare(Place before, Place after) {
        var was = before.organization();
        var is = after.organization();
        var changes = new ArrayList<Change>();
        if (!was.officialName().equals(is.officialName()) || !was.code().equals(is.code())) {
            changes.add(new Change(What.RENAMED, before, after));
        }
        if (was.kind() != is.kind()) {
            changes.add(new Change(What.KIND_CHANGED, before, after));
        }
        if (!Objects.equals(was.parent(), is.parent())) {
            changes.add(new Change(What.MOVED, before, after));
        }
        return changes;
    }

    private static Map<OrganizationId, Place> places(TreeOnDay tree) {
        var places = new LinkedHashMap<OrganizationId, Place>();
        for (Node node : tree.nodes()) {
            var one = node.organization();
            var superior = one.parent() == null ? null : places.get(one.parent());
            places.put(one.id(), new Place(one, superior == null ? null : superior.organization()));
        }
        return places;
    }
}
