package vn.dangvu.reorganizations;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import vn.dangvu.organizations.OrganizationKind;
import vn.dangvu.reorganizations.Line.Action;

import java.util.Arrays;
import java.util.List;

/// Which kind may stand below which, and that steps that change nothing are told.
class HierarchyTests extends TwoBranches {

    @ParameterizedTest
    @CsvSource({
        "PROVINCIAL_COMMITTEE, UPPER_GRASSROOTS GRASSROOTS_PARTY_COMMITTEE GRASSROOTS_CELL",
        // ORG-12: the cell of a hamlet stands below the committee of its commune.
        "UPPER_GRASSROOTS, GRASSROOTS_PARTY_COMMITTEE GRASSROOTS_CELL CELL",
        // ORG-02 and ORG-13 say when a grassroots organization may not stand here.
        "GRASSROOTS_PARTY_COMMITTEE, GRASSROOTS_PARTY_COMMITTEE GRASSROOTS_CELL SUB_COMMITTEE CELL",
        "SUB_COMMITTEE, CELL",
        "GRASSROOTS_CELL, PARTY_GROUP",
        "CELL, PARTY_GROUP",
        "PARTY_GROUP, ''"
    })
    void eachKindHoldsThoseBelowIt(OrganizationKind kind, String below) {
        assertThat(Arrays.stream(OrganizationKind.values()).filter(kind::holds).map(Enum::name))
                .containsExactlyInAnyOrderElementsOf(
                        Arrays.stream(below.split(" ")).filter(name -> !name.isEmpty()).toList());
    }

    @Test
    void aCommitteeBelowAnotherDoesNotBecomeAProvince() {
        assertThat(conflicts(kind("E", "PROVINCIAL_COMMITTEE")))
                .contains(new Conflict.CannotHold(0, "T", "E"));
        assertThat(conflicts(kind("E", "UPPER_GRASSROOTS")))
                .containsExactly(new Conflict.CannotHold(0, "T", "E"));
    }

    @Test
    void alsoWhereThePlannerDoesNotSeeWhoStandsAbove() {
        var outcome =
                Planning.of(
                        List.of(EAST, EAST_ONE),
                        steps(line(Action.DISSOLVE, "E.1", ""), kind("E", "PROVINCIAL_COMMITTEE")));

        assertThat(outcome.conflicts()).containsExactly(new Conflict.ProvinceBelow("E"));
    }

    @Test
    void theTopMayBecomeAProvince() {
        assertThat(conflicts(kind("T", "PROVINCIAL_COMMITTEE"))).isEmpty();
    }

    @Test
    void aChangedKindIsHeldAgainstThoseBelowToo() {
        assertThat(conflicts(kind("T", "SUB_COMMITTEE")))
                .containsExactly(
                        new Conflict.CannotHold(0, "T", "E"), new Conflict.CannotHold(0, "T", "W"));
    }

    @Test
    void anOddPlaceThatStoodBeforeMayBeRenamed() {
        var odd = unit(9, "S", OrganizationKind.SUB_COMMITTEE, 1);

        var outcome =
                Planning.of(
                        List.of(TOP, EAST, odd),
                        steps(rename("S", "", "Bộ phận"), rename("T", "", "Khối")));

        assertThat(outcome.conflicts()).isEmpty();
    }

    @Test
    void aStepThatChangesNothingIsTold() {
        assertThat(conflicts(rename("E.1", "E.1", "Name E.1")))
                .containsExactly(new Conflict.NoChange(1, "E.1"));
        assertThat(conflicts(kind("E.1", "CELL"))).containsExactly(new Conflict.NoChange(1, "E.1"));
        assertThat(plan(line(Action.HAND_OVER, "E.1", "E")))
                .satisfies(outcome -> {
                    assertThat(outcome.conflicts())
                            .containsExactly(new Conflict.NoChange(1, "E.1"));
                    assertThat(outcome.events()).isEmpty();
                });
        assertThat(conflicts(rename("E.1", "E.9", "Name E.1"))).isEmpty();
    }

    @Test
    void whatAnEarlierStepBroughtThereMayBeSaidToBeHandedOver() {
        assertThat(conflicts(line(Action.ABSORB, "E", "W"), line(Action.HAND_OVER, "E.1", "W")))
                .isEmpty();
    }

    @Test
    void membersAndGroupsOutsideOfCellsAreToldApart() {
        assertThat(conflicts(line(Action.MOVE_MEMBERS, "E.2", "W")))
                .containsExactly(new Conflict.MembersOutsideCell(1, "W"));
        assertThat(conflicts(begin(Action.ESTABLISH, "", "W.a", "PARTY_GROUP", "W")))
                .containsExactly(new Conflict.GroupOutsideCell(1, "W", "W.a"));
    }
}
