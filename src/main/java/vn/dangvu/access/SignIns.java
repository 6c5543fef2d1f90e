package vn.dangvu.access;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

import vn.dangvu.kernel.Forbidden;

import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import java.util.stream.Stream;

/// Tries usernames with passwords, and lets people choose a new password.
///
/// An unknown username, a disabled account and a wrong password cannot be told apart, neither by
/// the answer nor by its time. The slow hash is computed outside of a transaction.
@Service
public class SignIns {

    private static final Logger log = LoggerFactory.getLogger(SignIns.class);
    private static final int LONGEST_NAME = 100;

    /// How an attempt ends.
    public sealed interface Attempt {

        record Accepted(Account account) implements Attempt {}

        /// The password was right; a code must follow.
        record CodeNeeded(Account account) implements Attempt {}

        record Refused() implements Attempt {}

        /// Too many failures before: the password was not even looked at.
        record TooMany() implements Attempt {}
    }

    /// How a change of password ends.
    public sealed interface Change {

        record Changed(Account account) implements Change {}

        record WrongPassword() implements Change {}

        record TooMany() implements Change {}

        record Flawed(Set<PasswordFlaw> flaws) implements Change {}
    }

    private final AccountStore accounts;
    private final Failures failures;
    private final Arrivals arrivals;
    private final Passwords passwords;
    private final BreachedPasswords breached;
    private final AccessLog accessLog;
    private final TransactionTemplate transaction;

    /// Attempts on one name stand in a line, so that many at once cannot slip past the count.
    private final List<Lock> turns =
            Stream.generate(ReentrantLock::new).limit(64).<Lock>map(turn -> turn).toList();

    SignIns(
            AccountStore accounts,
            Failures failures,
            Arrivals arrivals,
            Passwords passwords,
            BreachedPasswords breached,
            AccessLog accessLog,
            TransactionTemplate transaction) {
        this.accounts = accounts;
        this.failures = failures;
        this.arrivals = arrivals;
        this.passwords = passwords;
        this.breached = breached;
        this.accessLog = accessLog;
        this.transaction = transaction;
    }

    public Attempt attempt(String typedName, String password, Caller caller) {
        String username = username(typedName);
        var turn = turns.get(Math.floorMod(username.hashCode(), turns.size()));
        turn.lock();
        try {
            return attemptInTurn(username, password, caller);
        } finally {
            turn.unlock();
        }
    }

    private Attempt attemptInTurn(String username, String password, Caller caller) {
        if (failures.hold(username, caller, Throttle.Step.PASSWORD)) {
            return new Attempt.TooMany();
        }
        if (password.length() > 4 * PasswordRules.LONGEST) {
            return failed(username, caller);
        }
        var known = accounts.known(username);
        if (known.isEmpty()) {
            passwords.matchNobody(password);
            return failed(username, caller);
        }
        boolean matches = passwords.matches(password, known.get().passwordHash());
        return matches && !known.get().disabled()
                ? accepted(known.get().id(), caller)
                : failed(username, caller);
    }

    private Attempt accepted(int id, Caller caller) {
        var account = arrivals.now(id);
        return account.secondStep()
                ? new Attempt.CodeNeeded(account)
                : new Attempt.Accepted(arrivals.in(id, caller));
    }

    private Attempt failed(String username, Caller caller) {
        failures.add(username, caller, Throttle.Step.PASSWORD);
        return new Attempt.Refused();
    }

    /// Changes the password of an account whose session is open; its other sessions end.
    public Change change(Account account, String before, String after, String address) {
        var caller = new Caller(address, List.of());
        if (failures.hold(account.username(), caller, Throttle.Step.PASSWORD)) {
            return new Change.TooMany();
        }
        var known = accounts.known(account.username()).orElseThrow(() -> new Forbidden("change"));
        if (!passwords.matches(before, known.passwordHash())) {
            failed(account.username(), caller);
            return new Change.WrongPassword();
        }
        var flaws = EnumSet.noneOf(PasswordFlaw.class);
        flaws.addAll(PasswordRules.flaws(account.username(), after));
        if (after.equals(before)) {
            flaws.add(PasswordFlaw.SAME_AS_BEFORE);
        }
        if (breached.holds(after)) {
            flaws.add(PasswordFlaw.BREACHED);
        }
        if (!flaws.isEmpty()) {
            return new Change.Flawed(flaws);
        }
        return changed(account, passwords.hash(after), address);
    }

    private Change changed(Account account, String hash, String address) {
        transaction.executeWithoutResult(_ -> {
            accounts.setPassword(account.id(), hash, false);
            accessLog.noted(
                    account.viewer(address),
                    LogLine.Action.PASSWORD_CHANGED,
                    null,
                    account.username());
        });
        log.atInfo().addKeyValue("account", account.id()).log("Password changed");
        return new Change.Changed(arrivals.now(account.id()));
    }

    /// As usernames are kept; control signs, which no username has, are no text for the database.
    private static String username(String typed) {
        String name = typed.strip().toLowerCase(Locale.ROOT).replaceAll("\\p{Cntrl}", "?");
        return name.length() <= LONGEST_NAME ? name : name.substring(0, LONGEST_NAME);
    }
}
