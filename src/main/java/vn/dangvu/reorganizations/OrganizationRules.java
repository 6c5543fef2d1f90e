package vn.dangvu.reorganizations;

import org.jspecify.annotations.Nullable;

import vn.dangvu.organizations.OrganizationKind;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/// What must hold for an organization to be what it is (handbook 1.1), as far as counts and kinds
/// say it. Each rule names where it comes from; numbers follow the regime in force on the day.
final class OrganizationRules {

    /// Unit types of a place: a commune, a ward, a town.
    static final Set<String> PLACES = Set.of("COMMUNE", "WARD", "TOWN");

    /// An organization with what stands around it.
    ///
    /// @param above the kind of its superior, or null
    /// @param below kinds of those directly below it
    /// @param special what it was given besides its kind
    record Standing(
            Unit unit,
            Census.Heads heads,
            @Nullable OrganizationKind above,
            Set<OrganizationKind> below,
            Special special) {

        Standing {
            below = Set.copyOf(below);
        }
    }

    /// @param small may have fewer official members than others (ORG-10, ORG-11)
    /// @param temporary is a cell for a time, whose members officially belong elsewhere (ORG-10)
    /// @param hamlet stands for a hamlet or a residential group (ORG-12)
    /// @param ofAPlace stands directly below the committee of a place
    record Special(boolean small, boolean temporary, boolean hamlet, boolean ofAPlace) {

        static final Special NONE = new Special(false, false, false, false);
    }

    /// Organizations that were given something besides their kind, by number: cells for a time,
    /// cells abroad, cells of hamlets.
    record Given(Set<Integer> temporary, Set<Integer> probationary, Set<Integer> hamlets) {

        static final Given NOTHING = new Given(Set.of(), Set.of(), Set.of());

        Given {
            temporary = Set.copyOf(temporary);
            probationary = Set.copyOf(probationary);
            hamlets = Set.copyOf(hamlets);
        }

        Special to(Unit unit, @Nullable Unit above) {
            String type = above == null ? null : above.unitType();
            return new Special(
                    temporary.contains(unit.id()) || probationary.contains(unit.id()),
                    temporary.contains(unit.id()),
                    hamlets.contains(unit.id()),
                    type != null && PLACES.contains(type));
        }
    }

    private record Known(int id, OrganizationRule rule) {}

    private OrganizationRules() {}

    /// What the plan breaks: what was so before, and stays so, is no matter of it.
    static List<RuleBreach> brokenBy(Outcome outcome, Census census, Given given, LocalDate day) {
        return OrganizationPolicy.inForceOn(day)
                .map(policy -> brokenBy(outcome, census, given, policy))
                .orElse(List.of());
    }

    private static List<RuleBreach> brokenBy(
            Outcome outcome, Census census, Given given, OrganizationPolicy policy) {
        var before = new HashSet<Known>();
        standings(outcome.before(), census.totalsBefore(), given)
                .forEach(one ->
                        broken(one, policy)
                                .forEach(breach ->
                                        before.add(new Known(one.unit().id(), breach.rule()))));
        var broken = new ArrayList<RuleBreach>();
        standings(outcome.after(), census.totalsAfter(), given)
                .forEach(one ->
                        broken(one, policy)
                                .filter(breach ->
                                        !before.contains(new Known(one.unit().id(), breach.rule())))
                                .forEach(broken::add));
        return broken;
    }

    private static Stream<Standing> standings(
            List<Unit> units, Map<Integer, Census.Heads> totals, Given given) {
        var byId = new HashMap<Integer, Unit>();
        var below = new HashMap<Integer, Set<OrganizationKind>>();
        for (Unit unit : units) {
            byId.put(unit.id(), unit);
            if (unit.parent() != null) {
                below.computeIfAbsent(unit.parent(), _ -> new HashSet<>()).add(unit.kind());
            }
        }
        return units.stream()
                .map(unit -> {
                    var above = unit.parent() == null ? null : byId.get(unit.parent());
                    return new Standing(
                            unit,
                            totals.getOrDefault(unit.id(), Census.Heads.NONE),
                            above == null ? null : above.kind(),
                            below.getOrDefault(unit.id(), Set.of()),
                            given.to(unit, above));
                });
    }

    /// Everything that one organization breaks.
    static Stream<RuleBreach> broken(Standing one, OrganizationPolicy policy) {
        return Stream.of(ofItsKind(one, policy), temporary(one, policy), hamlet(one, policy))
                .flatMap(breaches -> breaches);
    }

    private static Stream<RuleBreach> ofItsKind(Standing one, OrganizationPolicy policy) {
        return switch (one.unit().kind()) {
            case PARTY_GROUP -> Stream.empty();
            case PROVINCIAL_COMMITTEE -> official(one, policy);
            case UPPER_GRASSROOTS -> Stream.concat(official(one, policy), upper(one, policy));
            case GRASSROOTS_PARTY_COMMITTEE ->
                    Stream.of(official(one, policy), committee(one, policy), bloc(one, policy))
                            .flatMap(breaches -> breaches);
            case GRASSROOTS_CELL ->
                    Stream.of(official(one, policy), grassrootsCell(one, policy), bloc(one, policy))
                            .flatMap(breaches -> breaches);
            case SUB_COMMITTEE -> Stream.concat(official(one, policy), subCommittee(one, policy));
            case CELL -> Stream.concat(official(one, policy), cell(one, policy));
        };
    }

    /// ORG-01: three official members; fewer are attached to another organization.
    private static Stream<RuleBreach> official(Standing one, OrganizationPolicy policy) {
        return when(
                !one.special().small() && one.heads().official() < policy.official(),
                OrganizationRule.ORG_01,
                one,
                policy.official(),
                policy);
    }

    /// ORG-02: from thirty members on it is a committee; no grassroots committee stands above it.
    private static Stream<RuleBreach> grassrootsCell(Standing one, OrganizationPolicy policy) {
        boolean large = one.heads().members() >= policy.committee();
        boolean misplaced =
                one.above() != null
                        && one.above() != OrganizationKind.UPPER_GRASSROOTS
                        && one.above() != OrganizationKind.PROVINCIAL_COMMITTEE;
        return when(
                large || misplaced,
                OrganizationRule.ORG_02,
                one,
                large ? policy.committee() : 0,
                policy);
    }

    /// ORG-03, ORG-04: cells below it; thirty members, or fewer by consent.
    private static Stream<RuleBreach> committee(Standing one, OrganizationPolicy policy) {
        boolean cells =
                one.below().contains(OrganizationKind.CELL)
                        || one.below().contains(OrganizationKind.SUB_COMMITTEE);
        return Stream.concat(
                when(!cells, OrganizationRule.ORG_03, one, 0, policy),
                when(
                        one.heads().members() < policy.committee(),
                        OrganizationRule.ORG_04,
                        one,
                        policy.committee(),
                        policy));
    }

    /// ORG-05: more than thirty members by consent.
    private static Stream<RuleBreach> cell(Standing one, OrganizationPolicy policy) {
        return when(
                one.heads().members() > policy.committee(),
                OrganizationRule.ORG_05,
                one,
                policy.committee(),
                policy);
    }

    /// ORG-06: between a grassroots committee and its cells.
    private static Stream<RuleBreach> subCommittee(Standing one, OrganizationPolicy policy) {
        boolean between =
                (one.above() == null || one.above() == OrganizationKind.GRASSROOTS_PARTY_COMMITTEE)
                        && one.below().contains(OrganizationKind.CELL);
        return when(!between, OrganizationRule.ORG_06, one, 0, policy);
    }

    /// ORG-07: five hundred members, unless it is the committee of a place.
    private static Stream<RuleBreach> upper(Standing one, OrganizationPolicy policy) {
        String type = one.unit().unitType();
        boolean place = type != null && PLACES.contains(type);
        return when(
                !place && one.heads().members() < policy.upper(),
                OrganizationRule.ORG_07,
                one,
                policy.upper(),
                policy);
    }

    /// ORG-13: no bloc of grassroots organizations at the grassroots.
    private static Stream<RuleBreach> bloc(Standing one, OrganizationPolicy policy) {
        return when(
                policy.bloc() && one.above() == OrganizationKind.GRASSROOTS_PARTY_COMMITTEE,
                OrganizationRule.ORG_13,
                one,
                0,
                policy);
    }

    /// ORG-10: those of a cell for a time are counted where they officially belong (TRF-04).
    private static Stream<RuleBreach> temporary(Standing one, OrganizationPolicy policy) {
        return when(
                one.special().temporary() && one.heads().members() > 0,
                OrganizationRule.ORG_10,
                one,
                0,
                policy);
    }

    /// ORG-12: in a hamlet a cell directly below the committee of the place.
    private static Stream<RuleBreach> hamlet(Standing one, OrganizationPolicy policy) {
        boolean asItShould = one.unit().kind() == OrganizationKind.CELL && one.special().ofAPlace();
        return when(one.special().hamlet() && !asItShould, OrganizationRule.ORG_12, one, 0, policy);
    }

    private static Stream<RuleBreach> when(
            boolean broken,
            OrganizationRule rule,
            Standing one,
            int wanted,
            OrganizationPolicy policy) {
        return broken
                ? Stream.of(
                        new RuleBreach(
                                rule,
                                one.unit().code(),
                                one.heads().members(),
                                one.heads().official(),
                                wanted,
                                policy.cite(rule)))
                : Stream.empty();
    }
}
