package vn.dangvu.reorganizations;

import vn.dangvu.organizations.TreeEvent.Kind;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;

/// The events of a plan as they are told: who comes to a new name or kind over several steps, does
/// so once; who is in the end as before, or never lives under the new name, does not at all. All
/// steps happen on one day, so nothing between them was ever so.
final class NetEvents {

    private final PlannedTree tree;

    private NetEvents(PlannedTree tree) {
        this.tree = tree;
    }

    static List<Event> of(PlannedTree tree) {
        var net = new NetEvents(tree);
        var told = new ArrayList<Event>();
        var met = new HashSet<Event>();
        for (Event event : tree.events()) {
            if (!changesOne(event.kind()) || net.changes(event) && met.add(event)) {
                told.add(event);
            }
        }
        return List.copyOf(told);
    }

    private static boolean changesOne(Kind kind) {
        return kind == Kind.RENAMED || kind == Kind.KIND_CHANGED;
    }

    private boolean changes(Event event) {
        int id = event.subjects().getFirst();
        var after = tree.unit(id);
        return !tree.isEnded(id)
                && tree.asItWas(id)
                        .filter(was ->
                                event.kind() == Kind.RENAMED
                                        ? !was.isCalledAs(after)
                                        : was.kind() != after.kind())
                        .isPresent();
    }
}
