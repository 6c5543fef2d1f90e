package vn.dangvu.members;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import vn.dangvu.audit.Act;
import vn.dangvu.audit.Audit;
import vn.dangvu.audit.Deed;
import vn.dangvu.confirmations.Confirmations;
import vn.dangvu.kernel.Forbidden;
import vn.dangvu.kernel.NotFound;
import vn.dangvu.kernel.Viewer;
import vn.dangvu.members.RecordOutcome.Refused;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/// The steps of a membership: fetch the ledger, let the rules decide, keep the fact. Facts by which
/// a transfer ends are for [Settlements].
@Service
public class Memberships {

    private final Bookkeeping books;
    private final Ways ways;
    private final Persons persons;
    private final Confirmations confirmations;
    private final Audit audit;
    private final Clock clock;

    Memberships(
            Bookkeeping books,
            Ways ways,
            Persons persons,
            Confirmations confirmations,
            Audit audit,
            Clock clock) {
        this.books = books;
        this.ways = ways;
        this.persons = persons;
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
        return enter(viewer, person, entry, differentPerson, null);
    }

    /// The same of somebody who came with a slip from outside.
    ///
    /// @param transfer that is settled by it, or null
    /// @throws NotFound if no such transfer waits for the viewer
    @Transactional
    public RecordOutcome enter(
            Viewer viewer,
            NewMember person,
            Entry entry,
            boolean differentPerson,
            @Nullable Long transfer) {
        persons.shareBooks();
        var prospect = entering(viewer, person, entry, differentPerson, transfer);
        if (!prospect.possible()) {
            return new Refused(prospect.objections());
        }
        var act = new MovementAct.Enter(person, entry, differentPerson, transfer);
        var waits = hold(viewer, act, null, prospect, null);
        if (waits.isPresent()) {
            return waits.get();
        }
        long member = persons.add(person, viewer.username(), clock.instant());
        audit.note(viewer, Deed.of(Act.MEMBER_ENTERED).about(member).at(entry.cell()));
        var fact = new FreshFact(member, entry, prospect.from(), prospect.to(), null, transfer);
        return books.keep(viewer, fact, null, true);
    }

    /// What [#enter] would do.
    @Transactional(readOnly = true)
    public Prospect prospectOfEntering(
            Viewer viewer,
            NewMember person,
            Entry entry,
            boolean differentPerson,
            @Nullable Long transfer) {
        return entering(viewer, person, entry, differentPerson, transfer);
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
        return correcting(viewer, seen(viewer, movement), entry);
    }

    /// What [#annul] would do.
    @Transactional(readOnly = true)
    public Prospect prospectOfAnnulling(Viewer viewer, long movement) {
        return new Prospect(annulling(seen(viewer, movement)), null, null);
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
        return waits.isPresent() ? waits.get() : books.takeBack(viewer, wrong);
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
        var ledger = books.ledger(member);
        var objections = new ArrayList<>(ledger.objectionsTo(entry, books.today()));
        if (entry.kind().goes()) {
            ways.holding(member).ifPresent(objections::add);
        }
        return prospect(viewer, member, entry, ledger.fromCell(entry, null), objections);
    }

    private Prospect entering(
            Viewer viewer,
            NewMember person,
            Entry entry,
            boolean differentPerson,
            @Nullable Long transfer) {
        books.mustRecordSomewhere(viewer);
        var said = person.attributes();
        var today = books.today();
        var objections = new ArrayList<>(ProfileRules.attributes(said, today).toList());
        ProfileRules.numbers(person.numbers()).forEach(objections::add);
        objections.addAll(new Ledger(said.born().first(), List.of()).objectionsTo(entry, today));
        objections.addAll(persons.objectionsTo(viewer, person, differentPerson));
        if (transfer != null) {
            objections.addAll(expected(viewer, transfer, entry));
        }
        return prospect(viewer, null, entry, null, objections);
    }

    /// Somebody from outside is taken in by those to whom the slip was shown, not before.
    private List<Objection> expected(Viewer viewer, long transfer, Entry entry) {
        var way = ways.of(transfer).filter(one -> one.member() == null);
        Integer goal = way.map(UnderWay::toward).orElse(null);
        if (goal == null || !books.mayRecord(viewer, goal)) {
            throw new NotFound("transfer " + transfer);
        }
        Integer cell = entry.cell();
        boolean there =
                entry.kind() == MovementKind.TRANSFER_IN
                        && (cell == null || books.belongs(viewer, cell, goal));
        var objections = new ArrayList<>(ways.objectionsTo(transfer, entry));
        if (!there) {
            objections.add(new Objection.NotTheGoal());
        }
        return objections;
    }

    private Prospect correcting(Viewer viewer, Movement wrong, Entry entry) {
        if (!wrong.current()) {
            return new Prospect(List.of(new Objection.CorrectedAlready()), null, null);
        }
        var ledger = books.ledger(wrong.memberId());
        var objections =
                new ArrayList<>(ledger.objectionsToCorrecting(wrong, entry, books.today()));
        var settles = wrong.transfer();
        if (settles != null) {
            objections.addAll(ways.objectionsTo(settles, entry));
            if (entry.kind() != wrong.entry().kind()) {
                objections.add(new Objection.SettlesATransfer(settles));
            }
        }
        boolean moves = !Objects.equals(entry.cell(), wrong.entry().cell());
        if (moves || entry.kind() != wrong.entry().kind()) {
            ways.standing(ledger, wrong).ifPresent(objections::add);
        }
        return prospect(viewer, wrong.memberId(), entry, ledger.fromCell(entry, wrong), objections);
    }

    private List<Objection> annulling(Movement wrong) {
        if (!wrong.current()) {
            return List.of(new Objection.CorrectedAlready());
        }
        var ledger = books.ledger(wrong.memberId());
        var objections = new ArrayList<>(ledger.objectionsToAnnulling(wrong));
        var settles = wrong.transfer();
        if (settles != null) {
            objections.add(new Objection.SettlesATransfer(settles));
        }
        ways.standing(ledger, wrong).ifPresent(objections::add);
        return List.copyOf(objections);
    }

    /// @param member null while he or she is not in our books
    /// @throws Forbidden if the viewer may not record where the entry takes the member from or to
    private Prospect prospect(
            Viewer viewer,
            @Nullable Long member,
            Entry entry,
            @Nullable Integer from,
            List<Objection> found) {
        books.mustRecordSomewhere(viewer);
        var objections = new ArrayList<>(found);
        Integer to =
                switch (entry.kind().way()) {
                    case IN, ACROSS -> entry.cell();
                    case IN_PLACE -> from;
                    case OUT -> null;
                };
        if (from != null) {
            books.mustRecord(viewer, from);
        }
        if (to != null && !to.equals(from)) {
            books.mustRecord(viewer, to);
            if (!books.holdsMembers(viewer, to, entry.effectiveOn())) {
                objections.add(new Objection.CellNotThere(entry.effectiveOn()));
            }
        }
        objections.addAll(books.cardTaken(viewer, entry, member));
        return new Prospect(objections, from, to);
    }

    private RecordOutcome keep(
            Viewer viewer, long member, Entry entry, Prospect prospect, @Nullable Movement wrong) {
        if (!prospect.possible()) {
            return new Refused(prospect.objections());
        }
        Long supersedes = wrong == null ? null : wrong.id();
        var fact = new FreshFact(member, entry, prospect.from(), prospect.to(), supersedes, null);
        return books.keep(viewer, fact, wrong, false);
    }

    /// The fact, once nobody else can touch its member's ledger until the transaction ends.
    private Movement locked(Viewer viewer, long movement) {
        persons.lock(seen(viewer, movement).memberId());
        return seen(viewer, movement);
    }

    private Movement seen(Viewer viewer, long movement) {
        var found = books.fact(movement);
        persons.mustSee(viewer, found.memberId());
        books.mustRecord(viewer, found.place());
        return found;
    }
}
