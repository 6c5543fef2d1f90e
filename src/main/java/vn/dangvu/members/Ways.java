package vn.dangvu.members;

import org.springframework.stereotype.Component;

import java.util.List;
import java.util.Optional;

/// Who is on the way, and what that means for the facts of the ledger.
@Component
class Ways {

    private final UnderWayStore store;
    private final SettledTransfers transfers;

    Ways(UnderWayStore store, SettledTransfers transfers) {
        this.store = store;
        this.transfers = transfers;
    }

    Optional<UnderWay> of(long transfer) {
        return store.of(transfer);
    }

    /// Whoever is on the way goes nowhere else.
    Optional<Objection> holding(long member) {
        return store.ofMember(member).map(way -> new Objection.OnTheWay(way.transfer()));
    }

    /// Whoever is on the way stands where the slip takes him or her from.
    Optional<Objection> standing(Ledger ledger, Movement wrong) {
        return ledger.standsBy(wrong) ? holding(wrong.memberId()) : Optional.empty();
    }

    /// The fact by which a transfer ends stands between the steps before and after it.
    List<Objection> objectionsTo(long transfer, Entry entry) {
        var span = transfers.span(transfer);
        var day = entry.effectiveOn();
        if (span.first() != null && day.isBefore(span.first())) {
            return List.of(new Objection.BesideTheTransfer(true, span.first()));
        }
        return span.last() != null && day.isAfter(span.last())
                ? List.of(new Objection.BesideTheTransfer(false, span.last()))
                : List.of();
    }
}
