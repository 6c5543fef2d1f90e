package vn.dangvu.radar;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import vn.dangvu.access.Account;
import vn.dangvu.access.Subscribers;
import vn.dangvu.audit.Act;
import vn.dangvu.audit.Audit;
import vn.dangvu.audit.Deed;
import vn.dangvu.kernel.Fingerprint;
import vn.dangvu.kernel.Forbidden;
import vn.dangvu.kernel.Texts;
import vn.dangvu.kernel.Viewer;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.Base64;
import java.util.Optional;

/// One's own calendar with a private address. The address is told once; of it only a hash is kept,
/// so who reads the table cannot read the calendar.
@Service
public class Feeds {

    /// 256 bits: nobody guesses one.
    private static final int TOKEN_BYTES = 32;

    private static final int TOKEN_LENGTH = 43;

    private static final Logger log = LoggerFactory.getLogger(Feeds.class);

    private final FeedStore store;
    private final Subscribers subscribers;
    private final Audit audit;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();

    Feeds(FeedStore store, Subscribers subscribers, Audit audit, Clock clock) {
        this.store = store;
        this.subscribers = subscribers;
        this.audit = audit;
        this.clock = clock;
    }

    /// Whose calendar somebody asked for, and in which language.
    record Reader(Account account, Texts texts) {}

    @Transactional(readOnly = true)
    public Optional<Feed> of(Viewer viewer) {
        return store.of(subscribers.own(viewer));
    }

    /// A new address, in place of the old one if there is one. It is told here and never again.
    ///
    /// @throws Forbidden if the viewer sees nobody: then there is nothing to tell
    @Transactional
    public String create(Viewer viewer, Texts texts) {
        int account = subscribers.own(viewer);
        if (viewer.rowRoots().length == 0) {
            throw new Forbidden("have a calendar without rows");
        }
        revoke(viewer, account, viewer.username());
        var bytes = new byte[TOKEN_BYTES];
        random.nextBytes(bytes);
        String token = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
        store.add(account, Fingerprint.of(token), texts.locale().getLanguage(), now());
        note(viewer, Act.FEED_CREATED, viewer.username());
        log.atInfo().addKeyValue("account", account).log("Calendar address made");
        return token;
    }

    /// From now on the address is nobody's.
    @Transactional
    public void revoke(Viewer viewer) {
        revoke(viewer, subscribers.own(viewer), viewer.username());
    }

    @Transactional(readOnly = true)
    boolean has(Account account) {
        return store.of(account.id()).isPresent();
    }

    /// The same for somebody else's, by whoever manages accounts.
    @Transactional
    void revoke(Viewer viewer, Account account) {
        revoke(viewer, account.id(), account.username());
    }

    /// Whoever has the address may read, as long as the account itself may. The look is counted.
    @Transactional
    Optional<Reader> opened(String token) {
        if (token.length() != TOKEN_LENGTH) {
            return Optional.empty();
        }
        var owner = store.owner(Fingerprint.of(token));
        var account = owner.flatMap(one -> subscribers.reading(one.account()));
        if (owner.isEmpty() || account.isEmpty()) {
            return Optional.empty();
        }
        store.used(owner.get().id(), now());
        var texts = owner.get().language().equals("en") ? Texts.ENGLISH : Texts.VIETNAMESE;
        return Optional.of(new Reader(account.get(), texts));
    }

    private void revoke(Viewer viewer, int account, String username) {
        if (store.revoke(account, now())) {
            note(viewer, Act.FEED_REVOKED, username);
            log.atInfo().addKeyValue("account", account).log("Calendar address revoked");
        }
    }

    private void note(Viewer viewer, Act act, String account) {
        audit.note(viewer, Deed.of(act).on("account", account));
    }

    private OffsetDateTime now() {
        return OffsetDateTime.now(clock);
    }
}
