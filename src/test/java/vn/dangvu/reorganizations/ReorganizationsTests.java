package vn.dangvu.reorganizations;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import vn.dangvu.kernel.Viewer;
import vn.dangvu.organizations.OrganizationId;
import vn.dangvu.reorganizations.Line.Action;
import vn.dangvu.reorganizations.Reorganizations.Execution;
import vn.dangvu.reorganizations.Reorganizations.Saving;
import vn.dangvu.reorganizations.Reorganizations.Undoing;

import java.util.ArrayList;
import java.util.List;

/// What plans do to the tree and the ledger, and back.
class ReorganizationsTests extends VillagePlans {

    @Test
    void aCellThatJoinsAnotherTakesItsMembersAlong() {
        var plan = plan("2020-01-01", List.of(line(Action.ABSORB, "E.2", "E.1")), List.of());

        var preview = reorganizations.preview(Village.OFFICER, plan.id());
        var done = reorganizations.execute(Village.OFFICER, plan.id());

        assertThat(preview.conflicts()).isEmpty();
        assertThat(Preview.total(preview.before())).isEqualTo(12);
        assertThat(Preview.total(preview.after())).isEqualTo(12);
        assertThat(done).isInstanceOf(Execution.Done.class);
        assertThat(village.cellOf("b1", "2019-12-31")).isEqualTo("E.2");
        assertThat(village.cellOf("b1", "2020-01-01")).isEqualTo("E.1");
    }

    @Test
    void anUndoBringsBackTheSameStateFactByFact() {
        village.fact("b1", "DEATH", "2020-06-01", Village.EAST_TWO, null);
        village.fact("b2", "INTERNAL_TRANSFER", "2020-07-01", Village.EAST_TWO, Village.EAST_ONE);
        village.fact("b3", "CARD_ISSUE", "2020-08-01", Village.EAST_TWO, Village.EAST_TWO);
        village.fact("b4", "INTERNAL_TRANSFER", "2020-07-01", Village.EAST_TWO, Village.WEST_ONE);
        var before = village.state();
        var plan = plan("2020-01-01", List.of(line(Action.ABSORB, "E.2", "E.1")), List.of());

        var done = reorganizations.execute(Village.OFFICER, plan.id());
        assertThat(done).isInstanceOf(Execution.Done.class);
        assertThat(village.cellOf("b1", "2020-05-01")).isEqualTo("E.1");
        assertThat(village.cellOf("b1", "2020-06-01")).isEmpty();
        assertThat(village.cellOf("b3", "2021-01-01")).isEqualTo("E.1");
        assertThat(village.cellOf("b4", "2021-01-01")).isEqualTo("W.1");

        var undone = reorganizations.undo(Village.OFFICER, plan.id());

        assertThat(undone).isInstanceOf(Undoing.Done.class);
        assertThat(village.state()).isEqualTo(before);
    }

    @Test
    void aPlanThatWasUndoneIsNotUndoneAgain() {
        var plan = plan("2020-01-01", List.of(line(Action.HAND_OVER, "E.1", "W")), List.of());
        reorganizations.execute(Village.OFFICER, plan.id());
        reorganizations.undo(Village.OFFICER, plan.id());

        assertThat(reorganizations.undo(Village.OFFICER, plan.id()))
                .isInstanceOf(Undoing.NotExecuted.class);
    }

    @Test
    void aCommitteeThatIsSplitLeavesNobodyBehind() {
        var lines =
                List.of(
                        begin(Action.SPLIT, "E", "EA", "GRASSROOTS_PARTY_COMMITTEE", "T"),
                        begin(Action.SPLIT, "E", "EB", "GRASSROOTS_PARTY_COMMITTEE", "T"),
                        line(Action.HAND_OVER, "E.1", "EA"),
                        line(Action.HAND_OVER, "E.2", "EB"));
        var before = village.state();
        var plan = plan("2020-01-01", lines, List.of());
        reorganizations.consent(Village.OFFICER, plan.id(), List.of(consent("EA"), consent("EB")));

        var preview = reorganizations.preview(Village.OFFICER, plan.id());
        assertThat(preview.conflicts()).isEmpty();
        assertThat(preview.after())
                .filteredOn(node -> node.code().startsWith("E"))
                .extracting(Preview.Node::code, Preview.Node::members)
                .containsExactlyInAnyOrder(
                        org.assertj.core.groups.Tuple.tuple("EA", 5L),
                        org.assertj.core.groups.Tuple.tuple("EB", 4L),
                        org.assertj.core.groups.Tuple.tuple("E.1", 5L),
                        org.assertj.core.groups.Tuple.tuple("E.2", 4L));
        assertThat(reorganizations.execute(Village.OFFICER, plan.id()))
                .isInstanceOf(Execution.Done.class);

        assertThat(reorganizations.undo(Village.OFFICER, plan.id()))
                .isInstanceOf(Undoing.Done.class);
        assertThat(village.state()).isEqualTo(before);
    }

    @Test
    void membersAreSentToDifferentCellsAndNobodyIsLeftOut() {
        var lines =
                List.of(
                        begin(Action.SPLIT, "E.1", "E.3", "CELL", "E"),
                        begin(Action.SPLIT, "E.1", "E.4", "CELL", "E"));
        var plan =
                plan(
                        "2020-01-01",
                        lines,
                        List.of(
                                new Assignment("a1", "E.4"),
                                new Assignment("a2", "E.4"),
                                new Assignment("b1", "E.4")));

        assertThat(reorganizations.execute(Village.OFFICER, plan.id()))
                .isInstanceOf(Execution.Done.class);

        assertThat(village.cellOf("a1", "2020-01-01")).isEqualTo("E.4");
        assertThat(village.cellOf("a3", "2020-01-01")).isEqualTo("E.3");
    }

    @Test
    void anExceptionFromARuleTakesAConsentAndStaysVisible() {
        var lines = List.of(begin(Action.ESTABLISH, "", "S", "GRASSROOTS_PARTY_COMMITTEE", "T"));
        var moved = new ArrayList<>(lines);
        moved.add(line(Action.HAND_OVER, "E.1", "S"));
        var plan = plan("2021-01-01", moved, List.of());

        assertThat(reorganizations.preview(Village.OFFICER, plan.id()).conflicts())
                .singleElement()
                .isInstanceOfSatisfying(
                        Conflict.AgainstRule.class,
                        against -> {
                            assertThat(against.breach().rule()).isEqualTo(OrganizationRule.ORG_04);
                            assertThat(against.breach().members()).isEqualTo(5);
                        });

        reorganizations.consent(Village.OFFICER, plan.id(), List.of(consent("S")));

        var preview = reorganizations.preview(Village.OFFICER, plan.id());
        assertThat(preview.conflicts()).isEmpty();
        assertThat(preview.exceptions())
                .extracting(excepted -> excepted.consent().number())
                .containsExactly("7-CV/T");
        assertThat(reorganizations.execute(Village.OFFICER, plan.id()))
                .isInstanceOf(Execution.Done.class);
        assertThat(reorganizations.consent(Village.OFFICER, plan.id(), List.of())).isFalse();
    }

    @Test
    void anOfficerBelowTheTopPlansWithoutSeeingWhatStandsAbove() {
        var officer =
                new Viewer(
                        "east",
                        false,
                        List.of(new Viewer.Grant(Village.EAST, Viewer.Role.OFFICER, true)),
                        null);
        var begun =
                reorganizations.begin(
                        officer,
                        new OrganizationId(Village.EAST),
                        "Sắp xếp",
                        Village.day("2020-01-01"));
        reorganizations.save(officer, begun.withLines(List.of(line(Action.ABSORB, "E.2", "E.1"))));

        var preview = reorganizations.preview(officer, begun.id());

        assertThat(preview.conflicts()).isEmpty();
        assertThat(Preview.total(preview.before())).isEqualTo(9);
        assertThat(Preview.total(preview.after())).isEqualTo(9);
    }

    @Test
    void twoWhoWorkOnOneDraftLoseNothing() {
        var plan = plan("2020-01-01", List.of(), List.of());
        var again = reorganizations.save(Village.OFFICER, plan);
        var late = reorganizations.save(Village.OFFICER, plan);

        assertThat(again).isInstanceOf(Saving.Saved.class);
        assertThat(late).isInstanceOf(Saving.ChangedMeanwhile.class);
    }
}
