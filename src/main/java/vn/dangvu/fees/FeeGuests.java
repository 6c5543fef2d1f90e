package vn.dangvu.fees;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import vn.dangvu.audit.Act;
import vn.dangvu.audit.Audit;
import vn.dangvu.audit.Deed;
import vn.dangvu.fees.BasisStore.Guest;
import vn.dangvu.fees.BasisStore.Writing;
import vn.dangvu.fees.RecordOutcome.Recorded;
import vn.dangvu.fees.RecordOutcome.Refused;
import vn.dangvu.kernel.Forbidden;
import vn.dangvu.kernel.NotFound;
import vn.dangvu.kernel.Viewer;
import vn.dangvu.members.Members;

import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// Members of other cells who are temporarily in this one and pay here (TRF-04).
@Service
public class FeeGuests {

    private final BasisStore store;
    private final FeePlaces places;
    private final Members members;
    private final Audit audit;
    private final Clock clock;

    FeeGuests(BasisStore store, FeePlaces places, Members members, Audit audit, Clock clock) {
        this.store = store;
        this.places = places;
        this.members = members;
        this.audit = audit;
        this.clock = clock;
    }

    /// Takes somebody whom the viewer knows onto the sheets of the cell.
    ///
    /// @param until the last month; null while no end is known
    /// @throws NotFound if the viewer sees no such cell
    /// @throws Forbidden if the viewer may not record there
    @Transactional
    public RecordOutcome add(
            Viewer viewer, CellMonth where, String code, @Nullable YearMonth until) {
        places.mustRecordAt(viewer, where.cell());
        var found =
                store.member(code)
                        .filter(member -> members.visible(viewer, List.of(member)).contains(member))
                        .orElse(null);
        if (found == null) {
            return new Refused(List.of(new Objection.UnknownMember(code)));
        }
        store.lock(found);
        var guest = new Guest(0, where.cell().value(), found, where.month(), until);
        var objections = against(guest);
        if (!objections.isEmpty()) {
            return new Refused(objections);
        }
        store.insert(guest, new Writing(viewer.username(), clock.instant()), null);
        audit.note(
                viewer,
                Deed.of(Act.FEE_GUEST_RECORDED)
                        .about(found)
                        .at(guest.cell())
                        .changing(Map.of(), Map.of("from", Months.text(guest.from()))));
        return new Recorded(1);
    }

    private List<Objection> against(Guest guest) {
        var objections = new ArrayList<Objection>();
        var until = guest.until();
        FeeRules.month(guest.from(), YearMonth.from(LocalDate.now(clock))).forEach(objections::add);
        if (until != null && until.isBefore(guest.from())) {
            objections.add(new Objection.EndsBeforeItBegins());
            return objections;
        }
        var place = store.place(guest.member(), guest.from().atEndOfMonth()).orElse(null);
        if (place != null && place.cell() == guest.cell()) {
            objections.add(new Objection.AtHome());
        } else if (place == null || !place.away()) {
            objections.add(new Objection.NotAway(guest.from()));
        }
        store.guestFrom(guest.member(), guest.from(), until)
                .map(other -> new Objection.PaysElsewhereAlready(other.from()))
                .ifPresent(objections::add);
        return objections;
    }

    /// From the month after `last` on the guest does not pay here any more.
    ///
    /// @throws NotFound if there is no such guest, or none in a cell that the viewer sees
    /// @throws Forbidden if the viewer may not record there
    @Transactional
    public RecordOutcome end(Viewer viewer, CellMonth last, long member) {
        var guest = found(viewer, last, member);
        if (last.month().equals(guest.until())) {
            return new Refused(List.of(new Objection.NothingNew()));
        }
        store.insert(
                new Guest(0, guest.cell(), member, guest.from(), last.month()),
                new Writing(viewer.username(), clock.instant()),
                guest.id());
        audit.note(
                viewer,
                Deed.of(Act.FEE_GUEST_ENDED)
                        .about(member)
                        .at(guest.cell())
                        .changing(Map.of(), Map.of("until", Months.text(last.month()))));
        return new Recorded(1);
    }

    /// Takes back that somebody pays here who never did: all of it, the month being one of them.
    /// What was paid stays, as of somebody who has left.
    ///
    /// @throws NotFound if there is no such guest, or none in a cell that the viewer sees
    /// @throws Forbidden if the viewer may not record there
    @Transactional
    public void annul(Viewer viewer, CellMonth where, long member) {
        var guest = found(viewer, where, member);
        store.takeBackGuest(guest.id(), new Writing(viewer.username(), clock.instant()));
        audit.note(
                viewer,
                Deed.of(Act.FEE_GUEST_ANNULLED)
                        .about(member)
                        .at(guest.cell())
                        .changing(Map.of("from", Months.text(guest.from())), Map.of()));
    }

    private Guest found(Viewer viewer, CellMonth where, long member) {
        places.mustRecordAt(viewer, where.cell());
        store.lock(member);
        return store.guestFrom(member, where.month(), where.month())
                .filter(one -> one.cell() == where.cell().value())
                .orElseThrow(() -> new NotFound("guest " + member + " in " + where));
    }
}
