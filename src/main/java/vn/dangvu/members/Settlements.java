package vn.dangvu.members;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import vn.dangvu.confirmations.Confirmations;
import vn.dangvu.confirmations.Kind;
import vn.dangvu.kernel.Forbidden;
import vn.dangvu.kernel.NotFound;
import vn.dangvu.kernel.Viewer;
import vn.dangvu.members.MovementKind.Way;
import vn.dangvu.members.RecordOutcome.Refused;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/// The movements by which transfers end. Whoever lets a member go says so with the slip; whoever
/// takes the member in needs no right where he or she was. Who may is what [UnderWay] says, and
/// nothing else.
@Service
public class Settlements {

    private final Bookkeeping books;
    private final UnderWayStore underWay;
    private final Persons persons;
    private final Confirmations confirmations;

    Settlements(
            Bookkeeping books,
            UnderWayStore underWay,
            Persons persons,
            Confirmations confirmations) {
        this.books = books;
        this.underWay = underWay;
        this.persons = persons;
        this.confirmations = confirmations;
    }

    /// Records the movement by which the transfer ends.
    ///
    /// @param member who goes; of somebody who comes back from outside, who that is in our books
    /// @throws NotFound if no such transfer waits for this viewer
    @Transactional
    public RecordOutcome settle(Viewer viewer, long transfer, long member, Entry entry) {
        var way = expected(viewer, transfer, member, entry);
        persons.lock(member);
        var prospect = prospect(viewer, way, member, entry);
        return prospect.possible()
                ? books.keep(
                        viewer,
                        new FreshFact(
                                member, entry, prospect.from(), prospect.to(), null, transfer),
                        null,
                        false)
                : new Refused(prospect.objections());
    }

    /// What [#settle] would do.
    @Transactional(readOnly = true)
    public Prospect prospect(Viewer viewer, long transfer, long member, Entry entry) {
        var way = expected(viewer, transfer, member, entry);
        persons.openBooks();
        return prospect(viewer, way, member, entry);
    }

    /// Takes the movement back by which the transfer ended; the way goes on.
    ///
    /// @throws NotFound if none did
    /// @throws Forbidden if the viewer may not record where it took the member
    @Transactional
    public RecordOutcome unsettle(Viewer viewer, long transfer) {
        var wrong = books.settling(transfer);
        books.mustRecord(viewer, wrong.place());
        persons.lock(wrong.memberId());
        var objections =
                new ArrayList<>(books.ledger(wrong.memberId()).objectionsToAnnulling(wrong));
        if (confirmations.holds(Kind.MOVEMENT) && wrong.recordedBy().equals(viewer.username())) {
            objections.add(new Objection.NeedsAnother());
        }
        return objections.isEmpty() ? books.takeBack(viewer, wrong) : new Refused(objections);
    }

    /// Tells the ledger until when a temporary stay is meant to last after all. Whoever may record
    /// where the member stands may; two people are needed as for taking it back.
    ///
    /// @throws NotFound if no movement began it
    /// @throws Forbidden if the viewer may not record where the member stands
    @Transactional
    public RecordOutcome replan(Viewer viewer, long transfer, @Nullable LocalDate until) {
        persons.lock(books.settling(transfer).memberId());
        var told = books.settling(transfer);
        long member = told.memberId();
        var ledger = books.ledger(member);
        Integer cell = ledger.at(books.today()).cell();
        books.mustRecord(viewer, cell == null ? told.place() : cell);
        var entry = told.entry().lasting(until);
        var objections = new ArrayList<>(ledger.objectionsToCorrecting(told, entry, books.today()));
        if (confirmations.holds(Kind.MOVEMENT) && told.recordedBy().equals(viewer.username())) {
            objections.add(new Objection.NeedsAnother());
        }
        var fact = new FreshFact(member, entry, told.fromCell(), told.toCell(), told.id(), null);
        return objections.isEmpty()
                ? books.keep(viewer, fact, told, false)
                : new Refused(objections);
    }

    private UnderWay expected(Viewer viewer, long transfer, long member, Entry entry) {
        var way =
                underWay.of(transfer)
                        .filter(one -> one.member() == null || one.member() == member)
                        .filter(one -> ends(one, entry.kind()))
                        .orElseThrow(() -> new NotFound("transfer " + transfer));
        Integer decides = way.toward() == null ? way.cell() : way.toward();
        if (!books.mayRecord(viewer, Objects.requireNonNull(decides))) {
            throw new NotFound("transfer " + transfer);
        }
        if (way.member() == null) {
            persons.mustSee(viewer, member);
        }
        return way;
    }

    private static boolean ends(UnderWay way, MovementKind kind) {
        return switch (kind) {
            case TEMPORARY_TRANSFER -> way.member() != null;
            case INTERNAL_TRANSFER -> way.member() != null && way.toward() != null;
            case TRANSFER_OUT -> way.toward() == null;
            case TRANSFER_IN -> way.member() == null;
            default -> false;
        };
    }

    private Prospect prospect(Viewer viewer, UnderWay way, long member, Entry entry) {
        var ledger = books.ledger(member);
        var from = ledger.fromCell(entry, null);
        var objections = new ArrayList<>(ledger.objectionsTo(entry, books.today()));
        Integer cell = entry.cell();
        Integer goal = way.toward();
        boolean enters = entry.kind().way() == Way.IN || entry.kind().way() == Way.ACROSS;
        if (enters && cell != null && goal != null) {
            objections.addAll(into(viewer, cell, goal, entry));
        }
        if (confirmations.holds(Kind.MOVEMENT) && way.releasedBy().equals(viewer.username())) {
            objections.add(new Objection.NeedsAnother());
        }
        return new Prospect(
                objections, from, enters ? cell : entry.kind().way() == Way.OUT ? null : from);
    }

    private List<Objection> into(Viewer viewer, int cell, int goal, Entry entry) {
        if (!books.belongs(viewer, cell, goal)) {
            return List.of(new Objection.NotTheGoal());
        }
        return books.holdsMembers(viewer, cell, entry.effectiveOn())
                ? List.of()
                : List.of(new Objection.CellNotThere(entry.effectiveOn()));
    }
}
