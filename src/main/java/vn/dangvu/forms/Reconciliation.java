package vn.dangvu.forms;

import org.jspecify.annotations.Nullable;

import vn.dangvu.organizations.Organization;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;

/// Form 1 of an organization beside those of all that report to it: what the officer and they
/// compare by telephone.
///
/// B and C of the parts hold what moved between them; those of the whole do not.
///
/// @param organization as it was on the last day of the period
/// @param units in the order of the tree
/// @param elsewhere the same of those that have left the viewer's sight since: numbers without
///   names, so that the sum still holds
public record Reconciliation(
        Organization organization,
        FormPeriod when,
        @Nullable Instant knownAt,
        @Nullable LocalDate treeDay,
        Balance whole,
        List<Unit> units,
        List<Balance> elsewhere) {

    public record Unit(Organization organization, Balance balance) {}

    public Reconciliation {
        units = List.copyOf(units);
        elsewhere = List.copyOf(elsewhere);
    }

    /// Column by column.
    public Balance sum() {
        return Balance.sum(parts());
    }

    /// Every form there is below the whole.
    public List<Balance> parts() {
        return Stream.concat(units.stream().map(Unit::balance), elsewhere.stream()).toList();
    }

    /// Whether every form adds up, and the parts have as many members as the whole.
    public boolean holds() {
        return whole.holds()
                && parts().stream().allMatch(Balance::holds)
                && (parts().isEmpty() || sum().closing() == whole.closing());
    }
}
