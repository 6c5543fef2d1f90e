package vn.dangvu.kernel;

import org.jspecify.annotations.Nullable;

import java.util.List;

/// Who asks, and from which organizations downward he or she may look.
///
/// Every door takes one: there is no question without somebody who asks it.
///
/// @param administrator may manage accounts; opens no register by itself
/// @param address where the request came from, for the access log
public record Viewer(
        String username, boolean administrator, List<Grant> grants, @Nullable String address) {

    /// A role at an organization; it counts for everything below.
    ///
    /// @param organization the locality number of the organization
    public record Grant(int organization, Role role, boolean seesRows) {}

    public enum Role {
        OFFICER,
        VIEWER
    }

    public Viewer {
        grants = List.copyOf(grants);
    }

    /// Whether he or she may read what everybody did.
    public boolean readsAudit() {
        return administrator;
    }

    /// The organizations from which downward figures may be seen.
    public Integer[] roots() {
        return grants.stream().map(Grant::organization).toArray(Integer[]::new);
    }

    /// The organizations from which downward personal rows may be seen.
    public Integer[] rowRoots() {
        return grants.stream()
                .filter(Grant::seesRows)
                .map(Grant::organization)
                .toArray(Integer[]::new);
    }

    /// The organizations from which downward facts may be recorded.
    public Integer[] officerRoots() {
        return grants.stream()
                .filter(grant -> grant.role() == Role.OFFICER)
                .map(Grant::organization)
                .toArray(Integer[]::new);
    }
}
