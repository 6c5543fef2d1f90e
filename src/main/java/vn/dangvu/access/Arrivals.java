package vn.dangvu.access;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import vn.dangvu.kernel.Forbidden;

import java.time.Clock;
import java.time.LocalDate;

/// The last step of every way in.
@Service
class Arrivals {

    private static final Logger log = LoggerFactory.getLogger(Arrivals.class);

    private final AccountStore accounts;
    private final GrantStore grants;
    private final Failures failures;
    private final AccessLog accessLog;
    private final Clock clock;

    Arrivals(
            AccountStore accounts,
            GrantStore grants,
            Failures failures,
            AccessLog accessLog,
            Clock clock) {
        this.accounts = accounts;
        this.grants = grants;
        this.failures = failures;
        this.accessLog = accessLog;
        this.clock = clock;
    }

    /// Somebody who has proved to be this person is in; what failed before is forgotten.
    @Transactional
    Account in(int id, Caller caller) {
        var account = now(id);
        failures.forget(account.username(), caller);
        log.atInfo().addKeyValue("account", id).log("Signed in");
        return account;
    }

    /// By a recovery code, which its owner should know of if it was somebody else.
    @Transactional
    Account inByPaper(int id, Caller caller) {
        var account = in(id, caller);
        accessLog.noted(
                account.viewer(caller.address()),
                LogLine.Action.RECOVERY_CODE_USED,
                null,
                account.username());
        return account;
    }

    Account now(int id) {
        var roles = grants.of(id, LocalDate.now(clock));
        return accounts.find(id, roles).orElseThrow(() -> new Forbidden("sign in"));
    }
}
