package vn.dangvu.members;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

import vn.dangvu.audit.Audit;
import vn.dangvu.kernel.Forbidden;
import vn.dangvu.kernel.NotFound;
import vn.dangvu.kernel.Viewer;
import vn.dangvu.members.RecordOutcome.Recorded;
import vn.dangvu.organizations.OrganizationId;
import vn.dangvu.organizations.Organizations;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;

/// What every way of recording a movement has in common: the ledger, the rights at both ends, and
/// the fact that is kept, told, and heard of.
@Component
class Bookkeeping {

    private static final Logger log = LoggerFactory.getLogger(Bookkeeping.class);

    private final LedgerStore store;
    private final Persons persons;
    private final Organizations organizations;
    private final Audit audit;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Bookkeeping(
            LedgerStore store,
            Persons persons,
            Organizations organizations,
            Audit audit,
            ApplicationEventPublisher events,
            Clock clock) {
        this.store = store;
        this.persons = persons;
        this.organizations = organizations;
        this.audit = audit;
        this.events = events;
        this.clock = clock;
    }

    LocalDate today() {
        return LocalDate.now(clock);
    }

    Ledger ledger(long member) {
        return new Ledger(store.bornOn(member), store.facts(member));
    }

    Movement fact(long movement) {
        return store.fact(movement).orElseThrow(() -> new NotFound("fact " + movement));
    }

    Movement settling(long transfer) {
        return store.settling(transfer)
                .orElseThrow(() -> new NotFound("fact that settles transfer " + transfer));
    }

    /// Whether members can stand in `cell` on that day.
    ///
    /// @throws NotFound if the viewer does not see it
    boolean holdsMembers(Viewer viewer, int cell, LocalDate day) {
        var found = organizations.get(viewer, new OrganizationId(cell), day);
        boolean lives =
                !found.since().isAfter(day)
                        && (found.until() == null || found.until().isAfter(day));
        return lives && found.kind().holdsMembers();
    }

    /// Whether `cell` stands below `above` today, as the viewer sees the tree.
    boolean belongs(Viewer viewer, int cell, int above) {
        return organizations.path(viewer, new OrganizationId(cell), today()).stream()
                .anyMatch(one -> one.id().value() == above);
    }

    boolean mayRecord(Viewer viewer, int cell) {
        return organizations.mayRecord(viewer, new OrganizationId(cell));
    }

    void mustRecord(Viewer viewer, int cell) {
        if (!mayRecord(viewer, cell)) {
            throw new Forbidden("recording in " + cell);
        }
    }

    void mustRecordSomewhere(Viewer viewer) {
        if (viewer.recorderRoots().length == 0) {
            throw new Forbidden("recording");
        }
    }

    List<Objection> cardTaken(Viewer viewer, Entry entry, @Nullable Long member) {
        return entry.kind().asksCard()
                ? persons.objectionsTo(viewer, new Numbers(null, entry.cardNumber(), null), member)
                : List.of();
    }

    /// @param wrong the fact that it corrects, or null
    /// @param entered whether the member came into our books with it
    Recorded keep(Viewer viewer, FreshFact fact, @Nullable Movement wrong, boolean entered) {
        long member = fact.member();
        var entry = fact.entry();
        long id = store.insert(fact, viewer.username(), clock.instant());
        if (entry.kind().asksCard() || wrong != null && wrong.entry().kind().asksCard()) {
            persons.settleCard(member, viewer.username());
        }
        audit.note(viewer, MovementDeeds.kept(fact, id, wrong));
        log.atInfo()
                .addKeyValue("movement", id)
                .addKeyValue("kind", entry.kind())
                .log("Fact recorded");
        events.publishEvent(
                wrong == null
                        ? new MovementRecorded(viewer, member, id, entry, fact.transfer(), entered)
                        : new MovementCorrected(viewer, wrong, entry, id));
        return new Recorded(member, id);
    }

    /// Takes a fact back that never happened.
    Recorded takeBack(Viewer viewer, Movement wrong) {
        store.supersede(wrong.id(), clock.instant());
        if (wrong.entry().kind().asksCard()) {
            persons.settleCard(wrong.memberId(), viewer.username());
        }
        audit.note(viewer, MovementDeeds.annulled(wrong));
        log.atInfo().addKeyValue("movement", wrong.id()).log("Fact taken back");
        events.publishEvent(new MovementTakenBack(viewer, wrong));
        return new Recorded(wrong.memberId(), wrong.id());
    }
}
