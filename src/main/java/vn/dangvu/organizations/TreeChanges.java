package vn.dangvu.organizations;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

import vn.dangvu.kernel.Forbidden;
import vn.dangvu.kernel.Viewer;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Writes the tree by decision, and takes such a change back. Whether a change makes sense is up to
/// whoever plans it; the database refuses what cannot be.
@Service
public class TreeChanges {

    /// @param numbers of those that began, by the negative numbers they were planned under
    public record Applied(long change, Map<Integer, OrganizationId> numbers) {}

    /// What a change would touch.
    ///
    /// @param touched what it changes or ends
    /// @param ended those of them that it ends
    /// @param relied what others are put under or into by it, or go on as
    /// @param codes that it gives
    /// @param placed who would come to stand below whom
    public record Reach(
            Collection<Integer> touched,
            Collection<Integer> ended,
            Collection<Integer> relied,
            Collection<String> codes,
            List<Placed> placed) {

        public record Placed(int moved, int superior) {}

        public Reach {
            touched = List.copyOf(touched);
            ended = List.copyOf(ended);
            relied = List.copyOf(relied);
            codes = List.copyOf(codes);
            placed = List.copyOf(placed);
        }
    }

    /// Something recorded of a later day, against which a change would stand.
    ///
    /// @param code of the organization of which it is recorded
    /// @param what `version`: it changes; `ended`: it ends; `child`: it comes below one that would
    ///   be gone; `heir`: one that would be gone goes on for it; `code`: it bears a code that would
    ///   be given; `circle`: it comes to stand below one that would stand below it
    public record Later(String code, LocalDate on, String what) {}

    private final TreeChangeStore store;
    private final TreeObstacleStore obstacles;
    private final OrganizationStore organizations;
    private final Clock clock;

    TreeChanges(
            TreeChangeStore store,
            TreeObstacleStore obstacles,
            OrganizationStore organizations,
            Clock clock) {
        this.store = store;
        this.obstacles = obstacles;
        this.organizations = organizations;
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
        var applied = new HashMap<Integer, OrganizationId>();
        numbers.forEach((planned, number) -> applied.put(planned, new OrganizationId(number)));
        return new Applied(id, Map.copyOf(applied));
    }

    /// What is recorded of days after `on` and stands against a change from that day on, also
    /// outside of what anybody in particular sees: two organizations cannot bear one code.
    @Transactional(readOnly = true)
    public List<Later> later(LocalDate on, Reach reach) {
        return obstacles.later(on, reach);
    }

    /// Of `ids`, those that live since `on` and not a day longer.
    @Transactional(readOnly = true)
    public List<Integer> beganOn(LocalDate on, Collection<Integer> ids) {
        return ids.isEmpty() ? List.of() : obstacles.beganOn(on, ids);
    }

    /// Of `ids`, those in which the viewer may not record.
    @Transactional(readOnly = true)
    public List<Integer> outside(Viewer viewer, Collection<Integer> ids) {
        return obstacles.outside(viewer.officerRoots(), ids, LocalDate.now(clock));
    }

    /// Organizations that were changed again since, or that stand on the change: as long as there
    /// are any, it cannot be undone.
    @Transactional(readOnly = true)
    public List<Organization> inTheWay(long change) {
        return nearest(obstacles.inTheWay(change));
    }

    /// Organizations that are there only by the change.
    @Transactional(readOnly = true)
    public List<Organization> begunBy(long change) {
        return nearest(obstacles.begunBy(change));
    }

    private List<Organization> nearest(List<Integer> ids) {
        return ids.stream()
                .flatMap(id ->
                        organizations
                                .nearest(new OrganizationId(id), LocalDate.now(clock))
                                .stream())
                .toList();
    }

    /// Organizations that hold members only by the change.
    @Transactional(readOnly = true)
    public List<OrganizationId> cellsBy(long change) {
        return obstacles.cellsBy(change).stream().map(OrganizationId::new).toList();
    }

    /// Brings back the tree as it was before the change; the change stays on record as undone.
    @Transactional(propagation = Propagation.MANDATORY)
    public void undo(Viewer viewer, long change) {
        if (!outside(viewer, store.touched(change)).isEmpty()) {
            throw new Forbidden("undo change " + change);
        }
        store.undo(change, viewer.username(), clock.instant());
    }

    private void mustReach(Viewer viewer, TreeChange change) {
        var reached = new ArrayList<>(change.ended());
        change.revised().forEach(version -> reached.add(version.id()));
        for (var version : change.begun()) {
            Integer parent = version.parent();
            if (parent == null && !holdsATop(viewer)) {
                throw new Forbidden("begin " + version.code());
            }
            if (parent != null && parent >= 0) {
                reached.add(parent);
            }
        }
        reached.addAll(newSuperiors(change));
        var outside = outside(viewer, reached);
        if (!outside.isEmpty()) {
            throw new Forbidden("change " + outside);
        }
    }

    /// What keeps its superior needs no right there.
    private List<Integer> newSuperiors(TreeChange change) {
        var superiors =
                organizations.parentsOf(
                        change.revised().stream().map(TreeChange.Version::id).toList(),
                        change.on());
        var others = new ArrayList<Integer>();
        for (var version : change.revised()) {
            Integer parent = version.parent();
            if (parent != null && parent >= 0 && !parent.equals(superiors.get(version.id()))) {
                others.add(parent);
            }
        }
        return others;
    }

    /// Nothing stands above a new top: only who works at a top already may begin one.
    private boolean holdsATop(Viewer viewer) {
        return organizations.tops(viewer.officerRoots(), LocalDate.now(clock)).stream()
                .anyMatch(top -> top.parent() == null);
    }
}
