package vn.dangvu.access;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

import vn.dangvu.kernel.Forbidden;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.OffsetDateTime;
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
    private static final Duration KEPT = Duration.ofDays(1);
    private static final int LONGEST_NAME = 100;

    /// How an attempt ends.
    public sealed interface Attempt {

        record Accepted(Account account) implements Attempt {}

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
    private final GrantStore grants;
    private final FailedSignInStore failures;
    private final Passwords passwords;
    private final AccessLog accessLog;
    private final TransactionTemplate transaction;
    private final Clock clock;

    /// Attempts on one name stand in a line, so that many at once cannot slip past the count.
    private final List<Lock> turns =
            Stream.generate(ReentrantLock::new).limit(64).<Lock>map(turn -> turn).toList();

    SignIns(
            AccountStore accounts,
            GrantStore grants,
            FailedSignInStore failures,
            Passwords passwords,
            AccessLog accessLog,
            TransactionTemplate transaction,
            Clock clock) {
        this.accounts = accounts;
        this.grants = grants;
        this.failures = failures;
        this.passwords = passwords;
        this.accessLog = accessLog;
        this.transaction = transaction;
        this.clock = clock;
    }

    /// @param address where the attempt comes from
    public Attempt attempt(String typedName, String password, String address) {
        String username = username(typedName);
        var turn = turns.get(Math.floorMod(username.hashCode(), turns.size()));
        turn.lock();
        try {
            return attemptInTurn(username, password, address);
        } finally {
            turn.unlock();
        }
    }

    private Attempt attemptInTurn(String username, String password, String address) {
        if (isThrottled(username, address)) {
            log.atWarn().addKeyValue("address", address).log("Sign-in throttled");
            return new Attempt.TooMany();
        }
        if (password.length() > 4 * PasswordRules.LONGEST) {
            return failed(username, address);
        }
        var known = accounts.known(username);
        if (known.isEmpty()) {
            passwords.matchNobody(password);
            return failed(username, address);
        }
        boolean matches = passwords.matches(password, known.get().passwordHash());
        return matches && !known.get().disabled()
                ? accepted(known.get().id(), username, address)
                : failed(username, address);
    }

    /// Changes the password of an account whose session is open; its other sessions end.
    public Change change(Account account, String before, String after, String address) {
        if (isThrottled(account.username(), address)) {
            return new Change.TooMany();
        }
        var known = accounts.known(account.username()).orElseThrow(() -> new Forbidden("change"));
        if (!passwords.matches(before, known.passwordHash())) {
            failed(account.username(), address);
            return new Change.WrongPassword();
        }
        var flaws = EnumSet.noneOf(PasswordFlaw.class);
        flaws.addAll(PasswordRules.flaws(account.username(), after));
        if (after.equals(before)) {
            flaws.add(PasswordFlaw.SAME_AS_BEFORE);
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
        return new Change.Changed(now(account.id()));
    }

    private Attempt accepted(int id, String username, String address) {
        var account = now(id);
        failures.forget(username, address);
        log.atInfo().addKeyValue("account", id).log("Signed in");
        return new Attempt.Accepted(account);
    }

    private Attempt failed(String username, String address) {
        var at = OffsetDateTime.now(clock);
        failures.sweep(at.minus(KEPT));
        failures.add(at, username, address);
        log.atInfo().addKeyValue("address", address).log("Sign-in failed");
        return new Attempt.Refused();
    }

    private boolean isThrottled(String username, String address) {
        var since = OffsetDateTime.now(clock).minus(Throttle.WINDOW);
        return Throttle.holds(failures.since(since, username, address));
    }

    private Account now(int id) {
        var roles = grants.of(id, LocalDate.now(clock));
        return accounts.find(id, roles).orElseThrow(() -> new Forbidden("sign in"));
    }

    /// As usernames are kept; control signs, which no username has, are no text for the database.
    private static String username(String typed) {
        String name = typed.strip().toLowerCase(Locale.ROOT).replaceAll("\\p{Cntrl}", "?");
        return name.length() <= LONGEST_NAME ? name : name.substring(0, LONGEST_NAME);
    }
}
