package vn.dangvu.reorganizations;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import vn.dangvu.kernel.NotFound;
import vn.dangvu.kernel.Viewer;
import vn.dangvu.members.Members;
import vn.dangvu.members.MovementKind;
import vn.dangvu.organizations.OrganizationId;
import vn.dangvu.organizations.Organizations;
import vn.dangvu.organizations.TreeEvent;
import vn.dangvu.reorganizations.Lineage.Branch;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/// What happened to organizations, for readers.
@Service
@Transactional(readOnly = true)
public class Lineages {

    /// Deeper than any line we know of; keeps a page finite.
    private static final int DEEPEST = 8;

    /// A fact of a member that an undo stumbles over.
    public record Obstacle(long member, String name, MovementKind kind, LocalDate on) {}

    private enum Way {
        BACK,
        ONWARD
    }

    private final HistoryStore store;
    private final Organizations organizations;
    private final Members members;
    private final Clock clock;

    Lineages(HistoryStore store, Organizations organizations, Members members, Clock clock) {
        this.store = store;
        this.organizations = organizations;
        this.members = members;
        this.clock = clock;
    }

    /// @throws NotFound if there is no such organization for this viewer
    public Lineage of(Viewer viewer, OrganizationId id) {
        var itself = organizations.get(viewer, id, LocalDate.now(clock));
        return new Lineage(
                itself,
                store.of(id).reversed(),
                branches(id, Way.BACK, new HashSet<>(Set.of(id)), 1),
                branches(id, Way.ONWARD, new HashSet<>(Set.of(id)), 1));
    }

    /// What carrying out the plan did, in the order of its steps; nothing for a draft, and of a
    /// plan that was undone nothing is left.
    public List<TreeEvent> of(Plan plan) {
        return switch (plan.stage()) {
            case Plan.Stage.Draft _, Plan.Stage.Undone _ -> List.of();
            case Plan.Stage.Executed(long change, _, _) -> store.ofChange(change);
        };
    }

    /// The facts among `facts` of members whose record the viewer may open.
    public List<Obstacle> obstacles(Viewer viewer, Collection<Long> facts) {
        var recorded = store.facts(facts);
        var seen =
                new HashSet<>(
                        members.visible(
                                viewer,
                                recorded.stream()
                                        .map(HistoryStore.Recorded::member)
                                        .distinct()
                                        .toList()));
        return recorded.stream()
                .filter(fact -> seen.contains(fact.member()))
                .map(fact ->
                        new Obstacle(
                                fact.member(),
                                fact.name(),
                                MovementKind.valueOf(fact.kind()),
                                fact.on()))
                .toList();
    }

    private List<Branch> branches(OrganizationId id, Way way, Set<OrganizationId> met, int depth) {
        var branches = new ArrayList<Branch>();
        for (TreeEvent event : store.of(id)) {
            var here = way == Way.BACK ? event.successors() : event.subjects();
            var there = way == Way.BACK ? event.subjects() : event.successors();
            if (!passesOn(event.kind()) || !here.contains(id)) {
                continue;
            }
            for (OrganizationId other : there) {
                if (met.add(other)) {
                    branches.add(
                            new Branch(
                                    other,
                                    event.kind(),
                                    event.on(),
                                    depth < DEEPEST
                                            ? branches(other, way, met, depth + 1)
                                            : List.of()));
                }
            }
        }
        return branches;
    }

    /// Whether what an organization held goes on elsewhere. Another name, kind or superior leaves
    /// it what it was.
    private static boolean passesOn(TreeEvent.Kind kind) {
        return switch (kind) {
            case ABSORBED, CONSOLIDATED, SPLIT, SPLIT_OFF, DISSOLVED, ENDED, DISBANDED -> true;
            case ESTABLISHED, RENAMED, KIND_CHANGED, HANDED_OVER -> false;
        };
    }
}
