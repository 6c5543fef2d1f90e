package vn.dangvu.reorganizations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.annotation.Transactional;

import vn.dangvu.figures.Basis;
import vn.dangvu.figures.Figures;
import vn.dangvu.figures.Question;
import vn.dangvu.figures.Row;
import vn.dangvu.kernel.NotFound;
import vn.dangvu.kernel.Period;
import vn.dangvu.kernel.Viewer;
import vn.dangvu.kernel.Viewer.Grant;
import vn.dangvu.kernel.Viewer.Role;
import vn.dangvu.organizations.OrganizationId;
import vn.dangvu.organizations.Organizations;
import vn.dangvu.reorganizations.Line.Action;
import vn.dangvu.reorganizations.Reorganizations.Execution;
import vn.dangvu.testing.DangvuTest;

import java.util.List;
import java.util.stream.Stream;

/// What a reorganization leaves of the years before it: as they were, and restated.
@DangvuTest(today = "2021-06-01")
@Transactional
class BasisTests {

    private static final Viewer WEST = officerOf(Village.WEST);
    private static final Viewer EAST = officerOf(Village.EAST);

    @Autowired DSLContext sql;
    @Autowired Reorganizations reorganizations;
    @Autowired Figures figures;
    @Autowired Organizations organizations;

    @BeforeEach
    void settle() {
        new Village(sql).settle();
    }

    @Test
    void theYearsBeforeStayAsTheyWereAndGoWithTheHeirWhenRestated() {
        assertThat(closing(Village.OFFICER, Village.WEST, 2019, Basis.WAS)).isEqualTo(3);

        absorb("E.2", "W.1");

        assertThat(closing(Village.OFFICER, Village.EAST, 2019, Basis.WAS)).isEqualTo(9);
        assertThat(closing(Village.OFFICER, Village.WEST, 2019, Basis.WAS)).isEqualTo(3);
        assertThat(closing(Village.OFFICER, Village.EAST, 2020, Basis.RESTATED)).isEqualTo(5);
        assertThat(closing(Village.OFFICER, Village.WEST, 2020, Basis.RESTATED)).isEqualTo(7);
        var before = question(Village.WEST, 2020, Basis.RESTATED).yearBefore();
        assertThat(figures.of(Village.OFFICER, before, "members.closing").count()).isEqualTo(7);
        assertThat(figures.rows(Village.OFFICER, before, "members.closing", null, 50).rows())
                .extracting(Row::organization, Row::successor)
                .contains(
                        org.assertj.core.groups.Tuple.tuple("E.2", "W.1"),
                        org.assertj.core.groups.Tuple.tuple("W.1", null));
    }

    @Test
    void whoCameByOneDecisionCrossesTheBoundaryOfTheDayButNotTheRestatedOne() {
        absorb("E.2", "W.1");

        assertThat(count(Village.WEST, Basis.WAS, "members.receivedCollectively")).isEqualTo(4);
        assertThat(count(Village.WEST, Basis.RESTATED, "members.receivedCollectively")).isZero();
        assertThat(count(Village.EAST, Basis.WAS, "members.handedOverCollectively")).isEqualTo(4);
        assertThat(count(Village.EAST, Basis.RESTATED, "members.opening")).isEqualTo(5);
    }

    @Test
    void anUndoIsSeenAtOnce() {
        var plan = absorb("E.2", "W.1");
        assertThat(closing(Village.OFFICER, Village.WEST, 2020, Basis.RESTATED)).isEqualTo(7);

        reorganizations.undo(Village.OFFICER, plan.id());

        assertThat(closing(Village.OFFICER, Village.WEST, 2020, Basis.RESTATED)).isEqualTo(3);
        assertThat(closing(Village.OFFICER, Village.EAST, 2020, Basis.RESTATED)).isEqualTo(9);
    }

    @Test
    void theBasisMattersOnlyWhereTheTreeChanged() {
        assertThat(figures.dependOnBasis(Village.OFFICER, question(Village.EAST, 2020, Basis.WAS)))
                .isFalse();

        absorb("E.2", "W.1");

        assertThat(figures.dependOnBasis(Village.OFFICER, question(Village.EAST, 2020, Basis.WAS)))
                .isTrue();
        assertThat(
                        figures.dependOnBasis(
                                Village.OFFICER, question(Village.EAST_ONE, 2020, Basis.WAS)))
                .isFalse();
    }

    @Test
    void whoGoesOnSeesWhatItWasAndNobodyElseSeesMoreThanBefore() {
        var ended = new OrganizationId(Village.EAST_TWO);
        var stays = new OrganizationId(Village.EAST_ONE);
        assertThat(organizations.showsRows(WEST, ended)).isFalse();

        absorb("E.2", "W.1");

        assertThat(organizations.showsRows(WEST, ended)).isTrue();
        assertThat(figures.rows(WEST, asked(2019), "members.closing", null, 50).rows()).hasSize(4);
        assertThat(organizations.showsRows(EAST, ended)).isTrue();
        assertThat(organizations.showsRows(WEST, stays)).isFalse();
        assertThat(organizations.showsRows(WEST, new OrganizationId(Village.EAST))).isFalse();
        var stranger = officerOf(Village.EAST_ONE);
        assertThat(organizations.showsRows(stranger, ended)).isFalse();
        assertThatThrownBy(() -> figures.of(stranger, asked(2019), "members.closing"))
                .isInstanceOf(NotFound.class);
    }

    @Test
    void whatStoodBelowAnEndedCommitteeIsSeenByItsHeir() {
        execute(
                "2020-01-01",
                List.of(line(Action.DISSOLVE, "E.2", "")),
                Stream.of("b1", "b2", "b3", "b4").map(who -> new Assignment(who, "E.1")).toList());
        assertThat(organizations.showsRows(WEST, new OrganizationId(Village.EAST_TWO))).isFalse();
        execute(
                "2020-06-01",
                List.of(line(Action.HAND_OVER, "E.1", "W"), line(Action.ABSORB, "E", "W")),
                List.of());

        assertThat(organizations.showsRows(WEST, new OrganizationId(Village.EAST_TWO))).isTrue();
        assertThat(closing(WEST, Village.WEST, 2020, Basis.RESTATED)).isEqualTo(12);
        assertThat(closing(WEST, Village.EAST, 2019, Basis.WAS)).isEqualTo(9);
    }

    private Plan absorb(String ended, String heir) {
        return execute("2020-03-01", List.of(line(Action.ABSORB, ended, heir)), List.of());
    }

    private Plan execute(String on, List<Line> lines, List<Assignment> assignments) {
        var begun =
                reorganizations.begin(
                        Village.OFFICER,
                        new OrganizationId(Village.TOP),
                        "Sắp xếp",
                        Village.day(on));
        reorganizations.save(
                Village.OFFICER,
                new Plan(
                        begun.id(),
                        begun.home(),
                        begun.title(),
                        begun.on(),
                        new Plan.Decision("12-QĐ/T", Village.day(on), null),
                        lines,
                        assignments,
                        begun.revision(),
                        begun.stage()));
        assertThat(reorganizations.execute(Village.OFFICER, begun.id()))
                .isInstanceOf(Execution.Done.class);
        return begun;
    }

    private static Line line(Action action, String organization, String target) {
        return new Line(action, List.of(organization), target, "", "", "", "", "");
    }

    private long closing(Viewer viewer, int organization, int year, Basis basis) {
        var question = question(organization, year, basis);
        return figures.of(viewer, question, "members.closing").count();
    }

    private long count(int organization, Basis basis, String code) {
        return figures.of(Village.OFFICER, question(organization, 2020, basis), code).count();
    }

    private static Question asked(int year) {
        return question(Village.EAST_TWO, year, Basis.WAS);
    }

    private static Question question(int organization, int year, Basis basis) {
        return new Question(new OrganizationId(organization), Period.year(year), null).on(basis);
    }

    private static Viewer officerOf(int organization) {
        return new Viewer(
                "officer", false, List.of(new Grant(organization, Role.OFFICER, true)), null);
    }
}
