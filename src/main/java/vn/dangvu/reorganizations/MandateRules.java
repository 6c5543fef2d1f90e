package vn.dangvu.reorganizations;

import org.jspecify.annotations.Nullable;

import vn.dangvu.organizations.Organization;
import vn.dangvu.organizations.OrganizationKind;

import java.util.Optional;

/// When an organization may be given something (handbook 1.1, ORG-08 to ORG-12).
final class MandateRules {

    /// Ratings of good or better in a row that an authorization to admit takes (ORG-09).
    static final int GOOD_YEARS = 3;

    /// @param above the superior on that day; null at the top
    /// @param heads in the organization and below it; for a cell whose members are counted
    ///   elsewhere, as its decision has it
    /// @param own who officially belongs there, by the ledger
    /// @param goodYears how many years in a row, up to the last one, it was rated good or better
    record Candidate(
            Organization organization,
            @Nullable Superior above,
            Census.Heads heads,
            Census.Heads own,
            int goodYears) {}

    record Superior(OrganizationKind kind, @Nullable String unitType) {}

    private MandateRules() {}

    /// What stands against it; empty when nothing does.
    static Optional<RuleBreach> against(
            MandateKind kind, Candidate candidate, OrganizationPolicy policy) {
        return switch (kind) {
            case DELEGATED_POWERS -> delegatedPowers(candidate, policy);
            case AUTHORIZED_ADMISSION -> authorizedAdmission(candidate, policy);
            case TEMPORARY_CELL -> temporaryCell(candidate, policy);
            case PROBATIONARY_CELL -> probationaryCell(candidate, policy);
            case HAMLET_CELL -> when(!ofAHamlet(candidate), kind, candidate, 0, policy);
        };
    }

    /// ORG-08: four hundred members, two hundred directly below a province.
    private static Optional<RuleBreach> delegatedPowers(
            Candidate candidate, OrganizationPolicy policy) {
        var above = candidate.above();
        boolean provincial = above != null && above.kind() == OrganizationKind.PROVINCIAL_COMMITTEE;
        int wanted = provincial ? policy.delegatedBelowProvince() : policy.delegated();
        return when(
                !committee(candidate) || candidate.heads().members() < wanted,
                MandateKind.DELEGATED_POWERS,
                candidate,
                wanted,
                policy);
    }

    /// ORG-09: more than a hundred members, rated good or better three years in a row.
    private static Optional<RuleBreach> authorizedAdmission(
            Candidate candidate, OrganizationPolicy policy) {
        boolean large =
                candidate.heads().members() > policy.authorized() || policy.authorized() == 0;
        return when(
                !committee(candidate) || !large || candidate.goodYears() < GOOD_YEARS,
                MandateKind.AUTHORIZED_ADMISSION,
                candidate,
                policy.authorized(),
                policy);
    }

    /// ORG-10: three official members, who study or are seconded there for a time. They are counted
    /// where they officially belong (TRF-04): a cell to which somebody officially belongs is none.
    private static Optional<RuleBreach> temporaryCell(
            Candidate candidate, OrganizationPolicy policy) {
        if (candidate.own().members() > 0) {
            return breach(MandateKind.TEMPORARY_CELL, candidate, candidate.own(), 0, policy);
        }
        return when(
                !cell(candidate) || candidate.heads().official() < policy.official(),
                MandateKind.TEMPORARY_CELL,
                candidate,
                policy.official(),
                policy);
    }

    /// ORG-11: three members, fewer than three of them official; else it is a cell like others.
    private static Optional<RuleBreach> probationaryCell(
            Candidate candidate, OrganizationPolicy policy) {
        var heads = candidate.heads();
        boolean so = heads.members() >= policy.official() && heads.official() < policy.official();
        return when(
                !cell(candidate) || !so,
                MandateKind.PROBATIONARY_CELL,
                candidate,
                policy.official(),
                policy);
    }

    /// ORG-12: a cell directly below the committee of a commune, a ward or a special zone.
    private static boolean ofAHamlet(Candidate candidate) {
        var above = candidate.above();
        return candidate.organization().kind() == OrganizationKind.CELL
                && above != null
                && above.unitType() != null
                && OrganizationRules.PLACES.contains(above.unitType());
    }

    private static boolean committee(Candidate candidate) {
        return candidate.organization().kind() == OrganizationKind.GRASSROOTS_PARTY_COMMITTEE;
    }

    private static boolean cell(Candidate candidate) {
        var kind = candidate.organization().kind();
        return kind == OrganizationKind.CELL || kind == OrganizationKind.GRASSROOTS_CELL;
    }

    private static Optional<RuleBreach> when(
            boolean broken,
            MandateKind kind,
            Candidate candidate,
            int wanted,
            OrganizationPolicy policy) {
        return broken
                ? breach(kind, candidate, candidate.heads(), wanted, policy)
                : Optional.empty();
    }

    private static Optional<RuleBreach> breach(
            MandateKind kind,
            Candidate candidate,
            Census.Heads heads,
            int wanted,
            OrganizationPolicy policy) {
        return Optional.of(
                new RuleBreach(
                        kind.rule(),
                        candidate.organization().code(),
                        heads.members(),
                        heads.official(),
                        wanted,
                        policy.cite(kind.rule())));
    }
}
