package vn.dangvu.access;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import vn.dangvu.access.Account.Role;
import vn.dangvu.access.Account.RoleState;
import vn.dangvu.kernel.NotFound;
import vn.dangvu.kernel.Viewer;
import vn.dangvu.organizations.Organization;
import vn.dangvu.organizations.OrganizationId;
import vn.dangvu.organizations.Organizations;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;

/// Why somebody sees an organization or a member: which of the roles opens it.
@Service
@Transactional(readOnly = true)
public class Reasons {

    /// @param place the organization, or the cell of the member, as far as it is seen
    /// @param roles those that open it, in force today
    public record Reason(Organization place, List<Role> roles) {

        public Reason {
            roles = List.copyOf(roles);
        }
    }

    private final Organizations organizations;
    private final ObjectProvider<MemberPlaces> places;
    private final Clock clock;

    Reasons(Organizations organizations, ObjectProvider<MemberPlaces> places, Clock clock) {
        this.organizations = organizations;
        this.places = places;
        this.clock = clock;
    }

    /// @throws NotFound if the viewer does not see the organization
    public Reason ofOrganization(Viewer viewer, Account account, OrganizationId id) {
        var place = organizations.get(viewer, id, LocalDate.now(clock));
        return new Reason(place, opening(viewer, account, List.of(id), false));
    }

    /// @throws NotFound if the viewer may not open the member's record
    public Reason ofMember(Viewer viewer, Account account, long member) {
        var cells = places.stream().flatMap(it -> it.of(viewer, member).stream()).toList();
        var seen =
                cells.stream()
                        .filter(cell -> organizations.showsRows(viewer, cell))
                        .findFirst()
                        .orElseThrow(() -> new NotFound("member " + member));
        return new Reason(
                organizations.get(viewer, seen, LocalDate.now(clock)),
                opening(viewer, account, cells, true));
    }

    private List<Role> opening(
            Viewer viewer, Account account, List<OrganizationId> places, boolean rows) {
        return account.grants().stream()
                .filter(role -> role.state() == RoleState.IN_FORCE)
                .filter(role -> places.stream().anyMatch(place -> opens(viewer, role, place, rows)))
                .toList();
    }

    /// Asked as somebody who has this role alone.
    private boolean opens(Viewer viewer, Role role, OrganizationId place, boolean rows) {
        var alone = new Viewer(viewer.username(), false, List.of(role.grant()), null);
        return rows
                ? organizations.showsRows(alone, place)
                : organizations.find(alone, place, LocalDate.now(clock)).isPresent();
    }
}
