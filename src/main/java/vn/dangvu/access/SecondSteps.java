package vn.dangvu.access;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import vn.dangvu.kernel.Forbidden;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;

/// The second step of the sign-in, as its owner sets it up: a code from a phone, and ten codes on
/// paper for the day the phone is lost.
///
/// ```
/// nothing --begin--> secret shown --confirm by a code--> in use --remove by a code--> nothing
/// ```
@Service
public class SecondSteps {

    private static final Logger log = LoggerFactory.getLogger(SecondSteps.class);
    private static final String ISSUER = "Đảng vụ";

    /// What a phone must learn.
    ///
    /// @param key to be typed where there is no camera
    /// @param uri to be shown as a picture
    public record Setup(String key, String uri) {}

    private final SecondStepStore store;
    private final Codes codes;
    private final Failures failures;
    private final AccessLog accessLog;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();

    SecondSteps(
            SecondStepStore store,
            Codes codes,
            Failures failures,
            AccessLog accessLog,
            Clock clock) {
        this.store = store;
        this.codes = codes;
        this.failures = failures;
        this.accessLog = accessLog;
        this.clock = clock;
    }

    /// The secret being set up; the same until it is confirmed, so that a page shown again does not
    /// invalidate the picture that was just read.
    @Transactional
    public Setup begun(Account account) {
        requireOff(account);
        var kept = store.find(account.id());
        byte[] secret;
        if (kept.isPresent()) {
            secret = codes.open(account.id(), kept.get().sealed());
        } else {
            secret = new byte[Totp.SECRET_BYTES];
            random.nextBytes(secret);
            store.begin(account.id(), codes.seal(account.id(), secret));
        }
        return new Setup(
                Totp.text(secret).replaceAll("(.{4})(?=.)", "$1 "),
                Totp.uri(ISSUER, account.username(), secret));
    }

    /// From now on a code is asked for. Gives the recovery codes, shown once; nothing when the code
    /// was wrong.
    @Transactional
    public Optional<List<String>> confirm(Account account, String code, String address) {
        requireOff(account);
        if (!codes.takeFromPhone(account.id(), code)) {
            return Optional.empty();
        }
        store.confirm(account.id(), OffsetDateTime.now(clock));
        note(account, LogLine.Action.SECOND_STEP_SET, address);
        return Optional.of(codes.renew(account.id()));
    }

    /// Ten other recovery codes; nothing when the code was wrong.
    @Transactional
    public Optional<List<String>> renewCodes(Account account, String code, String address) {
        if (!isProved(account, code, address)) {
            return Optional.empty();
        }
        note(account, LogLine.Action.RECOVERY_CODES_RENEWED, address);
        return Optional.of(codes.renew(account.id()));
    }

    /// False when the code was wrong. What the administrator requires cannot be removed.
    @Transactional
    public boolean remove(Account account, String code, String address) {
        if (account.secondStepRequired()) {
            throw new Forbidden("remove a required second step");
        }
        if (!isProved(account, code, address)) {
            return false;
        }
        store.remove(account.id());
        note(account, LogLine.Action.SECOND_STEP_REMOVED, address);
        return true;
    }

    @Transactional(readOnly = true)
    public int codesLeft(Account account) {
        return store.codesLeft(account.id());
    }

    /// Whoever found an open session does not find out the code by trying.
    private boolean isProved(Account account, String code, String address) {
        var caller = new Caller(address, List.of());
        if (!account.secondStep()
                || failures.hold(account.username(), caller, Throttle.Step.CODE)) {
            return false;
        }
        boolean taken = codes.take(account.id(), code);
        if (!taken) {
            failures.add(account.username(), caller, Throttle.Step.CODE);
        }
        return taken;
    }

    private void note(Account account, LogLine.Action action, String address) {
        accessLog.noted(account.viewer(address), action, null, account.username());
        log.atInfo()
                .addKeyValue("account", account.id())
                .addKeyValue("action", action)
                .log("Second step changed");
    }

    private static void requireOff(Account account) {
        if (account.secondStep()) {
            throw new Forbidden("set up a second step that is in use");
        }
    }
}
