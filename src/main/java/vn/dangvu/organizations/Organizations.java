package vn.dangvu.organizations;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import vn.dangvu.kernel.NotFound;
import vn.dangvu.kernel.Period;
import vn.dangvu.kernel.Viewer;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// The tree of organizations, as far as the viewer sees it. What the viewer does not see is not
/// there.
///
/// Whether something is seen is decided by today's tree (an organization that has ended: by the
/// tree on its last day); what is shown is the tree of the day that is asked for.
@Service
@Transactional(readOnly = true)
public class Organizations {

    private final OrganizationStore store;
    private final AttributeStore attributes;
    private final ReachStore reach;
    private final Clock clock;

    Organizations(
            OrganizationStore store, AttributeStore attributes, ReachStore reach, Clock clock) {
        this.store = store;
        this.attributes = attributes;
        this.reach = reach;
        this.clock = clock;
    }

    /// The organization as it was on `day`; if it did not live then, as it was on the nearest day.
    public Optional<Organization> find(Viewer viewer, OrganizationId id, LocalDate day) {
        return seen(viewer, id) ? store.nearest(id, day) : Optional.empty();
    }

    /// @throws NotFound if there is no such organization for this viewer
    public Organization get(Viewer viewer, OrganizationId id, LocalDate day) {
        return find(viewer, id, day).orElseThrow(() -> new NotFound(id));
    }

    public Optional<Organization> byCode(Viewer viewer, String code, LocalDate day) {
        return store.byCode(code, day).filter(found -> seen(viewer, found.id()));
    }

    /// The organizations at which the viewer's sight begins.
    public List<Organization> roots(Viewer viewer, LocalDate day) {
        return store.tops(viewer.roots(), day);
    }

    public List<Organization> children(Viewer viewer, OrganizationId id, LocalDate day) {
        return seen(viewer, id) ? store.children(id, day) : List.of();
    }

    /// Which of `among` have something below them on `day`.
    public Set<OrganizationId> parents(
            Viewer viewer, Collection<OrganizationId> among, LocalDate day) {
        return store.parents(viewer.roots(), among, day);
    }

    /// From the viewer's own top down to the organization itself.
    public List<Organization> path(Viewer viewer, OrganizationId id, LocalDate day) {
        return store.path(viewer.roots(), id, day);
    }

    /// Organizations whose code or name has all of `words`, typed with or without marks.
    public List<Organization> search(Viewer viewer, String words, LocalDate day, int limit) {
        return store.search(viewer.roots(), words, day, limit);
    }

    /// Every organization that lives on `day` and in which the viewer may record, in the order of
    /// the tree.
    public List<Organization> recordable(Viewer viewer, LocalDate day) {
        return store.all(viewer.officerRoots(), today(), day);
    }

    /// The cells below `id` in which members may stand on `day`, in the order of the tree.
    public List<Organization> cells(Viewer viewer, OrganizationId id, LocalDate day) {
        return seen(viewer, id) ? store.cells(id, day) : List.of();
    }

    /// Those that report to `id` on `day`, as far as the viewer sees them: grassroots organizations
    /// and cells, none below another of them, in the order of the tree. Every member below `id`
    /// stands in exactly one.
    public List<Organization> units(Viewer viewer, OrganizationId id, LocalDate day) {
        var units = seen(viewer, id) ? store.units(id, day) : List.<Organization>of();
        var seen = visible(viewer, units.stream().map(Organization::id).toList());
        return units.stream().filter(unit -> seen.contains(unit.id())).toList();
    }

    /// The others that reported to `id` on `day`: they have left the viewer's sight since, so they
    /// are numbers to count by, and nothing is told of them one by one.
    ///
    /// @throws NotFound if the viewer does not see `id`
    public List<OrganizationId> unitsElsewhere(Viewer viewer, OrganizationId id, LocalDate day) {
        if (!seen(viewer, id)) {
            throw new NotFound(id);
        }
        var units = store.units(id, day).stream().map(Organization::id).toList();
        var seen = visible(viewer, units);
        return units.stream().filter(unit -> !seen.contains(unit)).toList();
    }

    /// Those of `ids` that the viewer sees.
    public Set<OrganizationId> visible(Viewer viewer, Collection<OrganizationId> ids) {
        return reach.below(viewer.roots(), ids, today());
    }

    /// Every version of the organization, the newest first.
    public List<Organization> history(Viewer viewer, OrganizationId id) {
        return seen(viewer, id) ? store.history(id) : List.of();
    }

    /// What the organization has besides its place in the tree on `day`.
    public List<Attribute> attributes(Viewer viewer, OrganizationId id, LocalDate day) {
        return seen(viewer, id) ? attributes.on(id.value(), day) : List.of();
    }

    /// Every organization in which the viewer may ever see personal rows, of whatever day and by
    /// whichever tree, as PostgreSQL writes an `int4multirange`: for the second lock.
    public String reach(Viewer viewer) {
        return reach.everHeld(viewer.rowRoots(), today());
    }

    /// The organization and all below it during `period`, for queries over facts.
    ///
    /// @throws NotFound if there is no such organization for this viewer
    public Scope scope(Viewer viewer, OrganizationId id, Period period) {
        if (!seen(viewer, id)) {
            throw new NotFound(id);
        }
        return store.scope(id, period);
    }

    /// The same by the tree of one day, with all those that ended before and for which the
    /// organization goes on then. It holds for facts of any day.
    ///
    /// @throws NotFound if there is no such organization for this viewer
    public Scope restated(Viewer viewer, OrganizationId id, LocalDate treeDay) {
        if (!seen(viewer, id)) {
            throw new NotFound(id);
        }
        return store.restated(id, treeDay);
    }

    /// Those of `ids` that have ended by `day`, each with who goes on for it then. Told whether or
    /// not the viewer sees who does: a row must say where it went.
    public Map<OrganizationId, Organization> holders(
            Collection<OrganizationId> ids, LocalDate day) {
        return ids.isEmpty()
                ? Map.of()
                : store.holders(ids.stream().map(OrganizationId::value).toList(), day);
    }

    /// Whether the viewer may see personal rows there.
    public boolean showsRows(Viewer viewer, OrganizationId id) {
        return store.within(viewer.rowRoots(), id, today());
    }

    /// Whether the viewer may record facts there.
    public boolean mayRecord(Viewer viewer, OrganizationId id) {
        return store.within(viewer.recorderRoots(), id, today());
    }

    /// Of `ids` those where the viewer may record facts.
    public Set<OrganizationId> recordableAmong(Viewer viewer, Collection<OrganizationId> ids) {
        return store.withinAmong(viewer.recorderRoots(), ids, today());
    }

    /// Whether the viewer may plan for it, or import into it.
    @Transactional(readOnly = true)
    public boolean mayPlan(Viewer viewer, OrganizationId id) {
        return store.within(viewer.officerRoots(), id, today());
    }

    private boolean seen(Viewer viewer, OrganizationId id) {
        return store.within(viewer.roots(), id, today());
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }
}
