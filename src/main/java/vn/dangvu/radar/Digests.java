package vn.dangvu.radar;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import vn.dangvu.access.Account;
import vn.dangvu.access.Subscribers;
import vn.dangvu.audit.Act;
import vn.dangvu.audit.Audit;
import vn.dangvu.audit.Deed;
import vn.dangvu.kernel.Forbidden;
import vn.dangvu.kernel.Texts;
import vn.dangvu.kernel.Viewer;
import vn.dangvu.radar.DigestStore.Attempt;
import vn.dangvu.radar.DigestStore.Wanted;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/// What people want by mail, and what was sent.
@Service
public class Digests {

    private static final int SHOWN = 100;
    private static final int LONGEST = 200;

    /// What mail servers take without quoting; nothing that begins another line.
    private static final Pattern ADDRESS =
            Pattern.compile("[A-Za-z0-9._%+'-]+@[A-Za-z0-9-]+(\\.[A-Za-z0-9-]+)+");

    private static final Logger log = LoggerFactory.getLogger(Digests.class);

    private final DigestStore store;
    private final Subscribers subscribers;
    private final Mails mails;
    private final Audit audit;
    private final Clock clock;

    Digests(DigestStore store, Subscribers subscribers, Mails mails, Audit audit, Clock clock) {
        this.store = store;
        this.subscribers = subscribers;
        this.mails = mails;
        this.audit = audit;
        this.clock = clock;
    }

    /// Why a choice cannot be kept.
    public enum Flaw {
        NO_ADDRESS,
        NOT_AN_ADDRESS,
        OTHER_DOMAIN
    }

    /// @param ready whether mails can be sent
    /// @param from the sender; empty where none was set
    /// @param lines the last attempts, the newest first
    public record State(boolean ready, String from, List<DigestLine> lines) {}

    public boolean ready() {
        return mails.ready();
    }

    @Transactional(readOnly = true)
    public DigestChoice of(Viewer viewer) {
        return store.chosen(subscribers.own(viewer)).orElse(DigestChoice.NOTHING);
    }

    /// Nothing when it was kept.
    ///
    /// @throws Forbidden if the viewer sees nobody: then there is nothing to tell
    @Transactional
    public Optional<Flaw> choose(Viewer viewer, DigestChoice choice, Texts texts) {
        int account = subscribers.own(viewer);
        if (viewer.rowRoots().length == 0) {
            throw new Forbidden("be told without rows");
        }
        var flaw = choice.rhythm() == Rhythm.OFF ? null : flaw(choice.email());
        if (flaw != null) {
            return Optional.of(flaw);
        }
        var before = store.chosen(account).orElse(DigestChoice.NOTHING);
        store.choose(account, choice, texts.locale().getLanguage(), OffsetDateTime.now(clock));
        audit.note(
                viewer,
                Deed.of(Act.DIGEST_CHOSEN)
                        .on("account", viewer.username())
                        .changing(
                                Map.of("rhythm", before.rhythm()),
                                Map.of("rhythm", choice.rhythm())));
        return Optional.empty();
    }

    /// For administrators: whether mails go out, and what became of the last ones.
    @Transactional(readOnly = true)
    public State state(Viewer viewer) {
        if (!viewer.administrator()) {
            throw new Forbidden("look at mails");
        }
        var accounts = new HashMap<Integer, Optional<Account>>();
        return new State(
                mails.ready(),
                mails.from(),
                store.attempts(SHOWN).stream()
                        .map(one ->
                                line(
                                        one,
                                        accounts.computeIfAbsent(
                                                one.account(), subscribers::named)))
                        .toList());
    }

    @Transactional(readOnly = true)
    List<Wanted> wanted() {
        return store.wanted();
    }

    @Transactional
    void note(Attempt attempt) {
        store.add(attempt, attempt.at().atZone(clock.getZone()).toOffsetDateTime());
        log.atInfo()
                .addKeyValue("account", attempt.account())
                .addKeyValue("outcome", attempt.outcome())
                .log("Digest tried");
    }

    private @Nullable Flaw flaw(String address) {
        if (address.isEmpty()) {
            return Flaw.NO_ADDRESS;
        } else if (address.length() > LONGEST || !ADDRESS.matcher(address).matches()) {
            return Flaw.NOT_AN_ADDRESS;
        }
        return mails.allows(address) ? null : Flaw.OTHER_DOMAIN;
    }

    private static DigestLine line(Attempt attempt, Optional<Account> account) {
        return new DigestLine(
                attempt.at(),
                account.map(Account::username).orElse(""),
                account.map(Account::displayName).orElse(""),
                attempt.rhythm(),
                attempt.outcome(),
                attempt.entries(),
                attempt.trouble());
    }
}
