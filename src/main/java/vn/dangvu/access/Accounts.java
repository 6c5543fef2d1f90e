package vn.dangvu.access;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import vn.dangvu.audit.Act;
import vn.dangvu.audit.Audit;
import vn.dangvu.audit.Deed;
import vn.dangvu.confirmations.Confirmations;
import vn.dangvu.confirmations.Kind;
import vn.dangvu.exchange.Imported;
import vn.dangvu.kernel.Forbidden;
import vn.dangvu.kernel.NotFound;
import vn.dangvu.kernel.Viewer;
import vn.dangvu.organizations.OrganizationId;

import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;

/// Accounts and the roles they have at organizations. Administrators only, except for what the
/// start of the program does.
@Service
public class Accounts {

    /// The username of the account that a new home begins with.
    public static final String FIRST_ADMINISTRATOR = "quantri";

    /// How many organizations a page offers to choose from; more are found by typing their code.
    static final int OFFERED = 2_000;

    private static final Logger log = LoggerFactory.getLogger(Accounts.class);

    /// Who acts when the program itself does.
    private static final Viewer SYSTEM = new Viewer("system", true, List.of(), null);

    /// How the creation of an account ends.
    public sealed interface Creation {

        /// @param oneTimePassword shown once, kept nowhere
        record Created(int id, String oneTimePassword) implements Creation {}

        record UsernameTaken() implements Creation {}
    }

    /// How giving a role ends.
    public sealed interface Granting {

        record Granted() implements Granting {}

        /// It needs two: under this number it waits for somebody else.
        record Waiting(long prepared) implements Granting {}
    }

    private final AccountStore accounts;
    private final GrantStore grants;
    private final Passwords passwords;
    private final AccessLog accessLog;
    private final Confirmations confirmations;
    private final ObjectProvider<PrivateAddresses> addresses;
    private final Audit audit;
    private final Clock clock;

    Accounts(
            AccountStore accounts,
            GrantStore grants,
            Passwords passwords,
            AccessLog accessLog,
            Confirmations confirmations,
            ObjectProvider<PrivateAddresses> addresses,
            Audit audit,
            Clock clock) {
        this.accounts = accounts;
        this.grants = grants;
        this.passwords = passwords;
        this.accessLog = accessLog;
        this.confirmations = confirmations;
        this.addresses = addresses;
        this.audit = audit;
        this.clock = clock;
    }

    /// On a home without any account: makes the first administrator and gives the password, which
    /// must be changed at the first sign-in.
    @Transactional
    public Optional<String> createFirstAdministrator() {
        if (!accounts.isEmpty()) {
            return Optional.empty();
        }
        return create(SYSTEM, FIRST_ADMINISTRATOR, "Quản trị hệ thống", true)
                        instanceof Creation.Created created
                ? Optional.of(created.oneTimePassword())
                : Optional.empty();
    }

    /// Lets the first administrator, while without a role, do the office's work at every root, so
    /// that somebody can look at what was imported. A second call changes nothing.
    @EventListener(Imported.class)
    @Transactional
    public void adoptRoots() {
        var administrator = accounts.firstAdministrator();
        if (administrator.isEmpty() || !roles(administrator.get()).isEmpty()) {
            return;
        }
        for (var root : grants.roots()) {
            give(
                    SYSTEM,
                    administrator.get(),
                    new Viewer.Grant(root.value(), Viewer.Role.OFFICER, true),
                    Validity.since(today()));
        }
    }

    @Transactional(readOnly = true)
    public List<Account> all(Viewer viewer) {
        check(viewer);
        return accounts.all(grants.all(today()));
    }

    @Transactional(readOnly = true)
    public Account find(Viewer viewer, int id) {
        check(viewer);
        return found(id);
    }

    /// An administrator's right may have to wait for somebody else; the account is there at once.
    @Transactional
    public Creation create(
            Viewer viewer, String username, String displayName, boolean administrator) {
        check(viewer);
        if (accounts.isTaken(username)) {
            return new Creation.UsernameTaken();
        }
        String password = passwords.oneTime();
        boolean waits = administrator && confirmations.holds(Kind.ROLE);
        var id =
                accounts.add(
                        username,
                        displayName,
                        passwords.hash(password),
                        administrator && !waits,
                        now(),
                        viewer.username());
        if (id.isEmpty()) {
            return new Creation.UsernameTaken();
        }
        accessLog.noted(viewer, LogLine.Action.ACCOUNT_CREATED, null, username);
        log.atInfo().addKeyValue("account", id.get()).log("Account created");
        if (waits) {
            hold(viewer, new RoleAct.Administrator(id.get()));
        }
        return new Creation.Created(id.get(), password);
    }

    /// A new one-time password; open sessions of the account end, and its private addresses with
    /// them: whoever had the old password may have made one.
    @Transactional
    public String resetPassword(Viewer viewer, int id) {
        check(viewer);
        var account = found(id);
        String password = passwords.oneTime();
        accounts.setPassword(id, passwords.hash(password), true);
        addresses.forEach(address -> address.end(viewer, account));
        accessLog.noted(viewer, LogLine.Action.PASSWORD_RESET, null, account.username());
        log.atInfo().addKeyValue("account", id).log("Password reset");
        return password;
    }

    /// Ends the account's sessions at once. Nobody disables the account he or she works with.
    @Transactional
    public void disable(Viewer viewer, int id) {
        check(viewer);
        var account = found(id);
        if (account.username().equals(viewer.username())) {
            throw new Forbidden("disable the own account");
        }
        if (accounts.disable(id, now())) {
            accessLog.noted(viewer, LogLine.Action.ACCOUNT_DISABLED, null, account.username());
            log.atInfo().addKeyValue("account", id).log("Account disabled");
        }
    }

    @Transactional
    public void enable(Viewer viewer, int id) {
        check(viewer);
        var account = found(id);
        if (account.disabled() && accounts.enable(id)) {
            accessLog.noted(viewer, LogLine.Action.ACCOUNT_ENABLED, null, account.username());
            log.atInfo().addKeyValue("account", id).log("Account enabled");
        }
    }

    /// Gives a role at an organization, in place of the one the account may have there.
    @Transactional
    public Granting grant(Viewer viewer, int id, Viewer.Grant given, Validity validity) {
        check(viewer);
        found(id);
        var waits = hold(viewer, new RoleAct.Grant(id, given, validity));
        if (waits.isPresent()) {
            return waits.get();
        }
        give(viewer, id, given, validity);
        return new Granting.Granted();
    }

    /// Lets somebody manage accounts, too.
    @Transactional
    public Granting makeAdministrator(Viewer viewer, int id) {
        check(viewer);
        var account = found(id);
        var waits = hold(viewer, new RoleAct.Administrator(id));
        if (waits.isPresent()) {
            return waits.get();
        }
        accounts.makeAdministrator(id);
        audit.note(viewer, Deed.of(Act.ADMINISTRATOR_MADE).on("account", account.username()));
        return new Granting.Granted();
    }

    private Optional<Granting> hold(Viewer viewer, RoleAct act) {
        return confirmations.hold(viewer, act.proposal()).map(Granting.Waiting::new);
    }

    /// The same without a second person: for the program itself, and for a role that only moves on
    /// with its organization.
    void give(Viewer viewer, int id, Viewer.Grant given, Validity validity) {
        var account = found(id);
        var role = given.role();
        var grant = new Viewer.Grant(given.organization(), role, given.showsRows());
        grants.revokeAt(id, new OrganizationId(grant.organization()), now());
        grants.add(id, grant, validity, now(), viewer.username());
        boolean apart = role.rows() == Viewer.Rows.GRANTED && grant.seesRows();
        String detail = account.username() + " " + role + (apart ? ".rows" : "");
        accessLog.noted(viewer, LogLine.Action.ROLE_GRANTED, grant.organization(), detail);
        log.atInfo().addKeyValue("account", id).addKeyValue("role", role).log("Role granted");
    }

    @Transactional
    public void revoke(Viewer viewer, int id, int grant) {
        check(viewer);
        var account = found(id);
        var role = account.grants().stream().filter(given -> given.id() == grant).findFirst();
        if (role.isPresent() && grants.revoke(id, grant, now())) {
            int organization = role.get().grant().organization();
            String detail = account.username() + " " + role.get().grant().role();
            accessLog.noted(viewer, LogLine.Action.ROLE_REVOKED, organization, detail);
            log.atInfo().addKeyValue("account", id).log("Role revoked");
        }
    }

    /// Where a role can be given, in the order of the tree.
    @Transactional(readOnly = true)
    public List<Place> places(Viewer viewer) {
        check(viewer);
        return grants.places(today(), OFFERED);
    }

    /// The organizations somebody may mean who typed a code or a name, with or without marks.
    @Transactional(readOnly = true)
    public List<Place> placesMeantBy(Viewer viewer, String words) {
        check(viewer);
        return grants.meantBy(words, today());
    }

    /// The account of an open session, as it is now; nothing when the session must end.
    @Transactional(readOnly = true)
    public Optional<Account> current(int id, int revision) {
        return accounts.find(id, roles(id))
                .filter(account -> !account.disabled() && account.revision() == revision);
    }

    private Account found(int id) {
        return accounts.find(id, roles(id)).orElseThrow(() -> new NotFound("account " + id));
    }

    private List<Account.Role> roles(int id) {
        return grants.of(id, today());
    }

    private static void check(Viewer viewer) {
        if (!viewer.administrator()) {
            throw new Forbidden("manage accounts");
        }
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }

    private OffsetDateTime now() {
        return OffsetDateTime.now(clock);
    }
}
