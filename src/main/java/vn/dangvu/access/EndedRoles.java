package vn.dangvu.access;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import vn.dangvu.kernel.Forbidden;
import vn.dangvu.kernel.NotFound;
import vn.dangvu.kernel.Viewer;
import vn.dangvu.organizations.OrganizationId;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;

/// Roles that a reorganization left behind, for an administrator to pass on or to end.
@Service
public class EndedRoles {

    private final EndedRoleStore store;
    private final Accounts accounts;
    private final Clock clock;

    EndedRoles(EndedRoleStore store, Accounts accounts, Clock clock) {
        this.store = store;
        this.accounts = accounts;
        this.clock = clock;
    }

    /// Those that are still open, of accounts that can sign in.
    @Transactional(readOnly = true)
    public List<EndedRole> all(Viewer viewer) {
        check(viewer);
        return store.all(LocalDate.now(clock));
    }

    /// Gives the same role at an heir, in place of the one that is left behind.
    ///
    /// @throws NotFound if there is no such role any more, or `heir` does not go on for its
    ///   organization
    @Transactional
    public EndedRole passOn(Viewer viewer, int role, OrganizationId heir) {
        var found = found(viewer, role);
        if (found.heirs().stream().noneMatch(place -> place.organization().equals(heir))) {
            throw new NotFound("heir " + heir.value());
        }
        var grant = found.grant();
        accounts.grant(viewer, found.account(), heir, grant.role(), grant.seesRows());
        accounts.revoke(viewer, found.account(), role);
        return found;
    }

    @Transactional
    public EndedRole end(Viewer viewer, int role) {
        var found = found(viewer, role);
        accounts.revoke(viewer, found.account(), role);
        return found;
    }

    private EndedRole found(Viewer viewer, int role) {
        return all(viewer).stream()
                .filter(one -> one.id() == role)
                .findFirst()
                .orElseThrow(() -> new NotFound("ended role " + role));
    }

    private static void check(Viewer viewer) {
        if (!viewer.administrator()) {
            throw new Forbidden("review roles");
        }
    }
}
