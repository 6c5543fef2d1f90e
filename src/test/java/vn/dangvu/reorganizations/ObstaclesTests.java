package vn.dangvu.reorganizations;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import vn.dangvu.kernel.Viewer;
import vn.dangvu.kernel.Viewer.Grant;
import vn.dangvu.kernel.Viewer.Role;
import vn.dangvu.organizations.OrganizationId;
import vn.dangvu.reorganizations.Line.Action;
import vn.dangvu.reorganizations.Reorganizations.Execution;
import vn.dangvu.reorganizations.Reorganizations.Undoing;

import java.util.List;

/// What stands against a plan or its undo, and that it is named.
class ObstaclesTests extends VillagePlans {

    @Test
    void whatWasRecordedSinceOnAPlanStandsInTheWayOfItsUndo() {
        var plan = plan("2020-01-01", List.of(line(Action.ABSORB, "E.2", "E.1")), List.of());
        reorganizations.execute(Village.OFFICER, plan.id());
        village.fact("b1", "DEATH", "2021-01-05", Village.EAST_ONE, null);

        var undone = reorganizations.undo(Village.OFFICER, plan.id());

        assertThat(undone)
                .isInstanceOfSatisfying(
                        Undoing.InTheWay.class, way -> assertThat(way.facts()).hasSize(1));
    }

    @Test
    void anElectionRecordedForALaterDayStandsInTheWayOfThePast() {
        sql.execute(
                """
                insert into committees.post_fact (organization_id, body, position, member_id, act, effective_on, recorded_by)
                select ?, 'CELL', 'SECRETARY', id, 'ELECTED', date '2020-06-01', 'test'
                from members.member where code = 'b1'\
                """,
                Village.EAST_TWO);
        var early = plan("2020-01-01", List.of(line(Action.ABSORB, "E.2", "E.1")), List.of());
        var late = plan("2020-07-01", List.of(line(Action.ABSORB, "E.2", "E.1")), List.of());

        assertThat(reorganizations.preview(Village.OFFICER, early.id()).conflicts())
                .containsExactly(
                        new Conflict.LaterFact("E.2", Village.day("2020-01-01"), "POST", 1));
        assertThat(reorganizations.preview(Village.OFFICER, late.id()).conflicts()).isEmpty();
    }

    /// The transfer was told anew into E.1; that somebody takes it back there is the last word on
    /// it.
    @Test
    void aLaterFactThatWasTakenBackSinceStandsInNobodysWay() {
        village.fact("c1", "INTERNAL_TRANSFER", "2020-06-01", Village.WEST_ONE, Village.EAST_TWO);
        var plan = plan("2020-01-01", List.of(line(Action.ABSORB, "E.2", "E.1")), List.of());
        reorganizations.execute(Village.OFFICER, plan.id());
        assertThat(village.cellOf("c1", "2020-07-01")).isEqualTo("E.1");

        sql.execute(
                """
                update members.movement f set superseded_at = now() + interval '1 second'
                from members.member m
                where m.id = f.member_id and m.code = 'c1' and f.kind = 'INTERNAL_TRANSFER' and f.superseded_at = 'infinity'\
                """);

        assertThat(reorganizations.undo(Village.OFFICER, plan.id()))
                .isInstanceOf(Undoing.Done.class);
        assertThat(village.cellOf("c1", "2020-07-01")).isEqualTo("W.1");
    }

    /// The first plan tells a later transfer anew, the second takes it back, because it happens
    /// within one cell then: without the first, nobody could tell it as it was (seed 2318).
    @Test
    void aLaterFactThatAnotherPlanTookBackKeepsTheElderFromBeingUndoneFirst() {
        village.fact("a1", "INTERNAL_TRANSFER", "2020-06-01", Village.EAST_ONE, Village.EAST_TWO);
        var elder = plan("2020-01-01", List.of(), List.of(new Assignment("a1", "W.1")));
        reorganizations.execute(Village.OFFICER, elder.id());
        var younger = plan("2020-01-01", List.of(line(Action.ABSORB, "E.2", "W.1")), List.of());
        reorganizations.execute(Village.OFFICER, younger.id());

        assertThat(reorganizations.undo(Village.OFFICER, elder.id()))
                .isInstanceOfSatisfying(
                        Undoing.InTheWay.class, way -> assertThat(way.facts()).hasSize(1));
        assertThat(reorganizations.undo(Village.OFFICER, younger.id()))
                .isInstanceOf(Undoing.Done.class);
        assertThat(reorganizations.undo(Village.OFFICER, elder.id()))
                .isInstanceOf(Undoing.Done.class);
        assertThat(village.cellOf("a1", "2020-05-31")).isEqualTo("E.1");
        assertThat(village.cellOf("a1", "2020-06-01")).isEqualTo("E.2");
    }

    @Test
    void membersOfACellThatEndsMustGoSomewhere() {
        var plan = plan("2020-01-01", List.of(line(Action.DISSOLVE, "E.1", "")), List.of());

        assertThat(reorganizations.execute(Village.OFFICER, plan.id()))
                .isEqualTo(
                        new Execution.Refused(List.of(new Conflict.MembersWithoutCell("E.1", 5))));
    }

    @Test
    void childrenOfACommitteeThatEndsMustGoSomewhere() {
        var plan = plan("2020-01-01", List.of(line(Action.END, "W", "")), List.of());

        assertThat(reorganizations.preview(Village.OFFICER, plan.id()).conflicts())
                .containsExactly(new Conflict.ChildrenLeftBehind("W", "W.1"));
    }

    @Test
    void aCodeThatIsTakenOutsideOfWhatThePlannerSeesIsAConflict() {
        var lines = List.of(rename("E.1", "W.1"));
        var plan = plan("2020-01-01", lines, List.of());

        assertThat(
                        reorganizations
                                .preview(EAST_OFFICER, planOf(EAST_OFFICER, lines).id())
                                .conflicts())
                .containsExactly(new Conflict.CodeTaken(1, "W.1"));
        assertThat(reorganizations.preview(Village.OFFICER, plan.id()).conflicts())
                .containsExactly(new Conflict.CodeTaken(1, "W.1"));
    }

    @Test
    void whoRecordsInOneBranchMovesNobodyOutOfAnother() {
        var looker =
                new Viewer(
                        "looker",
                        false,
                        List.of(
                                new Grant(Village.EAST, Role.OFFICER, true),
                                new Grant(Village.TOP, Role.VIEWER, true)),
                        null);
        var begun =
                reorganizations.begin(
                        looker,
                        new OrganizationId(Village.EAST),
                        "Sắp xếp",
                        Village.day("2020-01-01"));
        var told =
                with(
                        begun,
                        List.of(),
                        List.of(new Assignment("c1", "E.1"), new Assignment("nobody", "E.1")));
        reorganizations.save(looker, told);

        assertThat(reorganizations.preview(looker, begun.id()).conflicts())
                .containsExactly(
                        new Conflict.NotYours(0, "c1"), new Conflict.NoSuchMember(0, "nobody"));
    }

    @Test
    void whoStandsInNoCellOnTheDayIsNotSentAnywhere() {
        village.fact("a1", "DEATH", "2019-06-01", Village.EAST_ONE, null);
        var plan = plan("2020-01-01", List.of(), List.of(new Assignment("a1", "E.2")));

        assertThat(reorganizations.preview(Village.OFFICER, plan.id()).conflicts())
                .containsExactly(new Conflict.NoSuchMember(0, "a1"));
    }

    @Test
    void whatBeganOnTheVeryDayDoesNotEndByThePlan() {
        var plan = plan("2000-01-01", List.of(line(Action.ABSORB, "E.2", "E.1")), List.of());

        assertThat(reorganizations.preview(Village.OFFICER, plan.id()).conflicts())
                .contains(new Conflict.BeganTheSameDay("E.2"));
    }

    @Test
    void aPlanInThePastIsNotPutUnderAnOrganizationThatEndsLater() {
        var later = plan("2020-06-01", List.of(line(Action.ABSORB, "W", "E")), List.of());
        assertThat(reorganizations.execute(Village.OFFICER, later.id()))
                .isInstanceOf(Execution.Done.class);

        var plan = plan("2020-01-01", List.of(line(Action.HAND_OVER, "E.2", "W")), List.of());

        assertThat(reorganizations.execute(Village.OFFICER, plan.id()))
                .isEqualTo(
                        new Execution.Refused(
                                List.of(
                                        new Conflict.LaterFact(
                                                "W", Village.day("2020-06-01"), "ended", 1))));
    }

    @Test
    void anElderPlanNamesTheYoungerOnesOrganizationsThatStandOnIt() {
        var elder =
                plan(
                        "2010-01-01",
                        List.of(
                                begin(
                                        Action.ESTABLISH,
                                        "",
                                        "N",
                                        "GRASSROOTS_PARTY_COMMITTEE",
                                        "T")),
                        List.of());
        assertThat(reorganizations.execute(Village.OFFICER, elder.id()))
                .isInstanceOf(Execution.Done.class);
        var younger = plan("2011-01-01", List.of(line(Action.HAND_OVER, "E.1", "N")), List.of());
        assertThat(reorganizations.execute(Village.OFFICER, younger.id()))
                .isInstanceOf(Execution.Done.class);

        assertThat(reorganizations.undo(Village.OFFICER, elder.id()))
                .isEqualTo(new Undoing.InTheWay(List.of("E.1"), List.of(), List.of()));
    }

    @Test
    void nobodyIsSentToTwoCells() {
        var plan =
                plan(
                        "2020-01-01",
                        List.of(),
                        List.of(new Assignment("a1", "E.2"), new Assignment("a1", "W.1")));

        assertThat(reorganizations.preview(Village.OFFICER, plan.id()).conflicts())
                .containsExactly(new Conflict.AssignedTwice(0, "a1", "E.2", "W.1"));
    }
}
