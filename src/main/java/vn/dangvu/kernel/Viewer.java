package vn.dangvu.kernel;

import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.function.Predicate;

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
    /// @param seesRows whether personal rows are granted, where the role leaves that open
    public record Grant(int organization, Role role, boolean seesRows) {

        public boolean showsRows() {
            return switch (role.rows()) {
                case ALWAYS -> true;
                case GRANTED -> seesRows;
                case NEVER -> false;
            };
        }
    }

    /// What somebody is to an organization. None of them manages accounts: that is no right to the
    /// register (handbook 10).
    public enum Role {
        /// Keeps the register, plans reorganizations, imports.
        OFFICER,
        /// Of a cell: records what happens there.
        SECRETARY,
        /// Reads everything below, personal rows too, and the audit; records nothing.
        INSPECTOR,
        /// Reads figures; rows where that is granted.
        LEADER,
        /// The same for whoever is no leader.
        VIEWER,
        /// Reads the audit and nothing else.
        AUDITOR;

        public boolean figures() {
            return this != AUDITOR;
        }

        /// Whether rows come with it, or are granted apart, or never are.
        public Rows rows() {
            return switch (this) {
                case OFFICER, SECRETARY, INSPECTOR -> Rows.ALWAYS;
                case LEADER, VIEWER -> Rows.GRANTED;
                case AUDITOR -> Rows.NEVER;
            };
        }

        public boolean records() {
            return this == OFFICER || this == SECRETARY;
        }

        public boolean plans() {
            return this == OFFICER;
        }

        public boolean audits() {
            return this == INSPECTOR || this == AUDITOR;
        }
    }

    /// Whether a role shows personal rows.
    public enum Rows {
        ALWAYS,
        GRANTED,
        NEVER
    }

    public Viewer {
        grants = List.copyOf(grants);
    }

    /// Whether any of the audit may be read: by whoever manages accounts what was done to them, by
    /// an auditor or inspector what was done below.
    public boolean readsAudit() {
        return administrator || auditRoots().length > 0;
    }

    /// The organizations from which downward figures may be seen.
    public Integer[] roots() {
        return where(grant -> grant.role().figures());
    }

    /// The same with nothing but the right to rows.
    public Viewer ofRows() {
        return new Viewer(
                username,
                administrator,
                grants.stream().filter(Grant::showsRows).toList(),
                address);
    }

    /// The organizations from which downward personal rows may be seen.
    public Integer[] rowRoots() {
        return where(Grant::showsRows);
    }

    /// The organizations from which downward facts may be recorded.
    public Integer[] recorderRoots() {
        return where(grant -> grant.role().records());
    }

    /// The organizations from which downward the tree may be changed and sheets be imported.
    public Integer[] officerRoots() {
        return where(grant -> grant.role().plans());
    }

    /// The organizations from which downward the audit may be read.
    public Integer[] auditRoots() {
        return where(grant -> grant.role().audits());
    }

    /// Each once: somebody may have two roles at one organization.
    private Integer[] where(Predicate<Grant> which) {
        return grants.stream()
                .filter(which)
                .map(Grant::organization)
                .distinct()
                .toArray(Integer[]::new);
    }
}
