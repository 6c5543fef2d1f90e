package vn.dangvu.reorganizations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.annotation.Transactional;

import vn.dangvu.access.Accounts;
import vn.dangvu.access.EndedRole;
import vn.dangvu.access.EndedRoles;
import vn.dangvu.access.Place;
import vn.dangvu.access.Validity;
import vn.dangvu.kernel.Forbidden;
import vn.dangvu.kernel.NotFound;
import vn.dangvu.kernel.Viewer;
import vn.dangvu.kernel.Viewer.Role;
import vn.dangvu.organizations.Belongings;
import vn.dangvu.organizations.OrganizationId;
import vn.dangvu.reorganizations.Line.Action;
import vn.dangvu.reorganizations.Preview.Along;
import vn.dangvu.reorganizations.Preview.Fate;
import vn.dangvu.reorganizations.Reorganizations.Saving;
import vn.dangvu.testing.DangvuTest;

import java.time.LocalDate;
import java.util.List;

/// What stands at organizations besides members, when those are reorganized.
@DangvuTest(today = "2021-06-01")
@Transactional
class CompanionsTests {

    private static final Viewer ADMINISTRATOR = new Viewer("chief", true, List.of(), null);

    @Autowired DSLContext sql;
    @Autowired Accounts accounts;
    @Autowired EndedRoles endedRoles;
    @Autowired Reorganizations reorganizations;

    private int secretary;

    @BeforeEach
    void settle() {
        new Village(sql).settle();
        var created = accounts.create(ADMINISTRATOR, "bithu.e2", "Bí thư E.2", false);
        secretary = ((Accounts.Creation.Created) created).id();
        var place = new OrganizationId(Village.EAST_TWO);
        accounts.grant(
                ADMINISTRATOR,
                secretary,
                new Viewer.Grant(place.value(), Role.OFFICER, true),
                Validity.since(LocalDate.EPOCH));
    }

    @Test
    void thePreviewTellsWhichRolesWaitForAnHeir() {
        target(Village.EAST_TWO, 2019);
        target(Village.EAST_TWO, 2020);
        var plan = planned(line(Action.ABSORB, "E.2", "E.1"));

        var told = reorganizations.preview(Village.OFFICER, plan.id()).along();

        assertThat(told)
                .containsExactly(
                        new Along(
                                Belongings.Kind.ROLE,
                                Village.EAST_TWO,
                                1,
                                Fate.WAITS_FOR_HEIR,
                                Village.EAST_ONE),
                        new Along(
                                Belongings.Kind.TARGET,
                                Village.EAST_TWO,
                                1,
                                Fate.WAITS_FOR_HEIR,
                                Village.EAST_ONE));
    }

    @Test
    void whatStandsAtAnOrganizationThatMovesGoesWithIt() {
        var plan = planned(line(Action.HAND_OVER, "E.2", "W"));

        var told = reorganizations.preview(Village.OFFICER, plan.id()).along();

        assertThat(told).extracting(Along::fate).containsExactly(Fate.STAYS);
        reorganizations.execute(Village.OFFICER, plan.id());
        assertThat(endedRoles.all(ADMINISTRATOR)).isEmpty();
    }

    @Test
    void nobodySeesMoreBecauseTheirOrganizationWasAbsorbed() {
        absorb();

        assertThat(accounts.find(ADMINISTRATOR, secretary).grants())
                .extracting(role -> role.grant().organization())
                .containsExactly(Village.EAST_TWO);
        assertThat(endedRoles.all(ADMINISTRATOR))
                .singleElement()
                .extracting(EndedRole::organization, EndedRole::heirs)
                .containsExactly("Name E.2", List.of(place(Village.EAST_ONE, "E.1")));
    }

    @Test
    void anAdministratorPassesARoleOnToTheHeir() {
        absorb();
        int left = endedRoles.all(ADMINISTRATOR).getFirst().id();

        assertThatThrownBy(() ->
                        endedRoles.passOn(ADMINISTRATOR, left, new OrganizationId(Village.WEST)))
                .isInstanceOf(NotFound.class);
        endedRoles.passOn(ADMINISTRATOR, left, new OrganizationId(Village.EAST_ONE));

        assertThat(accounts.find(ADMINISTRATOR, secretary).grants())
                .extracting(role -> role.grant().organization())
                .containsExactly(Village.EAST_ONE);
        assertThat(endedRoles.all(ADMINISTRATOR)).isEmpty();
    }

    @Test
    void anAdministratorEndsARoleThatWasLeftBehind() {
        absorb();

        endedRoles.end(ADMINISTRATOR, endedRoles.all(ADMINISTRATOR).getFirst().id());

        assertThat(accounts.find(ADMINISTRATOR, secretary).grants()).isEmpty();
        assertThat(endedRoles.all(ADMINISTRATOR)).isEmpty();
    }

    @Test
    void anUndoneReorganizationLeavesNoRoleToReview() {
        long plan = absorb();

        reorganizations.undo(Village.OFFICER, plan);

        assertThat(endedRoles.all(ADMINISTRATOR)).isEmpty();
    }

    @Test
    void aPassedRoleIsGivenBackWhenItsOrganizationLivesAgain() {
        long plan = absorb();
        passOnTo(Village.EAST_ONE);
        assertThat(endedRoles.toReview(ADMINISTRATOR)).isZero();

        reorganizations.undo(Village.OFFICER, plan);

        assertThat(endedRoles.toReview(ADMINISTRATOR)).isEqualTo(1);
        var passed = endedRoles.passed(ADMINISTRATOR).getFirst();
        assertThat(passed.origin()).isEqualTo(place(Village.EAST_TWO, "E.2"));
        assertThat(passed.heir()).isEqualTo("Name E.1");
        endedRoles.giveBack(ADMINISTRATOR, passed.id());
        assertThat(grants()).containsExactly(Village.EAST_TWO);
        assertThat(endedRoles.toReview(ADMINISTRATOR)).isZero();
    }

    @Test
    void aPassedRoleMayStayWithTheHeir() {
        long plan = absorb();
        passOnTo(Village.EAST_ONE);
        reorganizations.undo(Village.OFFICER, plan);

        endedRoles.keep(ADMINISTRATOR, endedRoles.passed(ADMINISTRATOR).getFirst().id());

        assertThat(grants()).containsExactly(Village.EAST_ONE);
        assertThat(endedRoles.toReview(ADMINISTRATOR)).isZero();
    }

    @Test
    void aRolePassedToAnOrganizationOfThePlanDoesNotHoldUpItsUndo() {
        var both = List.of("E.1", "E.2");
        long plan =
                executed(new Line(Action.CONSOLIDATE, both, "N", "Name N", "N", "CELL", "", "E"));
        passOnTo(
                endedRoles.all(ADMINISTRATOR).getFirst().heirs().getFirst().organization().value());

        assertThat(reorganizations.undo(Village.OFFICER, plan))
                .isInstanceOf(Reorganizations.Undoing.Done.class);

        var passed = endedRoles.passed(ADMINISTRATOR).getFirst();
        assertThat(passed.heir()).isNull();
        endedRoles.giveBack(ADMINISTRATOR, passed.id());
        assertThat(grants()).containsExactly(Village.EAST_TWO);
    }

    @Test
    void theReviewIsForAdministratorsOnly() {
        assertThatThrownBy(() -> endedRoles.all(Village.OFFICER)).isInstanceOf(Forbidden.class);
        assertThatThrownBy(() -> endedRoles.passed(Village.OFFICER)).isInstanceOf(Forbidden.class);
    }

    private List<Integer> grants() {
        return accounts.find(ADMINISTRATOR, secretary).grants().stream()
                .map(role -> role.grant().organization())
                .toList();
    }

    private void passOnTo(int heir) {
        int left = endedRoles.all(ADMINISTRATOR).getFirst().id();
        endedRoles.passOn(ADMINISTRATOR, left, new OrganizationId(heir));
    }

    private long absorb() {
        return executed(line(Action.ABSORB, "E.2", "E.1"));
    }

    private long executed(Line line) {
        var plan = planned(line);
        assertThat(reorganizations.execute(Village.OFFICER, plan.id()))
                .isInstanceOf(Reorganizations.Execution.Done.class);
        return plan.id();
    }

    private Plan planned(Line line) {
        var begun =
                reorganizations.begin(
                        Village.OFFICER,
                        new OrganizationId(Village.TOP),
                        "Sắp xếp",
                        Village.day("2020-01-01"));
        var plan =
                new Plan(
                        begun.id(),
                        begun.home(),
                        begun.title(),
                        begun.on(),
                        new Plan.Decision("12-QĐ/T", begun.on(), null),
                        List.of(line),
                        List.of(),
                        begun.revision(),
                        begun.stage());
        return ((Saving.Saved) reorganizations.save(Village.OFFICER, plan)).plan();
    }

    private void target(int organization, int year) {
        sql.execute(
                """
                insert into reports.setting (organization_id, year, admission_target, number, place, superior, issuer, signed_for, signer_post, signer_name, recipients, changed_by)
                values (?, ?, 3, '', '', '', '', '', '', '', '', 'test')\
                """,
                organization,
                year);
    }

    private static Line line(Action action, String organization, String target) {
        return new Line(action, List.of(organization), target, "", "", "", "", "");
    }

    private static Place place(int id, String code) {
        return new Place(new OrganizationId(id), code, "Name " + code);
    }
}
