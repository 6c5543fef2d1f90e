package vn.dangvu.organizations;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

import vn.dangvu.kernel.Forbidden;
import vn.dangvu.kernel.Viewer;

import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Writes the tree by decision, and takes such a change back. Whether a change makes sense is up to
/// whoever plans it; the database refuses what cannot be.
@Service
public class TreeChanges {

    /// @param numbers of those that began, by the negative numbers they were planned under
    public record Applied(long change, Map<Integer, OrganizationId> numbers) {}

    private final TreeChangeStore store;
    private final OrganizationStore organizations;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    TreeChanges(
            TreeChangeStore store,
            OrganizationStore organizations,
            ApplicationEventPublisher events,
            Clock clock) {
        this.store = store;
        this.organizations = organizations;
        this.events = events;
        this.clock = clock;
    }

    /// Changes the tree from `change.on()` on.
    ///
    /// @throws Forbidden if the viewer may not record in every organization that it touches
    @Transactional(propagation = Propagation.MANDATORY)
    public Applied apply(Viewer viewer, TreeChange change) {
        mustReach(viewer, change);
        var numbers = new HashMap<Integer, Integer>();
        for (var begun : change.begun()) {
            Integer parent = begun.parent();
            numbers.put(
                    begun.id(),
                    store.number(
                            parent == null ? null : numbers.getOrDefault(parent, parent),
                            viewer.username(),
                            clock.instant()));
        }
        long id = store.keep(change, numbers, viewer.username(), clock.instant());
        events.publishEvent(new TreeChanged(id, viewer.username()));
        var applied = new HashMap<Integer, OrganizationId>();
        numbers.forEach((planned, number) -> applied.put(planned, new OrganizationId(number)));
        return new Applied(id, Map.copyOf(applied));
    }

    /// Organizations that were changed again since: as long as there are any, the change cannot be
    /// undone.
    @Transactional(readOnly = true)
    public List<Organization> changedSince(long change) {
        return store.changedSince(change).stream()
                .flatMap(id ->
                        organizations
                                .nearest(new OrganizationId(id), LocalDate.now(clock))
                                .stream())
                .toList();
    }

    /// Organizations that the change began.
    @Transactional(readOnly = true)
    public List<OrganizationId> begunBy(long change) {
        return store.begunBy(change).stream().map(OrganizationId::new).toList();
    }

    /// Brings back the tree as it was before the change; the change stays on record as undone.
    @Transactional(propagation = Propagation.MANDATORY)
    public void undo(Viewer viewer, long change) {
        if (!store.touched(change).stream().allMatch(id -> mayRecord(viewer, id))) {
            throw new Forbidden("undo change " + change);
        }
        store.undo(change, viewer.username(), clock.instant());
        events.publishEvent(new TreeChanged(change, viewer.username()));
    }

    private void mustReach(Viewer viewer, TreeChange change) {
        for (var version : change.begun()) {
            Integer parent = version.parent();
            if (parent == null ? !holdsATop(viewer) : parent >= 0 && !mayRecord(viewer, parent)) {
                throw new Forbidden("begin " + version.code());
            }
        }
        for (var version : change.revised()) {
            if (!mayRecord(viewer, version.id()) || !mayPlace(viewer, version, change.on())) {
                throw new Forbidden("change " + version.code());
            }
        }
        for (int ended : change.ended()) {
            if (!mayRecord(viewer, ended)) {
                throw new Forbidden("end " + ended);
            }
        }
    }

    /// Nothing stands above a new top: only who works at a top already may begin one.
    private boolean holdsATop(Viewer viewer) {
        return organizations.tops(viewer.officerRoots(), LocalDate.now(clock)).stream()
                .anyMatch(top -> top.parent() == null);
    }

    /// What keeps its superior needs no right there.
    private boolean mayPlace(Viewer viewer, TreeChange.Version version, LocalDate on) {
        Integer parent = version.parent();
        return parent == null
                || parent < 0
                || mayRecord(viewer, parent)
                || organizations
                        .nearest(new OrganizationId(version.id()), on)
                        .map(Organization::parent)
                        .filter(new OrganizationId(parent)::equals)
                        .isPresent();
    }

    private boolean mayRecord(Viewer viewer, int id) {
        return organizations.within(
                viewer.officerRoots(), new OrganizationId(id), LocalDate.now(clock));
    }
}
