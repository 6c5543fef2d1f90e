package vn.dangvu.radar;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

import vn.dangvu.access.CurrentViewer;
import vn.dangvu.access.Subscribers;
import vn.dangvu.kernel.Texts;
import vn.dangvu.kernel.Viewer;
import vn.dangvu.organizations.Organization;
import vn.dangvu.radar.DigestLine.Outcome;
import vn.dangvu.radar.DigestLine.Trouble;
import vn.dangvu.radar.DigestStore.Attempt;
import vn.dangvu.radar.DigestStore.Wanted;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/// Writes to everybody whose mail is due. Each is one attempt, kept however it ends, so that a
/// program that stops half-way goes on where it stopped.
@Component
class DigestRound {

    private static final Logger log = LoggerFactory.getLogger(DigestRound.class);

    private final Digests digests;
    private final Radar radar;
    private final Subscribers subscribers;
    private final CurrentViewer current;
    private final Mails mails;
    private final Clock clock;

    DigestRound(
            Digests digests,
            Radar radar,
            Subscribers subscribers,
            CurrentViewer current,
            Mails mails,
            Clock clock) {
        this.digests = digests;
        this.radar = radar;
        this.subscribers = subscribers;
        this.current = current;
        this.mails = mails;
        this.clock = clock;
    }

    /// Nothing is looked at while no mail can be sent: whoever chose mails before gets the next one
    /// when it can.
    void go() {
        if (mails.ready()) {
            var now = ZonedDateTime.now(clock);
            digests.wanted().stream().filter(one -> due(one, now)).forEach(this::tryToWrite);
        }
    }

    /// A letter that cannot be made keeps nobody else from his or hers.
    private void tryToWrite(Wanted one) {
        try {
            write(one);
        } catch (RuntimeException e) {
            log.atError()
                    .setCause(e)
                    .addKeyValue("account", one.account())
                    .log("The digest could not be made");
            notMade(one);
        }
    }

    /// Where even that cannot be kept, the next minute tries again, for this account alone.
    private void notMade(Wanted one) {
        try {
            note(one, Outcome.FAILED, 0, Trouble.NOT_MADE);
        } catch (RuntimeException e) {
            log.atError().setCause(e).addKeyValue("account", one.account()).log("Nothing noted");
        }
    }

    private boolean due(Wanted one, ZonedDateTime now) {
        var tried = one.tried();
        return DigestRules.due(
                one.rhythm(),
                mails.at(),
                one.begins().atZone(clock.getZone()),
                tried == null ? null : tried.atZone(clock.getZone()),
                now,
                mails.allows(one.email()));
    }

    /// Who may read nothing any more is written nothing, and nothing goes to an address that the
    /// office allows no more, whenever it was chosen.
    private void write(Wanted one) {
        if (!mails.allows(one.email())) {
            note(one, Outcome.FAILED, 0, Trouble.OTHER_DOMAIN);
            return;
        }
        subscribers
                .reading(one.account())
                .map(account -> account.viewer(null))
                .ifPresent(viewer -> {
                    var texts = one.language().equals("en") ? Texts.ENGLISH : Texts.VIETNAMESE;
                    var letter = current.as(viewer, () -> letter(viewer, one));
                    if (letter.entries() == 0) {
                        note(one, Outcome.NOTHING, 0, null);
                        return;
                    }
                    var trouble =
                            mails.send(one.email(), letter.subject(texts), letter.body(texts))
                                    .orElse(null);
                    note(
                            one,
                            trouble == null ? Outcome.SENT : Outcome.FAILED,
                            letter.entries(),
                            trouble);
                });
    }

    private DigestLetter letter(Viewer viewer, Wanted one) {
        var today = LocalDate.now(clock);
        var done = one.done();
        return new DigestLetter(
                today,
                one.rhythm(),
                findings(viewer, one.rhythm(), today),
                done == null ? null : before(viewer, one.rhythm(), done),
                mails.origin());
    }

    /// What the last mail told, as far as we know now what was so then.
    private Set<String> before(Viewer viewer, Rhythm rhythm, Instant done) {
        var day = LocalDate.ofInstant(done, clock.getZone());
        return radar.begins(viewer, day).stream()
                .flatMap(root -> dated(viewer, rhythm, root, day).stream())
                .map(DigestLetter::key)
                .collect(Collectors.toSet());
    }

    private List<Findings> findings(Viewer viewer, Rhythm rhythm, LocalDate day) {
        return radar.begins(viewer, day).stream()
                .map(root -> findings(viewer, rhythm, root, day))
                .toList();
    }

    private Findings findings(Viewer viewer, Rhythm rhythm, Organization root, LocalDate day) {
        var question = new Question(root.id(), day, rhythm.within(), null);
        return new Findings(
                radar.look(viewer, question, 0).tallies(), dated(viewer, rhythm, root, day));
    }

    private List<Entry> dated(Viewer viewer, Rhythm rhythm, Organization root, LocalDate day) {
        return radar.due(viewer, root.id(), day, LocalDate.MIN, rhythm.within().until(day))
                .entries();
    }

    private void note(Wanted one, Outcome outcome, int entries, @Nullable Trouble trouble) {
        digests.note(
                new Attempt(
                        one.account(), clock.instant(), one.rhythm(), outcome, entries, trouble));
    }
}
