package vn.dangvu.reorganizations;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import vn.dangvu.organizations.OrganizationKind;
import vn.dangvu.organizations.TreeEvent.Kind;
import vn.dangvu.reorganizations.Line.Action;
import vn.dangvu.reorganizations.Preview.Move;

import java.util.List;
import java.util.Map;

/// Each step on a tree of two branches: what it makes of the tree, and what stands against it.
class PlanningTests extends TwoBranches {

    @Test
    void establishesAnOrganizationBelowItsSuperior() {
        var outcome = plan(begin(Action.ESTABLISH, "", "W.2", "CELL", "W"));

        assertThat(outcome.conflicts()).isEmpty();
        assertThat(outcome.begun())
                .singleElement()
                .satisfies(begun -> {
                    assertThat(begun.code()).isEqualTo("W.2");
                    assertThat(begun.parent()).isEqualTo(WEST.id());
                });
    }

    @Test
    void doesNotBeginASecondOrganizationUnderACodeThatIsTaken() {
        assertThat(conflicts(begin(Action.ESTABLISH, "", "W.1", "CELL", "W")))
                .containsExactly(new Conflict.CodeTaken(1, "W.1"));
    }

    @Test
    void aCodeThatAnEarlierStepFreedMayBeUsed() {
        assertThat(
                        conflicts(
                                line(Action.ABSORB, "E.2", "E.1"),
                                begin(Action.ESTABLISH, "", "E.2", "CELL", "W")))
                .isEmpty();
    }

    @Test
    void onlyAPartyGroupStandsBelowACell() {
        assertThat(conflicts(begin(Action.ESTABLISH, "", "E.2.a", "PARTY_GROUP", "E.2"))).isEmpty();
        assertThat(conflicts(begin(Action.ESTABLISH, "", "E.2.a", "CELL", "E.2")))
                .containsExactly(new Conflict.CannotHold(1, "E.2", "E.2.a"));
        assertThat(conflicts(begin(Action.ESTABLISH, "", "E.a", "PARTY_GROUP", "E")))
                .containsExactly(new Conflict.GroupOutsideCell(1, "E", "E.a"));
    }

    @Test
    void whatStoodWronglyBeforeIsNoMatterOfThePlan() {
        var odd = unit(9, "T.a", OrganizationKind.PARTY_GROUP, 1);
        var before = List.of(TOP, EAST, odd);

        var outcome = Planning.of(before, steps(rename("E", "", "Đông")));

        assertThat(outcome.conflicts()).isEmpty();
    }

    @Test
    void aSuperiorOutsideOfWhatThePlannerSeesStandsInNobodysWay() {
        var outcome = Planning.of(List.of(EAST, EAST_ONE), steps(rename("E.1", "", "Một")));

        assertThat(outcome.conflicts()).isEmpty();
    }

    @Test
    void renamesAndKeepsTheCodeUnlessAnotherIsGiven() {
        assertThat(after(plan(rename("E.1", "", "Một")), "E.1"))
                .hasValueSatisfying(unit -> {
                    assertThat(unit.officialName()).isEqualTo("Một");
                    assertThat(unit.id()).isEqualTo(EAST_ONE.id());
                });
        assertThat(after(plan(rename("E.1", "E.9", "Chín")), "E.1")).isEmpty();
        assertThat(conflicts(rename("E.1", "W.1", "Một")))
                .containsExactly(new Conflict.CodeTaken(1, "W.1"));
    }

    @Test
    void twoMayExchangeTheirCodesOverAThird() {
        assertThat(
                        conflicts(
                                rename("E.1", "X", "Một"),
                                rename("E.2", "E.1", "Hai"),
                                rename("X", "E.2", "Một")))
                .isEmpty();
    }

    @Test
    void aCommitteeWithCellsDoesNotBecomeACell() {
        assertThat(conflicts(kind("W", "GRASSROOTS_CELL")))
                .containsExactly(new Conflict.CannotHold(0, "W", "W.1"));
    }

    @Test
    void whoIsAbsorbedHandsEverythingToTheOneThatTakesOver() {
        var outcome = plan(line(Action.ABSORB, "E", "W"));

        assertThat(outcome.conflicts()).isEmpty();
        assertThat(outcome.ended()).containsExactly(EAST.id());
        assertThat(outcome.heirs()).isEqualTo(Map.of(EAST.id(), WEST.id()));
        assertThat(after(outcome, "E.1").map(Unit::parent)).contains(WEST.id());
        assertThat(outcome.events())
                .containsExactly(new Event(Kind.ABSORBED, List.of(EAST.id()), List.of(WEST.id())));
    }

    @Test
    void nobodyJoinsItself() {
        assertThat(conflicts(line(Action.ABSORB, "E", "E")))
                .containsExactly(new Conflict.Itself(1, "E"));
    }

    @Test
    void thePartsOfASplitTakeWhatIsHandedToThemAndTheFirstTheRest() {
        var outcome =
                plan(
                        List.of(
                                begin(Action.SPLIT, "E.2", "A", "CELL", "E"),
                                begin(Action.SPLIT, "E.2", "B", "CELL", "E")),
                        new Assignment("b1", "B"));
        var census = census(outcome, located("b1", EAST_TWO));

        assertThat(outcome.conflicts()).isEmpty();
        assertThat(census.moves())
                .extracting(Move::members, Move::one)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple(1L, true),
                        org.assertj.core.groups.Tuple.tuple(3L, false));
    }

    @Test
    void whatStandsBelowASplitCommitteeMustBeHandedToOneOfItsParts() {
        assertThat(
                        conflicts(
                                begin(Action.SPLIT, "W", "A", "GRASSROOTS_PARTY_COMMITTEE", "T"),
                                begin(Action.SPLIT, "W", "B", "GRASSROOTS_PARTY_COMMITTEE", "T")))
                .containsExactly(new Conflict.ChildrenLeftBehind("W", "W.1"));
    }

    @Test
    void whoSplitsOffLeavesTheWholeAlive() {
        var outcome = plan(begin(Action.SPLIT_OFF, "E.2", "E.3", "CELL", "E"));

        assertThat(outcome.ended()).isEmpty();
        assertThat(outcome.events())
                .singleElement()
                .extracting(Event::kind)
                .isEqualTo(Kind.SPLIT_OFF);
    }

    @Test
    void handsOverAcrossSuperiorsButNeverIntoACircle() {
        assertThat(after(plan(line(Action.HAND_OVER, "W", "E")), "W").map(Unit::parent))
                .contains(EAST.id());
        assertThat(conflicts(line(Action.HAND_OVER, "T", "E")))
                .containsExactly(new Conflict.Circle(1, "T"));
    }

    @Test
    void whoEndsWithoutAnHeirLeavesNobodyBehind() {
        assertThat(conflicts(line(Action.DISSOLVE, "W", "")))
                .containsExactly(new Conflict.ChildrenLeftBehind("W", "W.1"));
        assertThat(census(plan(line(Action.DISSOLVE, "E.2", ""))).conflicts())
                .containsExactly(new Conflict.MembersWithoutCell("E.2", 4));
        assertThat(census(plan(line(Action.END, "E.2", "E.1"))).conflicts()).isEmpty();
    }

    @Test
    void whoIsEndedIsNotFoundByALaterStep() {
        assertThat(conflicts(line(Action.ABSORB, "E.2", "E.1"), rename("E.2", "", "Hai")))
                .containsExactly(new Conflict.NoSuchOrganization(2, "E.2"));
    }

    @Test
    void whatAPlanBeginsItDoesNotEnd() {
        assertThat(
                        conflicts(
                                begin(Action.ESTABLISH, "", "N", "CELL", "W"),
                                line(Action.ABSORB, "N", "W.1")))
                .containsExactly(new Conflict.BeganTheSameDay("N"));
    }

    @Test
    void aLineSaysToWhomItHappens() {
        var nobody = new Line(Action.ABSORB, List.of(), "E", "", "", "", "", "");
        var two = new Line(Action.RENAME, List.of("E.1", "E.2"), "", "Tên", "", "", "", "");

        assertThat(Lines.read(List.of(nobody, two), List.of()).conflicts())
                .containsExactly(
                        new Conflict.Missing(1, "organizations"),
                        new Conflict.Missing(2, "organization"));
    }
}
