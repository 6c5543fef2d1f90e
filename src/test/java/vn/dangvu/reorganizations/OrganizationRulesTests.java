package vn.dangvu.reorganizations;

import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import vn.dangvu.members.CollectiveTransfers.Present;
import vn.dangvu.organizations.OrganizationKind;
import vn.dangvu.reorganizations.Line.Action;
import vn.dangvu.reorganizations.OrganizationRules.Special;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Set;

/// Each rule of the handbook with a case on both sides of its boundary.
class OrganizationRulesTests {

    static final LocalDate IN_294 = LocalDate.of(2025, 8, 1);
    static final LocalDate IN_24 = LocalDate.of(2022, 8, 1);

    @ParameterizedTest(name = "ORG-01: {0} official members: {1}")
    @CsvSource({"2, ORG_01", "3, "})
    void org01AsksForThreeOfficialMembers(long official, OrganizationRule broken) {
        assertBroken(standing("CELL", null, 9, official), IN_294, broken);
    }

    @ParameterizedTest(name = "ORG-02: {0} members below {1}: {2}")
    @CsvSource({
        "29, UPPER_GRASSROOTS, ",
        "30, UPPER_GRASSROOTS, ORG_02",
        "29, PROVINCIAL_COMMITTEE, ",
        "29, GRASSROOTS_PARTY_COMMITTEE, ORG_02"
    })
    void org02KeepsGrassrootsCellsSmallAndDirectlyBelowTheUpperLevel(
            long members, OrganizationKind above, OrganizationRule broken) {
        assertBroken(standing("GRASSROOTS_CELL", above, members, 9), IN_24, broken);
    }

    @Test
    void org03AsksForCellsBelowAGrassrootsCommittee() {
        assertBroken(
                standing("GRASSROOTS_PARTY_COMMITTEE", null, 40, 40),
                IN_294,
                OrganizationRule.ORG_03);
        assertBroken(committeeOf(40), IN_294, null);
    }

    @ParameterizedTest(name = "ORG-04: {0} members: {1}")
    @CsvSource({"29, ORG_04", "30, "})
    void org04LetsASmallGrassrootsCommitteeBeByConsent(long members, OrganizationRule broken) {
        assertBroken(committeeOf(members), IN_294, broken);
        assertThat(OrganizationRule.ORG_04.byConsent()).isTrue();
    }

    @ParameterizedTest(name = "ORG-05: {0} members: {1}")
    @CsvSource({"30, ", "31, ORG_05"})
    void org05LetsALargeCellBeByConsent(long members, OrganizationRule broken) {
        assertBroken(standing("CELL", null, members, 9), IN_294, broken);
    }

    @ParameterizedTest(name = "ORG-06: below {0}: {1}")
    @CsvSource({"GRASSROOTS_PARTY_COMMITTEE, ", "UPPER_GRASSROOTS, ORG_06"})
    void org06PutsSubCommitteesBetweenAGrassrootsCommitteeAndItsCells(
            OrganizationKind above, OrganizationRule broken) {
        var unit = unit("SUB_COMMITTEE", null);
        var standing =
                new OrganizationRules.Standing(
                        unit,
                        new Census.Heads(40, 40),
                        above,
                        Set.of(OrganizationKind.CELL),
                        Special.NONE);

        assertBroken(standing, IN_294, broken);
    }

    @ParameterizedTest(name = "ORG-07: {0} members, {1}, on {2}: {3}")
    @CsvSource({
        "499, STATE_AGENCY, 2025-08-01, ORG_07",
        "500, STATE_AGENCY, 2025-08-01, ",
        "300, COMMUNE, 2025-08-01, ",
        "300, STATE_AGENCY, 2022-08-01, "
    })
    void org07AsksForFiveHundredMembersWhereNoPlaceIsMeant(
            long members, String type, LocalDate day, OrganizationRule broken) {
        var standing =
                new OrganizationRules.Standing(
                        unit("UPPER_GRASSROOTS", type),
                        new Census.Heads(members, 9),
                        null,
                        Set.of(),
                        Special.NONE);

        assertBroken(standing, day, broken);
    }

    @ParameterizedTest(name = "ORG-10, ORG-11: {0}: {1}")
    @CsvSource({"false, ORG_01", "true, "})
    void org10AndOrg11LetASpecialCellHaveFewOfficialMembers(
            boolean small, OrganizationRule broken) {
        assertBroken(special("CELL", new Special(small, false, false, true)), IN_294, broken);
    }

    @Test
    void org10LetsNobodyOfficiallyBelongToACellForATime() {
        var guests = new Special(true, true, false, true);
        var empty =
                new OrganizationRules.Standing(
                        unit("CELL", null), Census.Heads.NONE, null, Set.of(), guests);

        assertBroken(special("CELL", guests), IN_294, OrganizationRule.ORG_10);
        assertBroken(empty, IN_294, null);
    }

    @ParameterizedTest(name = "ORG-12: a {0}, below a place: {1}: {2}")
    @CsvSource({"CELL, true, ", "CELL, false, ORG_12", "GRASSROOTS_CELL, true, ORG_12"})
    void org12KeepsAHamletACellBelowTheCommitteeOfThePlace(
            String kind, boolean ofAPlace, OrganizationRule broken) {
        assertBroken(special(kind, new Special(true, false, true, ofAPlace)), IN_294, broken);
    }

    @ParameterizedTest(name = "ORG-13 on {0}: {1}")
    @CsvSource({"2025-08-01, ORG_13", "2022-08-01, "})
    void org13ForbidsABlocAtTheGrassroots(LocalDate day, OrganizationRule broken) {
        var standing =
                new OrganizationRules.Standing(
                        unit("GRASSROOTS_PARTY_COMMITTEE", null),
                        new Census.Heads(40, 40),
                        OrganizationKind.GRASSROOTS_PARTY_COMMITTEE,
                        Set.of(OrganizationKind.CELL),
                        Special.NONE);

        assertBroken(standing, day, broken);
    }

    @Test
    void nothingIsCitedForADayBeforeTheFirstRegulationWeHold() {
        assertThat(OrganizationPolicy.inForceOn(LocalDate.of(2011, 10, 31))).isEmpty();
        assertThat(brokenOn(LocalDate.of(2011, 10, 31))).isEmpty();
        assertThat(brokenOn(LocalDate.of(2011, 11, 1))).isNotEmpty();
    }

    @Test
    void namesTheDocumentOfTheDayAndThePlaceInIt() {
        assertThat(brokenOn(IN_294).getFirst().source())
                .hasToString("Quy định 294-QĐ/TW, điểm 20.2.1");
        assertThat(brokenOn(IN_24).getFirst().source()).hasToString("Quy định 24-QĐ/TW");
    }

    @Test
    void whatWasSoBeforeThePlanIsNoMatterOfIt() {
        assertThat(brokenOn(IN_294))
                .extracting(RuleBreach::code, RuleBreach::rule)
                .containsExactly(org.assertj.core.groups.Tuple.tuple("N", OrganizationRule.ORG_01));
    }

    /// A committee of five members, too small for years, begins a cell of two.
    private static List<RuleBreach> brokenOn(LocalDate day) {
        var tree = List.of(PlanningTests.TOP, PlanningTests.EAST, PlanningTests.EAST_ONE);
        var begin = new Line(Action.SPLIT_OFF, List.of("E.1"), "N", "Name N", "N", "CELL", "", "E");
        var read = Lines.read(List.of(begin), List.of(new Assignment("a", "N")));
        var outcome = Planning.of(tree, read.steps());
        var census = Census.of(outcome, List.of(new Present(3, 5, 5)), List.of());
        return OrganizationRules.brokenBy(outcome, census, OrganizationRules.Given.NOTHING, day);
    }

    private static void assertBroken(
            OrganizationRules.Standing standing, LocalDate day, @Nullable OrganizationRule rule) {
        var policy = OrganizationPolicy.inForceOn(day).orElseThrow();
        var wanted = rule == null ? List.<OrganizationRule>of() : Arrays.asList(rule);

        assertThat(OrganizationRules.broken(standing, policy))
                .extracting(RuleBreach::rule)
                .isEqualTo(wanted);
    }

    private static OrganizationRules.Standing committeeOf(long members) {
        return new OrganizationRules.Standing(
                unit("GRASSROOTS_PARTY_COMMITTEE", null),
                new Census.Heads(members, members),
                OrganizationKind.UPPER_GRASSROOTS,
                Set.of(OrganizationKind.CELL),
                Special.NONE);
    }

    private static OrganizationRules.Standing standing(
            String kind, @Nullable OrganizationKind above, long members, long official) {
        return new OrganizationRules.Standing(
                unit(kind, null),
                new Census.Heads(members, official),
                above,
                Set.of(),
                Special.NONE);
    }

    private static OrganizationRules.Standing special(String kind, Special special) {
        return new OrganizationRules.Standing(
                unit(kind, null), new Census.Heads(4, 2), null, Set.of(), special);
    }

    private static Unit unit(String kind, @Nullable String type) {
        return new Unit(7, "X", "Name X", "X", OrganizationKind.valueOf(kind), type, null);
    }
}
