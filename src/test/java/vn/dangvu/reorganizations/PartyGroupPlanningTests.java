package vn.dangvu.reorganizations;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import vn.dangvu.organizations.OrganizationKind;
import vn.dangvu.organizations.TreeEvent.Kind;
import vn.dangvu.reorganizations.Line.Action;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Party groups (tổ đảng, ORG-05) go with their cell.
class PartyGroupPlanningTests {

    static final List<Unit> TREE =
            List.of(
                    unit(1, "T", OrganizationKind.UPPER_GRASSROOTS, 0),
                    unit(2, "E", OrganizationKind.GRASSROOTS_PARTY_COMMITTEE, 1),
                    unit(3, "E.1", OrganizationKind.CELL, 2),
                    unit(4, "E.2", OrganizationKind.CELL, 2),
                    unit(5, "E.1.a", OrganizationKind.PARTY_GROUP, 3),
                    unit(6, "W", OrganizationKind.GRASSROOTS_PARTY_COMMITTEE, 1),
                    unit(7, "W.1", OrganizationKind.CELL, 6));

    @Test
    void followTheCellThatIsAbsorbedByAnother() {
        var outcome = plan(line(Action.ABSORB, "E.1", "W.1"));

        assertThat(outcome.conflicts()).isEmpty();
        assertThat(superiorOf(outcome, "E.1.a")).contains("W.1");
    }

    @Test
    void followTheMembersOfACellThatACommitteeTakesOver() {
        var outcome =
                plan(line(Action.ABSORB, "E.1", "W"), line(Action.MOVE_MEMBERS, "E.1", "W.1"));

        assertThat(outcome.conflicts()).isEmpty();
        assertThat(superiorOf(outcome, "E.1.a")).contains("W.1");
    }

    @Test
    void endWithACellWhoseMembersGoNowhereInParticular() {
        for (var end :
                List.of(
                        line(Action.DISSOLVE, "E.1", ""),
                        line(Action.END, "E.1", ""),
                        line(Action.DISBAND, "E.1", ""),
                        line(Action.ABSORB, "E.1", "W"))) {
            var outcome = plan(end);

            assertThat(outcome.conflicts()).as("%s", end).isEmpty();
            assertThat(outcome.ended()).contains(3, 5);
            assertThat(outcome.events()).contains(new Event(Kind.ENDED, List.of(5), List.of()));
        }
    }

    @Test
    void goToTheMainPartOfACellThatIsSplitUnlessHandedToAnother() {
        var first = begin(Action.SPLIT, "E.1", "E.3", "CELL", "E");
        var second = begin(Action.SPLIT, "E.1", "E.4", "CELL", "E");

        assertThat(superiorOf(plan(first, second), "E.1.a")).contains("E.3");
        var handed = plan(first, second, line(Action.HAND_OVER, "E.1.a", "E.4"));
        assertThat(handed.conflicts()).isEmpty();
        assertThat(superiorOf(handed, "E.1.a")).contains("E.4");
    }

    @Test
    void goWhereTheMembersGoOfACellThatBecomesACommittee() {
        var outcome =
                plan(
                        new Line(
                                Action.CHANGE_KIND,
                                List.of("E.1"),
                                "",
                                "",
                                "",
                                "SUB_COMMITTEE",
                                "",
                                ""),
                        begin(Action.ESTABLISH, "", "E.1.1", "CELL", "E.1"),
                        line(Action.MOVE_MEMBERS, "E.1", "E.1.1"));

        assertThat(outcome.conflicts()).isEmpty();
        assertThat(superiorOf(outcome, "E.1.a")).contains("E.1.1");
    }

    @Test
    void stayWithACellThatIsHandedOver() {
        var outcome = plan(line(Action.HAND_OVER, "E.1", "W"));

        assertThat(outcome.conflicts()).isEmpty();
        assertThat(superiorOf(outcome, "E.1.a")).contains("E.1");
    }

    @Test
    void whoGoesToAGroupGoesToItsCell() {
        var outcome =
                plan(
                        List.of(begin(Action.ESTABLISH, "", "W.1.a", "PARTY_GROUP", "W.1")),
                        new Assignment("b1", "W.1.a"),
                        new Assignment("a1", "E.1.a"));

        assertThat(outcome.conflicts()).isEmpty();
        assertThat(outcome.assigned()).isEqualTo(Map.of("b1", 7, "a1", 3));
        assertThat(outcome.groups()).isEqualTo(Map.of("b1", -1, "a1", 5));
    }

    @Test
    void whoGoesToAGroupAndToAnotherCellGoesTwice() {
        var outcome = plan(List.of(), new Assignment("a1", "E.1.a"), new Assignment("a1", "W.1"));

        assertThat(outcome.conflicts())
                .containsExactly(new Conflict.AssignedTwice(0, "a1", "E.1.a", "W.1"));
    }

    private static Outcome plan(Line... lines) {
        return plan(Arrays.asList(lines));
    }

    private static Outcome plan(List<Line> lines, Assignment... assignments) {
        var read = Lines.read(lines, Arrays.asList(assignments));
        assertThat(read.conflicts()).isEmpty();
        return Planning.of(TREE, read.steps());
    }

    private static Optional<String> superiorOf(Outcome outcome, String code) {
        return outcome.tree().find(code).flatMap(outcome.tree()::above).map(Unit::code);
    }

    private static Unit unit(int id, String code, OrganizationKind kind, int parent) {
        return new Unit(id, code, code, code, kind, null, parent == 0 ? null : parent);
    }

    private static Line line(Action action, String organization, String target) {
        return new Line(action, List.of(organization), target, "", "", "", "", "");
    }

    private static Line begin(
            Action action, String organization, String code, String kind, String parent) {
        var codes = organization.isEmpty() ? List.<String>of() : List.of(organization);
        return new Line(action, codes, code, "Name " + code, code, kind, "", parent);
    }
}
