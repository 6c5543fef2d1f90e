package vn.dangvu.access;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import vn.dangvu.kernel.Forbidden;
import vn.dangvu.kernel.NotFound;
import vn.dangvu.kernel.Viewer;
import vn.dangvu.organizations.OrganizationId;

import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Objects;

/// Roles that a reorganization left behind, for an administrator to pass on or to end; and those
/// that were passed on before it was undone, to give back or to leave.
@Service
public class EndedRoles {

    private final EndedRoleStore store;
    private final PassedRoleStore passed;
    private final Accounts accounts;
    private final Clock clock;

    EndedRoles(EndedRoleStore store, PassedRoleStore passed, Accounts accounts, Clock clock) {
        this.store = store;
        this.passed = passed;
        this.accounts = accounts;
        this.clock = clock;
    }

    /// Those that are still open, of accounts that can sign in.
    @Transactional(readOnly = true)
    public List<EndedRole> all(Viewer viewer) {
        check(viewer);
        return store.all(LocalDate.now(clock));
    }

    /// Those that were passed on from organizations that live again.
    @Transactional(readOnly = true)
    public List<PassedRole> passed(Viewer viewer) {
        check(viewer);
        return passed.back(LocalDate.now(clock));
    }

    /// How many there are to decide on.
    @Transactional(readOnly = true)
    public int toReview(Viewer viewer) {
        return all(viewer).size() + passed(viewer).size();
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
        give(viewer, found.account(), found.grant(), heir, role);
        accounts.revoke(viewer, found.account(), role);
        passed.cameFrom(found.account(), heir, role);
        return found;
    }

    /// Gives a role back to the organization that lives again, and ends the heir's. Whoever was
    /// given one there meanwhile keeps that.
    @Transactional
    public PassedRole giveBack(Viewer viewer, int role) {
        var found = foundPassed(viewer, role);
        var origin = found.origin().organization();
        boolean there =
                accounts.find(viewer, found.account()).grants().stream()
                        .anyMatch(given -> given.grant().organization() == origin.value());
        if (!there) {
            give(viewer, found.account(), found.grant(), origin, role);
            passed.goesBack(found.account(), origin);
        }
        accounts.revoke(viewer, found.account(), role);
        return found;
    }

    /// Leaves a role where it was passed on to; it is not asked about again.
    @Transactional
    public PassedRole keep(Viewer viewer, int role) {
        var found = foundPassed(viewer, role);
        passed.keep(role, OffsetDateTime.now(clock));
        return found;
    }

    @Transactional
    public EndedRole end(Viewer viewer, int role) {
        var found = found(viewer, role);
        accounts.revoke(viewer, found.account(), role);
        return found;
    }

    /// The same role somewhere else, until the same day.
    private void give(
            Viewer viewer, int account, Viewer.Grant grant, OrganizationId place, int role) {
        var until =
                accounts.find(viewer, account).grants().stream()
                        .filter(given -> given.id() == role)
                        .map(given -> given.validity().until())
                        .filter(Objects::nonNull)
                        .findFirst()
                        .orElse(null);
        accounts.give(
                viewer,
                account,
                new Viewer.Grant(place.value(), grant.role(), grant.seesRows()),
                new Validity(LocalDate.now(clock), until));
    }

    private EndedRole found(Viewer viewer, int role) {
        return all(viewer).stream()
                .filter(one -> one.id() == role)
                .findFirst()
                .orElseThrow(() -> new NotFound("ended role " + role));
    }

    private PassedRole foundPassed(Viewer viewer, int role) {
        return passed(viewer).stream()
                .filter(one -> one.id() == role)
                .findFirst()
                .orElseThrow(() -> new NotFound("passed role " + role));
    }

    private static void check(Viewer viewer) {
        if (!viewer.administrator()) {
            throw new Forbidden("review roles");
        }
    }
}
