package vn.dangvu.access;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;

import vn.dangvu.exchange.Imports;
import vn.dangvu.kernel.Viewer;
import vn.dangvu.kernel.Viewer.Grant;
import vn.dangvu.kernel.Viewer.Role;
import vn.dangvu.organizations.OrganizationId;
import vn.dangvu.organizations.Organizations;
import vn.dangvu.reorganizations.Village;
import vn.dangvu.testing.DangvuTest;

import java.time.LocalDate;
import java.util.List;

/// What each role opens below its organization, and that none opens anything beside it.
@DangvuTest(today = "2021-06-01")
@Transactional
class RolePowersTests {

    private static final LocalDate TODAY = LocalDate.of(2021, 6, 1);
    private static final OrganizationId BELOW = new OrganizationId(Village.EAST_ONE);
    private static final OrganizationId BESIDE = new OrganizationId(Village.WEST_ONE);

    @Autowired org.jooq.DSLContext sql;
    @Autowired JdbcClient jdbc;
    @Autowired Organizations organizations;
    @Autowired Imports imports;
    @Autowired Accounts accounts;
    @Autowired Reasons reasons;

    @ParameterizedTest
    @CsvSource({
        // role, granted rows, figures, rows, records, plans, audits
        "OFFICER,   false, true,  true,  true,  true,  false",
        "SECRETARY, false, true,  true,  true,  false, false",
        "INSPECTOR, false, true,  true,  false, false, true",
        "LEADER,    false, true,  false, false, false, false",
        "LEADER,    true,  true,  true,  false, false, false",
        "VIEWER,    false, true,  false, false, false, false",
        "VIEWER,    true,  true,  true,  false, false, false",
        "AUDITOR,   true,  false, false, false, false, true",
    })
    void aRoleOpensWhatItIsForBelowItsOrganizationAndNothingBesideIt(
            Role role,
            boolean granted,
            boolean figures,
            boolean rows,
            boolean records,
            boolean plans,
            boolean audits) {
        new Village(sql).settle();
        var viewer =
                new Viewer("one", false, List.of(new Grant(Village.EAST, role, granted)), null);

        assertThat(organizations.find(viewer, BELOW, TODAY).isPresent()).isEqualTo(figures);
        assertThat(organizations.showsRows(viewer, BELOW)).isEqualTo(rows);
        assertThat(organizations.mayRecord(viewer, BELOW)).isEqualTo(records);
        assertThat(organizations.mayPlan(viewer, BELOW)).isEqualTo(plans);
        assertThat(imports.openTo(viewer)).isEqualTo(plans);
        assertThat(viewer.auditRoots()).hasSize(audits ? 1 : 0);
        assertThat(organizations.find(viewer, BESIDE, TODAY)).isEmpty();
        assertThat(organizations.showsRows(viewer, BESIDE)).isFalse();
        assertThat(organizations.mayRecord(viewer, BESIDE)).isFalse();
        assertThat(organizations.mayPlan(viewer, BESIDE)).isFalse();
    }

    /// Managing accounts is no right to the register.
    @Test
    void whoOnlyManagesAccountsSeesNobody() {
        new Village(sql).settle();
        var administrator = new Viewer("chief", true, List.of(), null);

        assertThat(organizations.roots(administrator, TODAY)).isEmpty();
        assertThat(organizations.find(administrator, BELOW, TODAY)).isEmpty();
        assertThat(organizations.showsRows(administrator, BELOW)).isFalse();
    }

    @Test
    void aRoleCountsFromItsFirstDayThroughItsLast() {
        new Village(sql).settle();
        assertThat(opensWith(TODAY, null)).isTrue();
        assertThat(opensWith(TODAY, TODAY.plusDays(1))).isTrue();
        assertThat(opensWith(TODAY.plusDays(1), null)).isFalse();
        assertThat(opensWith(TODAY.minusDays(30), TODAY)).isFalse();
    }

    @Test
    void itIsSaidWhichRoleOpensAPage() {
        new Village(sql).settle();
        int id = account();
        accounts.grant(
                ADMINISTRATOR,
                id,
                new Grant(Village.EAST, Role.INSPECTOR, true),
                Validity.since(TODAY));
        accounts.grant(
                ADMINISTRATOR,
                id,
                new Grant(Village.TOP, Role.LEADER, false),
                Validity.since(TODAY));
        var account = accounts.find(ADMINISTRATOR, id);
        var viewer = account.viewer(null);
        long member =
                jdbc.sql("select id from members.member where code = 'a1'")
                        .query(Long.class)
                        .single();

        assertThat(reasons.ofOrganization(viewer, account, BELOW).roles())
                .extracting(role -> role.grant().role())
                .containsExactlyInAnyOrder(Role.INSPECTOR, Role.LEADER);
        assertThat(reasons.ofOrganization(viewer, account, BESIDE).roles())
                .extracting(role -> role.grant().role())
                .containsExactly(Role.LEADER);
        assertThat(reasons.ofMember(viewer, account, member).roles())
                .extracting(role -> role.grant().role())
                .containsExactly(Role.INSPECTOR);
    }

    private static final Viewer ADMINISTRATOR = new Viewer("chief", true, List.of(), null);

    private int account() {
        return ((Accounts.Creation.Created) accounts.create(ADMINISTRATOR, "one.two", "Một", false))
                .id();
    }

    private boolean opensWith(LocalDate from, @org.jspecify.annotations.Nullable LocalDate until) {
        int id =
                accounts.all(ADMINISTRATOR).stream()
                        .filter(one -> one.username().equals("one.two"))
                        .map(Account::id)
                        .findFirst()
                        .orElseGet(this::account);
        accounts.grant(
                ADMINISTRATOR,
                id,
                new Grant(Village.EAST, Role.OFFICER, true),
                new Validity(from, until));
        var viewer =
                accounts.current(id, accounts.find(ADMINISTRATOR, id).revision()).orElseThrow();
        return organizations.find(viewer.viewer(null), BELOW, TODAY).isPresent();
    }
}
