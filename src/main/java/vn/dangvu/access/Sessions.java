package vn.dangvu.access;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import vn.dangvu.kernel.Forbidden;
import vn.dangvu.kernel.Viewer;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.HexFormat;
import java.util.List;

/// The open sessions of people, to be seen and ended. A session carries a key of its own; only the
/// key's hash is kept, so who reads the table cannot step into a session.
@Service
public class Sessions {

    /// How long a session stays open unused.
    public static final Duration UNUSED = Duration.ofHours(2);

    /// How long a session stays open however much it is used: a long day's work.
    public static final Duration LONGEST_OPEN = Duration.ofHours(14);

    private static final Logger log = LoggerFactory.getLogger(Sessions.class);
    private static final Duration MINUTE = Duration.ofMinutes(1);
    private static final int KEY_BYTES = 32;
    private static final int LONGEST = 300;

    private final SessionStore store;
    private final AccountStore accounts;
    private final AccessLog accessLog;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();

    Sessions(SessionStore store, AccountStore accounts, AccessLog accessLog, Clock clock) {
        this.store = store;
        this.accounts = accounts;
        this.accessLog = accessLog;
        this.clock = clock;
    }

    /// Gives the key of the new session.
    @Transactional
    public String open(int id, String address, String userAgent) {
        var account = accounts.find(id, List.of()).orElseThrow(() -> new Forbidden("sign in"));
        var bytes = new byte[KEY_BYTES];
        random.nextBytes(bytes);
        String key = HexFormat.of().formatHex(bytes);
        store.sweep(now().minus(UNUSED));
        store.open(hash(key), account, now(), address, printable(userAgent));
        return key;
    }

    /// Whether the session still counts; then it was seen just now.
    @Transactional
    public boolean seen(String key, int account, String address) {
        byte[] hash = hash(key);
        if (!store.isOpen(hash, account, now().minus(LONGEST_OPEN))) {
            return false;
        }
        store.seen(hash, now(), now().minus(MINUTE), address);
        return true;
    }

    /// The session goes on after a change that ended the account's others.
    @Transactional
    public void keep(String key, Account changed) {
        store.keep(hash(key), changed.revision());
    }

    @Transactional(readOnly = true)
    public List<Session> of(Account account, String ownKey) {
        return store.of(account.id(), now().minus(UNUSED), hash(ownKey));
    }

    /// One of the account's own; somebody else's is none.
    @Transactional
    public boolean end(Account account, int session, String address) {
        boolean ended = store.end(account.id(), session);
        if (ended) {
            note(account.viewer(address), LogLine.Action.SESSION_ENDED, account.username());
        }
        return ended;
    }

    /// Somebody signs out.
    @Transactional
    public void end(String key) {
        store.end(hash(key));
    }

    @Transactional
    public int endOthers(Account account, String ownKey, String address) {
        int ended = store.endOthers(account.id(), hash(ownKey));
        note(account.viewer(address), LogLine.Action.SESSIONS_ENDED, account.username());
        return ended;
    }

    /// Everywhere, here too.
    @Transactional
    public void endAll(Account account, String address) {
        endAll(account.viewer(address), account);
    }

    /// How many sessions of somebody are open, for the administrator.
    @Transactional(readOnly = true)
    public int count(Viewer viewer, Account account) {
        check(viewer);
        return store.of(account.id(), now().minus(UNUSED), new byte[0]).size();
    }

    /// An administrator ends all of somebody's sessions.
    @Transactional
    public void endAllOf(Viewer viewer, Account account) {
        check(viewer);
        endAll(viewer, account);
    }

    private void endAll(Viewer viewer, Account account) {
        accounts.endSessions(account.id());
        store.endAll(account.id());
        note(viewer, LogLine.Action.SESSIONS_ENDED, account.username());
        log.atInfo().addKeyValue("account", account.id()).log("Sessions ended");
    }

    private void note(Viewer viewer, LogLine.Action action, String username) {
        accessLog.noted(viewer, action, null, username);
    }

    private static void check(Viewer viewer) {
        if (!viewer.administrator()) {
            throw new Forbidden("look at sessions");
        }
    }

    private OffsetDateTime now() {
        return OffsetDateTime.now(clock);
    }

    /// A browser may say anything.
    private static String printable(String userAgent) {
        String line = userAgent.replaceAll("\\p{Cntrl}", " ").strip();
        return line.length() <= LONGEST ? line : line.substring(0, LONGEST);
    }

    private static byte[] hash(String key) {
        try {
            return MessageDigest.getInstance("SHA-256")
                    .digest(key.getBytes(StandardCharsets.US_ASCII));
        } catch (NoSuchAlgorithmException missing) {
            throw new IllegalStateException(missing);
        }
    }
}
