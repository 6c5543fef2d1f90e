package vn.dangvu.figures;

import org.jspecify.annotations.Nullable;

import vn.dangvu.kernel.Period;
import vn.dangvu.organizations.OrganizationId;

import java.time.Instant;
import java.time.LocalDate;

/// Where, when, as known when, and by which tree. A stock is counted at the end of the period's
/// last day, an opening stock at the end of the day before its first.
///
/// @param knownAt what was known at that instant; `null` is what we know now
/// @param treeDay the day of the tree to which every fact is restated; `null` is each by the tree
///   of its own day
public record Question(
        OrganizationId organization,
        Period period,
        @Nullable Instant knownAt,
        @Nullable LocalDate treeDay) {

    /// As it was.
    public Question(OrganizationId organization, Period period, @Nullable Instant knownAt) {
        this(organization, period, knownAt, null);
    }

    /// The same on the other basis; restated, by the tree at the end of its period.
    public Question on(Basis basis) {
        return new Question(
                organization, period, knownAt, basis == Basis.RESTATED ? period.to() : null);
    }

    public Basis basis() {
        return treeDay == null ? Basis.WAS : Basis.RESTATED;
    }

    /// The same question for the same days of the year before. Restated, it keeps the tree, so that
    /// like is compared with like.
    public Question yearBefore() {
        return new Question(organization, period.yearBefore(), knownAt, treeDay);
    }
}
