package vn.dangvu.reorganizations;

import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import vn.dangvu.organizations.Organization;
import vn.dangvu.organizations.OrganizationId;
import vn.dangvu.organizations.OrganizationKind;
import vn.dangvu.reorganizations.MandateRules.Candidate;
import vn.dangvu.reorganizations.MandateRules.Superior;

import java.time.LocalDate;

/// Each rule of the handbook (1.1) with a case on both sides of its boundary.
class MandateRulesTests {

    private static final OrganizationPolicy IN_294 = policy("2025-08-01");
    private static final OrganizationPolicy IN_24 = policy("2022-08-01");

    @ParameterizedTest(name = "ORG-08: {0} members below {1}: allowed {2}")
    @CsvSource({
        "399, UPPER_GRASSROOTS, false",
        "400, UPPER_GRASSROOTS, true",
        "199, PROVINCIAL_COMMITTEE, false",
        "200, PROVINCIAL_COMMITTEE, true"
    })
    void org08AsksForFourHundredMembersOrTwoHundredBelowAProvince(
            long members, OrganizationKind above, boolean allowed) {
        var committee =
                candidate("GRASSROOTS_PARTY_COMMITTEE", members, members, 0, above, "STATE_AGENCY");

        assertAllowed(MandateKind.DELEGATED_POWERS, committee, IN_294, allowed);
    }

    @Test
    void org08IsForGrassrootsCommittees() {
        var cell =
                candidate("GRASSROOTS_CELL", 500, 500, 0, OrganizationKind.UPPER_GRASSROOTS, null);

        assertAllowed(MandateKind.DELEGATED_POWERS, cell, IN_294, false);
    }

    @ParameterizedTest(name = "ORG-09: {0} members, {1} good years: allowed {2}")
    @CsvSource({"100, 3, false", "101, 3, true", "101, 2, false", "101, 4, true"})
    void org09AsksForMoreThanAHundredMembersAndThreeGoodYearsInARow(
            long members, int goodYears, boolean allowed) {
        var committee =
                candidate(
                        "GRASSROOTS_PARTY_COMMITTEE",
                        members,
                        members,
                        goodYears,
                        OrganizationKind.UPPER_GRASSROOTS,
                        null);

        assertAllowed(MandateKind.AUTHORIZED_ADMISSION, committee, IN_294, allowed);
    }

    @ParameterizedTest(name = "ORG-10: {0} official members: allowed {1}")
    @CsvSource({"2, false", "3, true"})
    void org10AsksForThreeOfficialMembers(long official, boolean allowed) {
        var cell = candidate("CELL", 9, official, 0, null, null);

        assertAllowed(MandateKind.TEMPORARY_CELL, cell, IN_294, allowed);
    }

    @Test
    void org10IsForNoCellToWhichMembersOfficiallyBelong() {
        var visitors = candidate("CELL", 16, 16, 0, null, null);
        var normal =
                new Candidate(
                        visitors.organization(),
                        null,
                        visitors.heads(),
                        new Census.Heads(16, 15),
                        0);

        assertThat(MandateRules.against(MandateKind.TEMPORARY_CELL, normal, IN_294))
                .hasValueSatisfying(breach -> {
                    assertThat(breach.rule()).isEqualTo(OrganizationRule.ORG_10);
                    assertThat(breach.members()).isEqualTo(16);
                    assertThat(breach.wanted()).isZero();
                    assertThat(breach.source()).hasToString("Quy định 294-QĐ/TW, điểm 6.3.2d");
                });
        assertAllowed(MandateKind.TEMPORARY_CELL, visitors, IN_294, true);
    }

    @ParameterizedTest(name = "ORG-11: {0} members, {1} official: allowed {2}")
    @CsvSource({"2, 1, false", "3, 2, true", "3, 3, false", "4, 0, true"})
    void org11IsForThreeMembersOfWhomFewerThanThreeAreOfficial(
            long members, long official, boolean allowed) {
        var cell = candidate("CELL", members, official, 0, null, null);

        assertAllowed(MandateKind.PROBATIONARY_CELL, cell, IN_294, allowed);
    }

    @ParameterizedTest(name = "ORG-12: a {0} below a committee of {1}: allowed {2}")
    @CsvSource({
        "CELL, COMMUNE, true",
        "CELL, WARD, true",
        "CELL, STATE_AGENCY, false",
        "CELL, , false",
        "GRASSROOTS_CELL, COMMUNE, false"
    })
    void org12IsForACellDirectlyBelowThePlace(
            String kind, @Nullable String aboveType, boolean allowed) {
        var cell = candidate(kind, 9, 9, 0, OrganizationKind.GRASSROOTS_PARTY_COMMITTEE, aboveType);

        assertAllowed(MandateKind.HAMLET_CELL, cell, IN_294, allowed);
    }

    @Test
    void holdsNobodyToNumbersWeDoNotHold() {
        var committee =
                candidate(
                        "GRASSROOTS_PARTY_COMMITTEE",
                        90,
                        90,
                        3,
                        OrganizationKind.UPPER_GRASSROOTS,
                        null);

        assertAllowed(MandateKind.DELEGATED_POWERS, committee, IN_24, true);
        assertAllowed(MandateKind.AUTHORIZED_ADMISSION, committee, IN_24, true);
        assertAllowed(MandateKind.AUTHORIZED_ADMISSION, committee, IN_294, false);
    }

    @Test
    void namesThePlaceInTheDocument() {
        var cell = candidate("CELL", 9, 2, 0, null, null);

        assertThat(MandateRules.against(MandateKind.TEMPORARY_CELL, cell, IN_294))
                .hasValueSatisfying(breach ->
                        assertThat(breach.source()).hasToString("Quy định 294-QĐ/TW, điểm 6.3.2d"));
    }

    private static void assertAllowed(
            MandateKind kind, Candidate candidate, OrganizationPolicy policy, boolean allowed) {
        var against = MandateRules.against(kind, candidate, policy);

        assertThat(against.isEmpty()).isEqualTo(allowed);
        against.ifPresent(breach -> assertThat(breach.rule()).isEqualTo(kind.rule()));
    }

    private static Candidate candidate(
            String kind,
            long members,
            long official,
            int goodYears,
            @Nullable OrganizationKind above,
            @Nullable String aboveType) {
        var organization =
                new Organization(
                        new OrganizationId(7),
                        "X",
                        "Name X",
                        "X",
                        OrganizationKind.valueOf(kind),
                        null,
                        null,
                        LocalDate.of(2010, 1, 1),
                        null,
                        null,
                        null);
        return new Candidate(
                organization,
                above == null ? null : new Superior(above, aboveType),
                new Census.Heads(members, official),
                Census.Heads.NONE,
                goodYears);
    }

    private static OrganizationPolicy policy(String day) {
        return OrganizationPolicy.inForceOn(LocalDate.parse(day)).orElseThrow();
    }
}
