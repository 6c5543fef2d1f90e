package vn.dangvu.reorganizations;

import static org.assertj.core.api.Assertions.assertThat;

import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.annotation.Transactional;

import vn.dangvu.kernel.Viewer;
import vn.dangvu.kernel.Viewer.Grant;
import vn.dangvu.kernel.Viewer.Role;
import vn.dangvu.organizations.OrganizationId;
import vn.dangvu.reorganizations.Line.Action;
import vn.dangvu.reorganizations.Reorganizations.Execution;
import vn.dangvu.reorganizations.Reorganizations.Saving;
import vn.dangvu.reorganizations.Reorganizations.Undoing;
import vn.dangvu.testing.DangvuTest;

import java.util.ArrayList;
import java.util.List;

/// Plans against the real database: what they do to the tree and the ledger, and back.
@DangvuTest(today = "2021-06-01")
@Transactional
class ReorganizationsTests {

    static final Viewer EAST_OFFICER =
            new Viewer("east", false, List.of(new Grant(Village.EAST, Role.OFFICER, true)), null);

    @Autowired DSLContext sql;
    @Autowired Reorganizations reorganizations;

    private Village village;

    @BeforeEach
    void settle() {
        village = new Village(sql);
        village.settle();
    }

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
                .isEqualTo(new Undoing.InTheWay(List.of("E.1"), List.of()));
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
    void nobodyIsSentToTwoCells() {
        var plan =
                plan(
                        "2020-01-01",
                        List.of(),
                        List.of(new Assignment("a1", "E.2"), new Assignment("a1", "W.1")));

        assertThat(reorganizations.preview(Village.OFFICER, plan.id()).conflicts())
                .containsExactly(new Conflict.AssignedTwice(0, "a1", "E.2", "W.1"));
    }

    @Test
    void twoWhoWorkOnOneDraftLoseNothing() {
        var plan = plan("2020-01-01", List.of(), List.of());
        var again = reorganizations.save(Village.OFFICER, plan);
        var late = reorganizations.save(Village.OFFICER, plan);

        assertThat(again).isInstanceOf(Saving.Saved.class);
        assertThat(late).isInstanceOf(Saving.ChangedMeanwhile.class);
    }

    private Plan plan(String on, List<Line> lines, List<Assignment> assignments) {
        return saved(Village.OFFICER, on, lines, assignments);
    }

    private Plan planOf(Viewer viewer, List<Line> lines) {
        return saved(viewer, "2020-01-01", lines, List.of());
    }

    private Plan saved(Viewer viewer, String on, List<Line> lines, List<Assignment> assignments) {
        int home = viewer.officerRoots()[0];
        var begun =
                reorganizations.begin(viewer, new OrganizationId(home), "Sắp xếp", Village.day(on));
        return reorganizations.save(viewer, with(begun, lines, assignments))
                        instanceof Saving.Saved(Plan saved)
                ? saved
                : begun;
    }

    private static Plan with(Plan begun, List<Line> lines, List<Assignment> assignments) {
        return new Plan(
                begun.id(),
                begun.home(),
                begun.title(),
                begun.on(),
                new Plan.Decision("12-QĐ/T", begun.on(), null),
                lines,
                assignments,
                begun.revision(),
                begun.stage());
    }

    private static Consent consent(String code) {
        return new Consent(OrganizationRule.ORG_04, code, "7-CV/T", Village.day("2019-12-01"));
    }

    private static Line rename(String organization, String code) {
        return new Line(Action.RENAME, List.of(organization), code, "Tên mới", "", "", "", "");
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
