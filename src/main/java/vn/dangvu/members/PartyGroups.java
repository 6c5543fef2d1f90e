package vn.dangvu.members;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

import vn.dangvu.audit.Act;
import vn.dangvu.audit.Audit;
import vn.dangvu.audit.Deed;
import vn.dangvu.kernel.Forbidden;
import vn.dangvu.kernel.Viewer;
import vn.dangvu.organizations.Organization;
import vn.dangvu.organizations.OrganizationId;
import vn.dangvu.organizations.OrganizationKind;
import vn.dangvu.organizations.Organizations;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;

/// Which party group (tổ đảng) of their cell members are in: a large cell has several (ORG-05).
///
/// A group holds no membership. Whoever is in one is a member of the cell in every figure, and is
/// in it as long as the group stands below the cell where the member is.
@Service
public class PartyGroups {

    /// Of how many members on a cell is divided into groups (ORG-05).
    public static final int LARGE = 30;

    /// @param group null where the member is in none
    public record Placed(
            long member, String code, String name, Standing standing, @Nullable Integer group) {}

    private final PartyGroupStore store;
    private final Organizations organizations;
    private final Audit audit;
    private final Clock clock;

    PartyGroups(PartyGroupStore store, Organizations organizations, Audit audit, Clock clock) {
        this.store = store;
        this.organizations = organizations;
        this.audit = audit;
        this.clock = clock;
    }

    /// The groups below the cell on `day`, by code.
    @Transactional(readOnly = true)
    public List<Organization> groups(Viewer viewer, OrganizationId cell, LocalDate day) {
        return organizations.children(viewer, cell, day).stream()
                .filter(one -> one.kind() == OrganizationKind.PARTY_GROUP)
                .sorted(Comparator.comparing(Organization::code))
                .toList();
    }

    /// Who stands in the cell at the end of `day`, by name, each with the group.
    ///
    /// @throws Forbidden if the viewer may not see who is there
    @Transactional(readOnly = true)
    public List<Placed> members(Viewer viewer, OrganizationId cell, LocalDate day) {
        if (!organizations.showsRows(viewer, cell)) {
            throw new Forbidden("members of " + cell);
        }
        return store.members(cell.value(), day);
    }

    /// Puts members of the cell into its groups from `on` on; a member without a group is in none.
    /// What is so already is not recorded again.
    ///
    /// @param groups group by member
    /// @return how many were placed
    /// @throws Forbidden if the viewer may not record there, or a member or a group is not there
    @Transactional
    public int place(
            Viewer viewer, OrganizationId cell, LocalDate on, Map<Long, @Nullable Integer> groups) {
        if (!organizations.mayRecord(viewer, cell)) {
            throw new Forbidden("party groups of " + cell);
        }
        var there =
                groups(viewer, cell, on).stream()
                        .map(group -> group.id().value())
                        .collect(Collectors.toSet());
        var now = new HashMap<Long, Placed>();
        store.members(cell.value(), on).forEach(placed -> now.put(placed.member(), placed));
        int count = 0;
        for (var each : groups.entrySet()) {
            var placed = now.get(each.getKey());
            Integer group = each.getValue();
            if (placed == null || group != null && !there.contains(group)) {
                throw new Forbidden("party group " + group + " of " + cell);
            }
            if (!Objects.equals(placed.group(), group)) {
                store.place(placed.member(), group, on, null, viewer.username(), clock.instant());
                count++;
            }
        }
        if (count > 0) {
            audit.note(
                    viewer,
                    Deed.of(Act.GROUP_CHANGED)
                            .at(cell.value())
                            .changing(Map.of(), Map.of("members", count, "on", on)));
        }
        return count;
    }

    /// The same as a part of a change of the tree, which decides who may do so.
    @Transactional(propagation = Propagation.MANDATORY)
    public void placeBy(Viewer viewer, long change, LocalDate on, Map<Long, Integer> groups) {
        groups.forEach((member, group) ->
                store.place(member, group, on, change, viewer.username(), clock.instant()));
    }

    /// Takes back what [#placeBy] did.
    @Transactional(propagation = Propagation.MANDATORY)
    public void undo(Viewer viewer, long change) {
        store.undo(change, viewer.username(), clock.instant());
    }
}
