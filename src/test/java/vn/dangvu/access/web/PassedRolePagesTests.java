package vn.dangvu.access.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.transaction.annotation.Transactional;

import vn.dangvu.access.Accounts;
import vn.dangvu.access.EndedRoles;
import vn.dangvu.access.Validity;
import vn.dangvu.kernel.Viewer;
import vn.dangvu.reorganizations.Village;
import vn.dangvu.testing.AskedBy;
import vn.dangvu.testing.DangvuTest;

import java.time.LocalDate;
import java.util.List;

/// Roles that were passed on before the organization they came from lived again, on the pages.
@DangvuTest(today = "2021-06-01", world = "village")
@Transactional
class PassedRolePagesTests {

    private static final Viewer CHIEF = new Viewer("chief", true, List.of(), null);

    @Autowired DSLContext sql;
    @Autowired ApplicationContext context;
    @Autowired Accounts accounts;
    @Autowired EndedRoles endedRoles;

    private AskedBy administrator;

    @BeforeEach
    void pass() {
        new Village(sql).settle();
        var created = accounts.create(CHIEF, "bithu.e2", "Bí thư E.2", false);
        int account = ((Accounts.Creation.Created) created).id();
        accounts.grant(
                CHIEF,
                account,
                new Viewer.Grant(Village.EAST_TWO, Viewer.Role.OFFICER, true),
                Validity.since(LocalDate.EPOCH));
        int origin = accounts.find(CHIEF, account).grants().getFirst().id();
        accounts.revoke(CHIEF, account, origin);
        accounts.grant(
                CHIEF,
                account,
                new Viewer.Grant(Village.EAST_ONE, Viewer.Role.OFFICER, true),
                Validity.since(LocalDate.EPOCH));
        sql.execute(
                "update access.role_grant set passed_from = ? where revoked_at is null and"
                        + " account_id = ?",
                origin,
                account);
        administrator =
                new AskedBy(CHIEF, context, AccountController.class, EndedRoleController.class) {};
    }

    @Test
    void aRoleIsOfferedBackAndGivenBack() {
        assertThat(administrator.text("/accounts")).contains("Có 1 vai trò cần xem lại");
        assertThat(administrator.text("/accounts/ended-roles"))
                .contains("bithu.e2", "Name E.1", "Trả về Name E.2", "Giữ nguyên");

        assertThat(administrator.sentTo("/accounts/ended-roles/" + passed() + "/back"))
                .isEqualTo("/accounts/ended-roles");

        assertThat(administrator.text("/accounts"))
                .contains("Name E.2")
                .doesNotContain("vai trò cần xem lại", "Name E.1");
    }

    @Test
    void aRoleThatIsKeptIsNotAskedAboutAgain() {
        administrator.sentTo("/accounts/ended-roles/" + passed() + "/keep");

        assertThat(administrator.text("/accounts/ended-roles")).doesNotContain("Trả về");
        assertThat(administrator.text("/accounts")).contains("Name E.1");
    }

    private int passed() {
        return endedRoles.passed(CHIEF).getFirst().id();
    }
}
