package vn.dangvu.reorganizations;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import vn.dangvu.reorganizations.Line.Action;
import vn.dangvu.reorganizations.Preview.Move;

import java.util.List;
import java.util.Map;

/// Where the members of two branches are after each step.
class PlanningMembersTests extends TwoBranches {

    @Test
    void aCellThatBecomesACommitteeMustSendItsMembersSomewhere() {
        var toCommittee = kind("E.2", "SUB_COMMITTEE");

        assertThat(census(plan(toCommittee)).conflicts())
                .containsExactly(new Conflict.MembersWithoutCell("E.2", 4));
        assertThat(
                        census(
                                        plan(
                                                toCommittee,
                                                begin(Action.ESTABLISH, "", "E.2.1", "CELL", "E.2"),
                                                line(Action.MOVE_MEMBERS, "E.2", "E.2.1")))
                                .conflicts())
                .isEmpty();
    }

    @Test
    void cellsThatConsolidateBecomeANewOneWithAllTheirMembers() {
        var outcome =
                plan(
                        new Line(
                                Action.CONSOLIDATE,
                                List.of("E.2", "W.1"),
                                "N",
                                "Name N",
                                "N",
                                "CELL",
                                "",
                                "W"));
        var census = census(outcome);
        int begun = outcome.begun().getFirst().id();

        assertThat(outcome.conflicts()).isEmpty();
        assertThat(census.moves())
                .containsExactlyInAnyOrder(
                        new Move(4, begun, 4, false), new Move(7, begun, 3, false));
        assertThat(census.totalsAfter().get(begun)).isEqualTo(new Census.Heads(7, 6));
    }

    @Test
    void membersMoveAtOnceAndNobodyIsCarriedOnTwice() {
        var census =
                census(
                        plan(
                                line(Action.MOVE_MEMBERS, "E.2", "W.1"),
                                line(Action.MOVE_MEMBERS, "W.1", "E.2")));

        assertThat(census.moves())
                .containsExactlyInAnyOrder(new Move(4, 7, 4, false), new Move(7, 4, 3, false));
    }

    @Test
    void aPartOfALivingCellGoesAndWhoIsNamedToStayStays() {
        var outcome =
                plan(
                        List.of(line(Action.MOVE_MEMBERS, "E.2", "W.1")),
                        new Assignment("b1", "E.2"),
                        new Assignment("b2", "E.1"));
        var census = census(outcome, located("b1", EAST_TWO), located("b2", EAST_TWO));

        assertThat(outcome.conflicts()).isEmpty();
        assertThat(census.moves())
                .containsExactlyInAnyOrder(new Move(4, 3, 1, true), new Move(4, 7, 2, false));
        assertThat(census.totalsAfter().get(4)).isEqualTo(new Census.Heads(1, 1));
    }

    @Test
    void theMembersOfACellAreNotSentToTwoCells() {
        assertThat(
                        conflicts(
                                line(Action.MOVE_MEMBERS, "E.2", "W.1"),
                                line(Action.MOVE_MEMBERS, "E.2", "E.1")))
                .containsExactly(new Conflict.AssignedTwice(2, "E.2", "W.1", "E.1"));
    }

    @Test
    void whoIsAssignedTwiceToTheSameCellIsAssignedOnce() {
        var outcome = plan(List.of(), new Assignment("b1", "W.1"), new Assignment("b1", "W.1"));

        assertThat(outcome.conflicts()).isEmpty();
        assertThat(outcome.assigned()).isEqualTo(Map.of("b1", 7));
    }

    @Test
    void oneLineMayMoveTheMembersOfSeveralCells() {
        var both = new Line(Action.MOVE_MEMBERS, List.of("E.1", "E.2"), "W.1", "", "", "", "", "");

        assertThat(census(plan(both)).moves())
                .containsExactlyInAnyOrder(new Move(3, 7, 5, false), new Move(4, 7, 4, false));
    }
}
