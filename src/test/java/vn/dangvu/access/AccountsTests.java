package vn.dangvu.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.IllegalTransactionStateException;
import org.springframework.transaction.support.TransactionTemplate;

import vn.dangvu.kernel.Forbidden;
import vn.dangvu.kernel.NotFound;
import vn.dangvu.kernel.Viewer;
import vn.dangvu.kernel.Viewer.Grant;
import vn.dangvu.kernel.Viewer.Role;
import vn.dangvu.organizations.OrganizationId;

import java.time.LocalDate;
import java.util.List;

/// Accounts, roles and the log over the real tables.
@SpringBootTest(classes = AccessApplication.class)
@AutoConfigureMockMvc
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class AccountsTests {

    private static final OrganizationId ROOT = new OrganizationId(9000);
    private static final OrganizationId CELL = new OrganizationId(9010);
    private static final Viewer ADMINISTRATOR = new Viewer("chief", true, List.of(), "192.0.2.1");
    private static final Viewer OFFICER =
            new Viewer("officer", false, List.of(new Grant(9000, Role.OFFICER, true)), null);

    @Autowired Accounts accounts;
    @Autowired AccessLog accessLog;
    @Autowired TransactionTemplate transaction;
    @Autowired JdbcClient database;

    @BeforeAll
    void plantATree() {
        database.sql(
                        """
                        insert into organizations.organization (id, created_by) values (9000, 'test'), (9010, 'test');
                        insert into organizations.version (organization_id, valid, official_name, short_name, code, kind, parent_id, recorded_by)
                        values (9000, '[2015-01-01,)', 'Đảng ủy Khối', 'ĐUK', 'ĐUK', 'UPPER_GRASSROOTS', null, 'test'),
                               (9010, '[2015-01-01,)', 'Chi bộ Văn phòng', 'CBVP', 'CB01', 'GRASSROOTS_CELL', 9000, 'test')
                        """)
                .update();
    }

    @BeforeEach
    void beginWithoutAccounts() {
        database.sql("truncate access.account cascade").update();
    }

    @Test
    void aNewHomeGetsOneAdministratorAndNoSecondOne() {
        assertThat(accounts.createFirstAdministrator()).get().asString().hasSize(19);
        assertThat(accounts.createFirstAdministrator()).isEmpty();

        var first = accounts.all(ADMINISTRATOR).getFirst();
        assertThat(first.username()).isEqualTo("quantri");
        assertThat(first.administrator()).isTrue();
        assertThat(first.mustChangePassword()).isTrue();
    }

    @Test
    void theFirstAdministratorAdoptsTheRootsOnce() {
        accounts.createFirstAdministrator();

        accounts.adoptRoots();
        accounts.adoptRoots();

        assertThat(accounts.all(ADMINISTRATOR).getFirst().grants())
                .extracting(Account.Role::grant)
                .containsExactly(new Grant(9000, Role.OFFICER, true));
    }

    @Test
    void whoHasARoleAlreadyAdoptsNothing() {
        accounts.createFirstAdministrator();
        int id = accounts.all(ADMINISTRATOR).getFirst().id();
        accounts.grant(
                ADMINISTRATOR,
                id,
                new Viewer.Grant(CELL.value(), Role.VIEWER, false),
                Validity.since(LocalDate.EPOCH));

        accounts.adoptRoots();

        assertThat(accounts.find(ADMINISTRATOR, id).grants())
                .extracting(Account.Role::grant)
                .containsExactly(new Grant(9010, Role.VIEWER, false));
    }

    @Test
    void aSecondRoleAtAnOrganizationTakesThePlaceOfTheFirst() {
        int id = create("le.van.tam");

        accounts.grant(
                ADMINISTRATOR,
                id,
                new Viewer.Grant(CELL.value(), Role.VIEWER, false),
                Validity.since(LocalDate.EPOCH));
        accounts.grant(
                ADMINISTRATOR,
                id,
                new Viewer.Grant(CELL.value(), Role.OFFICER, false),
                Validity.since(LocalDate.EPOCH));

        var roles = accounts.find(ADMINISTRATOR, id).grants();
        assertThat(roles)
                .extracting(Account.Role::grant)
                .as("an officer always sees rows")
                .containsExactly(new Grant(9010, Role.OFFICER, true));
        assertThat(roles.getFirst().organizationName()).isEqualTo("Chi bộ Văn phòng");
    }

    @Test
    void aRevokedRoleCountsNoMore() {
        int id = create("tran.thi.huong");
        accounts.grant(
                ADMINISTRATOR,
                id,
                new Viewer.Grant(ROOT.value(), Role.OFFICER, true),
                Validity.since(LocalDate.EPOCH));
        int role = accounts.find(ADMINISTRATOR, id).grants().getFirst().id();

        accounts.revoke(ADMINISTRATOR, id, role);

        assertThat(accounts.find(ADMINISTRATOR, id).viewer(null).roots()).isEmpty();
    }

    @Test
    void aRoleIsNotRevokedThroughSomebodyElsesAccount() {
        int hers = create("hers");
        int his = create("his");
        accounts.grant(
                ADMINISTRATOR,
                hers,
                new Viewer.Grant(ROOT.value(), Role.OFFICER, true),
                Validity.since(LocalDate.EPOCH));
        int role = accounts.find(ADMINISTRATOR, hers).grants().getFirst().id();

        accounts.revoke(ADMINISTRATOR, his, role);

        assertThat(accounts.find(ADMINISTRATOR, hers).grants()).hasSize(1);
    }

    @Test
    void onlyAdministratorsManageAccounts() {
        int id = create("somebody");

        assertThatThrownBy(() -> accounts.all(OFFICER)).isInstanceOf(Forbidden.class);
        assertThatThrownBy(() -> accounts.create(OFFICER, "x2", "X", true))
                .isInstanceOf(Forbidden.class);
        assertThatThrownBy(() ->
                        accounts.grant(
                                OFFICER,
                                id,
                                new Viewer.Grant(ROOT.value(), Role.OFFICER, true),
                                Validity.since(LocalDate.EPOCH)))
                .isInstanceOf(Forbidden.class);
        assertThatThrownBy(() -> accounts.resetPassword(OFFICER, id)).isInstanceOf(Forbidden.class);
        assertThatThrownBy(() -> accounts.disable(OFFICER, id)).isInstanceOf(Forbidden.class);
    }

    @Test
    void nobodyDisablesTheOwnAccountAndNobodyFindsOneThatIsNotThere() {
        int own = create("chief");

        assertThatThrownBy(() -> accounts.disable(ADMINISTRATOR, own))
                .isInstanceOf(Forbidden.class);
        assertThatThrownBy(() -> accounts.find(ADMINISTRATOR, -1)).isInstanceOf(NotFound.class);
    }

    @Test
    void aUsernameIsGivenOnce() {
        create("only.one");

        assertThat(accounts.create(ADMINISTRATOR, "only.one", "Khác", false))
                .isInstanceOf(Accounts.Creation.UsernameTaken.class);
    }

    @Test
    void anOrganizationIsFoundByCodeOrByNameWithoutMarks() {
        assertThat(accounts.placesMeantBy(ADMINISTRATOR, "cb01"))
                .extracting(Place::organization)
                .containsExactly(CELL);
        assertThat(accounts.placesMeantBy(ADMINISTRATOR, "dang uy khoi"))
                .extracting(Place::organization)
                .containsExactly(ROOT);
        assertThat(accounts.placesMeantBy(ADMINISTRATOR, "khong co")).isEmpty();
    }

    @Test
    void aLookIsLoggedInTheTransactionThatShowsIt() {
        assertThatThrownBy(() -> accessLog.opened(OFFICER, 77))
                .isInstanceOf(IllegalTransactionStateException.class);

        transaction.executeWithoutResult(status -> {
            accessLog.opened(OFFICER, 77);
            status.setRollbackOnly();
        });
        assertThat(linesOf(77)).isZero();

        transaction.executeWithoutResult(_ -> accessLog.opened(OFFICER, 77));
        assertThat(linesOf(77)).isOne();
    }

    @Test
    void anExportIsLoggedWithWhatLeft() {
        transaction.executeWithoutResult(
                _ -> accessLog.exported(ADMINISTRATOR, ROOT, "reports.annual 2019 docx"));

        assertThat(
                        database.sql(
                                        """
                                        select concat_ws('|', act, organization, detail, address)
                                        from audit.entry order by id desc limit 1
                                        """)
                                .query(String.class)
                                .single())
                .isEqualTo("EXPORTED|9000|reports.annual 2019 docx|192.0.2.1");
    }

    @Test
    void aLineOfTheLogIsNeitherChangedNorDeleted() {
        transaction.executeWithoutResult(_ -> accessLog.opened(OFFICER, 78));

        assertThatThrownBy(() -> database.sql("delete from audit.entry where member = 78").update())
                .isInstanceOf(DataAccessException.class);
        assertThatThrownBy(() -> database.sql("update audit.entry set actor = 'x'").update())
                .isInstanceOf(DataAccessException.class);
    }

    private long linesOf(long member) {
        return database.sql("select count(*) from audit.entry where member = ?")
                .param(member)
                .query(Long.class)
                .single();
    }

    private int create(String username) {
        return ((Accounts.Creation.Created)
                        accounts.create(ADMINISTRATOR, username, "Người thử", false))
                .id();
    }
}
