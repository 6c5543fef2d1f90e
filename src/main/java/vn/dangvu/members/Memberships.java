package vn.dangvu.members;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import vn.dangvu.audit.Act;
import vn.dangvu.audit.Audit;
import vn.dangvu.audit.Deed;
import vn.dangvu.confirmations.Confirmations;
import vn.dangvu.kernel.Forbidden;
import vn.dangvu.kernel.NotFound;
import vn.dangvu.kernel.Viewer;
import vn.dangvu.members.RecordOutcome.Recorded;
import vn.dangvu.members.RecordOutcome.Refused;
import vn.dangvu.organizations.OrganizationId;
import vn.dangvu.organizations.Organizations;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// The steps of a membership: fetch the ledger, let the rules decide, keep the fact.
@Service
public class Memberships {

    private static final Logger log = LoggerFactory.getLogger(Memberships.class);

    private final LedgerStore store;
    private final Persons persons;
    private final Organizations organizations;
    private final Confirmations confirmations;
    private final Audit audit;
    private final Clock clock;

    Memberships(
            LedgerStore store,
            Persons persons,
            Organizations organizations,
            Confirmations confirmations,
            Audit audit,
            Clock clock) {
        this.store = store;
        this.persons = persons;
        this.organizations = organizations;
        this.confirmations = confirmations;
        this.audit = audit;
        this.clock = clock;
    }

    /// Records a new fact about a member who is in our books.
    ///
    /// @throws NotFound if there is no such member in the viewer's scope
    /// @throws Forbidden if the viewer may not record there
    @Transactional
    public RecordOutcome record(Viewer viewer, long member, Entry entry) {
        persons.mustSee(viewer, member);
        persons.lock(member);
        var prospect = recording(viewer, member, entry);
        var waits = hold(viewer, new MovementAct.Record(member, entry), member, prospect, null);
        return waits.isPresent() ? waits.get() : keep(viewer, member, entry, prospect, null);
    }

    /// What [#record] would do.
    @Transactional(readOnly = true)
    public Prospect prospect(Viewer viewer, long member, Entry entry) {
        persons.mustSee(viewer, member);
        return recording(viewer, member, entry);
    }

    /// Records somebody new together with the fact that brings him or her into a cell.
    @Transactional
    public RecordOutcome enter(
            Viewer viewer, NewMember person, Entry entry, boolean differentPerson) {
        persons.shareBooks();
        var prospect = entering(viewer, person, entry, differentPerson);
        if (!prospect.possible()) {
            return new Refused(prospect.objections());
        }
        var act = new MovementAct.Enter(person, entry, differentPerson);
        var waits = hold(viewer, act, null, prospect, null);
        if (waits.isPresent()) {
            return waits.get();
        }
        long member = persons.add(person, viewer.username(), now());
        audit.note(viewer, Deed.of(Act.MEMBER_ENTERED).about(member).at(entry.cell()));
        return keep(viewer, member, entry, prospect, null);
    }

    /// What [#enter] would do.
    @Transactional(readOnly = true)
    public Prospect prospectOfEntering(
            Viewer viewer, NewMember person, Entry entry, boolean differentPerson) {
        return entering(viewer, person, entry, differentPerson);
    }

    /// Puts `entry` in the place of a fact that was wrong; what we believed until now stays on
    /// record.
    @Transactional
    public RecordOutcome correct(Viewer viewer, long movement, Entry entry) {
        var wrong = locked(viewer, movement);
        var prospect = correcting(viewer, wrong, entry);
        var act = new MovementAct.Correct(movement, entry);
        var waits = hold(viewer, act, wrong.memberId(), prospect, wrong);
        return waits.isPresent()
                ? waits.get()
                : keep(viewer, wrong.memberId(), entry, prospect, wrong);
    }

    /// What [#correct] would do.
    @Transactional(readOnly = true)
    public Prospect prospectOfCorrecting(Viewer viewer, long movement, Entry entry) {
        var wrong = fact(movement);
        persons.mustSee(viewer, wrong.memberId());
        mustRecord(viewer, wrong.place());
        return correcting(viewer, wrong, entry);
    }

    /// Takes back a fact that never happened.
    @Transactional
    public RecordOutcome annul(Viewer viewer, long movement) {
        var wrong = locked(viewer, movement);
        var objections = annulling(wrong);
        if (!objections.isEmpty()) {
            return new Refused(objections);
        }
        var act = new MovementAct.Annul(movement);
        var waits = hold(viewer, act, wrong.memberId(), Prospect.NONE, wrong);
        if (waits.isPresent()) {
            return waits.get();
        }
        store.supersede(movement, now());
        if (wrong.entry().kind().asksCard()) {
            persons.settleCard(wrong.memberId(), viewer.username());
        }
        audit.note(viewer, MovementDeeds.annulled(wrong));
        log.atInfo().addKeyValue("movement", movement).log("Fact taken back");
        return new Recorded(wrong.memberId(), movement);
    }

    /// Nothing where it may be done at once, or not at all.
    ///
    /// @param wrong the fact that it is about, or null
    private Optional<RecordOutcome> hold(
            Viewer viewer,
            MovementAct act,
            @Nullable Long member,
            Prospect prospect,
            @Nullable Movement wrong) {
        return prospect.possible()
                ? confirmations
                        .hold(viewer, act.proposal(member, prospect, wrong))
                        .map(RecordOutcome.Waiting::new)
                : Optional.empty();
    }

    private Prospect recording(Viewer viewer, long member, Entry entry) {
        var ledger = ledger(member);
        return prospect(
                viewer,
                member,
                entry,
                ledger.fromCell(entry, null),
                ledger.objectionsTo(entry, today()));
    }

    private Prospect entering(
            Viewer viewer, NewMember person, Entry entry, boolean differentPerson) {
        mustRecordSomewhere(viewer);
        var said = person.attributes();
        var objections = new ArrayList<>(ProfileRules.attributes(said, today()).toList());
        ProfileRules.numbers(person.numbers()).forEach(objections::add);
        objections.addAll(new Ledger(said.born().first(), List.of()).objectionsTo(entry, today()));
        objections.addAll(persons.objectionsTo(viewer, person, differentPerson));
        return prospect(viewer, null, entry, null, objections);
    }

    private Prospect correcting(Viewer viewer, Movement wrong, Entry entry) {
        if (!wrong.current()) {
            return new Prospect(List.of(new Objection.CorrectedAlready()), null, null);
        }
        var ledger = ledger(wrong.memberId());
        var objections = ledger.objectionsToCorrecting(wrong, entry, today());
        return prospect(viewer, wrong.memberId(), entry, ledger.fromCell(entry, wrong), objections);
    }

    private List<Objection> annulling(Movement wrong) {
        return wrong.current()
                ? ledger(wrong.memberId()).objectionsToAnnulling(wrong)
                : List.of(new Objection.CorrectedAlready());
    }

    /// @param member null while he or she is not in our books
    /// @throws Forbidden if the viewer may not record where the entry takes the member from or to
    private Prospect prospect(
            Viewer viewer,
            @Nullable Long member,
            Entry entry,
            @Nullable Integer from,
            List<Objection> found) {
        mustRecordSomewhere(viewer);
        var objections = new ArrayList<>(found);
        Integer to =
                switch (entry.kind().way()) {
                    case IN, ACROSS -> entry.cell();
                    case IN_PLACE -> from;
                    case OUT -> null;
                };
        if (from != null) {
            mustRecord(viewer, from);
        }
        if (to != null && !to.equals(from)) {
            mustRecord(viewer, to);
            if (!holdsMembers(viewer, to, entry.effectiveOn())) {
                objections.add(new Objection.CellNotThere(entry.effectiveOn()));
            }
        }
        if (entry.kind().asksCard()) {
            var card = new Numbers(null, entry.cardNumber(), null);
            objections.addAll(persons.objectionsTo(viewer, card, member));
        }
        return new Prospect(objections, from, to);
    }

    private RecordOutcome keep(
            Viewer viewer, long member, Entry entry, Prospect prospect, @Nullable Movement wrong) {
        if (!prospect.possible()) {
            return new Refused(prospect.objections());
        }
        long id =
                store.insert(
                        member,
                        entry,
                        prospect.from(),
                        prospect.to(),
                        viewer.username(),
                        now(),
                        wrong == null ? null : wrong.id());
        if (entry.kind().asksCard() || wrong != null && wrong.entry().kind().asksCard()) {
            persons.settleCard(member, viewer.username());
        }
        audit.note(viewer, MovementDeeds.kept(member, id, entry, prospect, wrong));
        log.atInfo()
                .addKeyValue("movement", id)
                .addKeyValue("kind", entry.kind())
                .log("Fact recorded");
        return new Recorded(member, id);
    }

    /// The fact, once nobody else can touch its member's ledger until the transaction ends.
    private Movement locked(Viewer viewer, long movement) {
        long member = fact(movement).memberId();
        persons.mustSee(viewer, member);
        persons.lock(member);
        var found = fact(movement);
        mustRecord(viewer, found.place());
        return found;
    }

    private Ledger ledger(long member) {
        return new Ledger(store.bornOn(member), store.facts(member));
    }

    private Movement fact(long movement) {
        return store.fact(movement).orElseThrow(() -> new NotFound("fact " + movement));
    }

    private boolean holdsMembers(Viewer viewer, int cell, LocalDate day) {
        var found = organizations.get(viewer, new OrganizationId(cell), day);
        boolean lives =
                !found.since().isAfter(day)
                        && (found.until() == null || found.until().isAfter(day));
        return lives && found.kind().holdsMembers();
    }

    private void mustRecord(Viewer viewer, int cell) {
        if (!organizations.mayRecord(viewer, new OrganizationId(cell))) {
            throw new Forbidden("recording in " + cell);
        }
    }

    private static void mustRecordSomewhere(Viewer viewer) {
        if (viewer.recorderRoots().length == 0) {
            throw new Forbidden("recording");
        }
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }

    private Instant now() {
        return clock.instant();
    }
}
