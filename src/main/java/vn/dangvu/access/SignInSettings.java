package vn.dangvu.access;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import vn.dangvu.kernel.Forbidden;
import vn.dangvu.kernel.NotFound;
import vn.dangvu.kernel.Viewer;

import java.util.List;

/// How somebody else signs in, for administrators.
@Service
public class SignInSettings {

    private static final Logger log = LoggerFactory.getLogger(SignInSettings.class);

    /// @param secondStep whether a code is asked for
    /// @param sessions how many are open
    /// @param address whether something is read in its stead by a private address
    public record Now(
            boolean secondStep, boolean required, int passkeys, int sessions, boolean address) {}

    private final AccountStore accounts;
    private final SecondStepStore secondSteps;
    private final PasskeyStore passkeys;
    private final Sessions sessions;
    private final ObjectProvider<PrivateAddresses> addresses;
    private final AccessLog accessLog;

    SignInSettings(
            AccountStore accounts,
            SecondStepStore secondSteps,
            PasskeyStore passkeys,
            Sessions sessions,
            ObjectProvider<PrivateAddresses> addresses,
            AccessLog accessLog) {
        this.accounts = accounts;
        this.secondSteps = secondSteps;
        this.passkeys = passkeys;
        this.sessions = sessions;
        this.addresses = addresses;
        this.accessLog = accessLog;
    }

    @Transactional(readOnly = true)
    public Now of(Viewer viewer, Account account) {
        check(viewer);
        return new Now(
                account.secondStep(),
                account.secondStepRequired(),
                passkeys.count(account.id()),
                sessions.count(viewer, account),
                addresses.stream().anyMatch(address -> address.has(account)));
    }

    /// Counts from the account's next page on.
    @Transactional
    public void require(Viewer viewer, int id, boolean required) {
        var account = found(viewer, id);
        accounts.requireSecondStep(id, required);
        var action =
                required
                        ? LogLine.Action.SECOND_STEP_REQUIRED
                        : LogLine.Action.SECOND_STEP_OPTIONAL;
        note(viewer, action, account);
    }

    /// For somebody whose phone and codes on paper are lost; all sessions end. Nobody does so for
    /// the account he or she works with: an open session would be enough to be rid of the code.
    @Transactional
    public void removeSecondStep(Viewer viewer, int id) {
        var account = found(viewer, id);
        if (account.username().equals(viewer.username())) {
            throw new Forbidden("remove the own second step without a code");
        }
        if (secondSteps.remove(id)) {
            note(viewer, LogLine.Action.SECOND_STEP_REMOVED, account);
            sessions.endAllOf(viewer, account);
        }
    }

    @Transactional
    public void endSessions(Viewer viewer, int id) {
        sessions.endAllOf(viewer, found(viewer, id));
    }

    /// The account's private addresses are nobody's from now on.
    @Transactional
    public void endAddress(Viewer viewer, int id) {
        var account = found(viewer, id);
        addresses.forEach(address -> address.end(viewer, account));
    }

    private Account found(Viewer viewer, int id) {
        check(viewer);
        return accounts.find(id, List.of()).orElseThrow(() -> new NotFound("account " + id));
    }

    private void note(Viewer viewer, LogLine.Action action, Account account) {
        accessLog.noted(viewer, action, null, account.username());
        log.atInfo()
                .addKeyValue("account", account.id())
                .addKeyValue("action", action)
                .log("Sign-in settings changed");
    }

    private static void check(Viewer viewer) {
        if (!viewer.administrator()) {
            throw new Forbidden("change how others sign in");
        }
    }
}
