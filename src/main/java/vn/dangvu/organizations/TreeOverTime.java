package vn.dangvu.organizations;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import vn.dangvu.kernel.Viewer;
import vn.dangvu.organizations.TreeOnDay.Heads;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/// The tree on several days, as far as the viewer sees it: whole, compared, and when it changed.
@Service
@Transactional(readOnly = true)
public class TreeOverTime {

    private final OrganizationStore organizations;
    private final TreeTimeStore store;
    private final Clock clock;

    TreeOverTime(OrganizationStore organizations, TreeTimeStore store, Clock clock) {
        this.organizations = organizations;
        this.store = store;
        this.clock = clock;
    }

    /// Everything that lives on `day` and that the viewer sees by its tree or by today's, in the
    /// order of the tree.
    public List<Organization> everything(Viewer viewer, LocalDate day) {
        return organizations.all(viewer.roots(), LocalDate.now(clock), day);
    }

    /// What stands below `tops` on `day`, with them.
    ///
    /// @param present who stands in each cell; what is not named has nobody
    public TreeOnDay on(
            Viewer viewer,
            LocalDate day,
            Collection<OrganizationId> tops,
            Map<OrganizationId, Heads> present) {
        return TreeOnDay.of(day, tops, everything(viewer, day), present);
    }

    public TreeDifference between(TreeOnDay one, TreeOnDay other) {
        var here = ids(one);
        var there = ids(other);
        var elsewhere = new HashSet<OrganizationId>();
        elsewhere.addAll(store.living(without(here, there), other.day()));
        elsewhere.addAll(store.living(without(there, here), one.day()));
        return TreeDifference.between(one, other, elsewhere);
    }

    /// What happened to any of `organizations` after `from`, up to `to`, the oldest first. What was
    /// undone did not happen.
    public List<TreeEvent> events(
            Collection<OrganizationId> organizations, LocalDate from, LocalDate to) {
        return organizations.isEmpty() ? List.of() : store.events(organizations, from, to);
    }

    /// The days on which something changed in what the viewer sees, the oldest first.
    public List<ChangedDay> changedDays(Viewer viewer) {
        return store.changedDays(viewer.roots());
    }

    private static List<OrganizationId> without(
            Set<OrganizationId> these, Set<OrganizationId> those) {
        var left = new ArrayList<>(these);
        left.removeIf(those::contains);
        return left;
    }

    private static Set<OrganizationId> ids(TreeOnDay tree) {
        return tree.nodes().stream()
                .map(node -> node.organization().id())
                .collect(Collectors.toSet());
    }
}
