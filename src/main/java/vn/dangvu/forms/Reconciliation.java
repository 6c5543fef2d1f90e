package vn.dangvu.forms;

import org.jspecify.annotations.Nullable;

import vn.dangvu.organizations.Organization;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/// Form 1 of an organization beside those of all that report to it: what the officer and they
/// compare by telephone.
///
/// B and C of the parts hold what moved between them; those of the whole do not.
///
/// @param organization as it was on the last day of the period
/// @param units in the order of the tree
public record Reconciliation(
        Organization organization,
        FormPeriod when,
        @Nullable Instant knownAt,
        @Nullable LocalDate treeDay,
        Balance whole,
        List<Unit> units) {

    public record Unit(Organization organization, Balance balance) {}

    public Reconciliation {
        units = List.copyOf(units);
    }

    /// Column by column.
    public Balance sum() {
        return units.stream().map(Unit::balance).reduce(new Balance(0, 0, 0, 0), Balance::plus);
    }

    /// Whether every form adds up, and the parts have as many members as the whole.
    public boolean holds() {
        return whole.holds()
                && units.stream().allMatch(unit -> unit.balance().holds())
                && (units.isEmpty() || sum().closing() == whole.closing());
    }
}
