package vn.dangvu.reorganizations;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import vn.dangvu.members.CollectiveTransfers.Located;
import vn.dangvu.members.CollectiveTransfers.Present;
import vn.dangvu.organizations.OrganizationKind;
import vn.dangvu.organizations.TreeEvent.Kind;
import vn.dangvu.reorganizations.Line.Action;
import vn.dangvu.reorganizations.Preview.Move;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Each step on a tree of two branches: what it makes of the tree, and what stands against it.
class PlanningTests {

    static final Unit TOP = unit(1, "T", OrganizationKind.UPPER_GRASSROOTS, 0);
    static final Unit EAST = unit(2, "E", OrganizationKind.GRASSROOTS_PARTY_COMMITTEE, 1);
    static final Unit EAST_ONE = unit(3, "E.1", OrganizationKind.CELL, 2);
    static final Unit EAST_TWO = unit(4, "E.2", OrganizationKind.CELL, 2);
    static final Unit GROUP = unit(5, "E.1.a", OrganizationKind.PARTY_GROUP, 3);
    static final Unit WEST = unit(6, "W", OrganizationKind.GRASSROOTS_PARTY_COMMITTEE, 1);
    static final Unit WEST_ONE = unit(7, "W.1", OrganizationKind.CELL, 6);
    static final List<Unit> TREE = List.of(TOP, EAST, EAST_ONE, EAST_TWO, GROUP, WEST, WEST_ONE);

    static final List<Present> PRESENT =
            List.of(new Present(3, 5, 4), new Present(4, 4, 4), new Present(7, 3, 2));

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
                .containsExactly(new Conflict.CannotHold(1, "E", "E.a"));
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
    void aLineSaysToWhomItHappens() {
        var nobody = new Line(Action.ABSORB, List.of(), "E", "", "", "", "", "");
        var two = new Line(Action.RENAME, List.of("E.1", "E.2"), "", "Tên", "", "", "", "");

        assertThat(Lines.read(List.of(nobody, two), List.of()).conflicts())
                .containsExactly(
                        new Conflict.Missing(1, "organizations"),
                        new Conflict.Missing(2, "organization"));
    }

    @Test
    void oneLineMayMoveTheMembersOfSeveralCells() {
        var both = new Line(Action.MOVE_MEMBERS, List.of("E.1", "E.2"), "W.1", "", "", "", "", "");

        assertThat(census(plan(both)).moves())
                .containsExactlyInAnyOrder(new Move(3, 7, 5, false), new Move(4, 7, 4, false));
    }

    private static Unit unit(int id, String code, OrganizationKind kind, int parent) {
        return new Unit(id, code, "Name " + code, code, kind, null, parent == 0 ? null : parent);
    }

    private static List<Lines.Numbered> steps(Line... lines) {
        return Lines.read(Arrays.asList(lines), List.of()).steps();
    }

    private static Outcome plan(Line... lines) {
        return plan(Arrays.asList(lines));
    }

    private static Outcome plan(List<Line> lines, Assignment... assignments) {
        var read = Lines.read(lines, Arrays.asList(assignments));
        assertThat(read.conflicts()).isEmpty();
        return Planning.of(TREE, read.steps());
    }

    private static List<Conflict> conflicts(Line... lines) {
        return plan(lines).conflicts();
    }

    private static Census census(Outcome outcome, Located... located) {
        return Census.of(outcome, PRESENT, Arrays.asList(located));
    }

    private static Located located(String code, Unit cell) {
        return new Located(code.hashCode(), code, code, cell.id(), true);
    }

    private static Optional<Unit> after(Outcome outcome, String code) {
        return outcome.after().stream().filter(unit -> unit.code().equals(code)).findFirst();
    }

    private static Line line(Action action, String organization, String target) {
        return new Line(action, List.of(organization), target, "", "", "", "", "");
    }

    private static Line kind(String organization, String kind) {
        return new Line(Action.CHANGE_KIND, List.of(organization), "", "", "", kind, "", "");
    }

    private static Line rename(String organization, String code, String name) {
        return new Line(Action.RENAME, List.of(organization), code, name, "", "", "", "");
    }

    private static Line begin(
            Action action, String organization, String code, String kind, String parent) {
        var codes = organization.isEmpty() ? List.<String>of() : List.of(organization);
        return new Line(action, codes, code, "Name " + code, code, kind, "", parent);
    }
}
