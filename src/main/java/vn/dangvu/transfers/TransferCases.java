package vn.dangvu.transfers;

import org.springframework.stereotype.Component;

import vn.dangvu.kernel.Forbidden;
import vn.dangvu.kernel.NotFound;
import vn.dangvu.kernel.Viewer;

import java.util.Optional;

/// Finds transfers for whoever has a part in them: at either end, and where a slip came by on the
/// way.
@Component
class TransferCases {

    private final TransferStore store;
    private final SlipAddresses addresses;

    TransferCases(TransferStore store, SlipAddresses addresses) {
        this.store = store;
        this.addresses = addresses;
    }

    /// @throws NotFound if there is no such transfer for this viewer
    Case get(Viewer viewer, long id) {
        return find(viewer, id).orElseThrow(() -> new NotFound("transfer " + id));
    }

    /// Empty where there is no such transfer for this viewer.
    Optional<Case> find(Viewer viewer, long id) {
        return store.find(id).flatMap(transfer -> shown(viewer, transfer, store.whereabouts(id)));
    }

    private Optional<Case> shown(
            Viewer viewer, Transfer transfer, TransferStore.Whereabouts where) {
        return where.places().stream().noneMatch(place -> addresses.showsRows(viewer, place))
                ? Optional.empty()
                : Optional.of(
                        new Case(
                                transfer,
                                where.member(),
                                where.from(),
                                where.places(),
                                addresses.mayRecord(viewer, where.from()),
                                addresses.mayRecord(viewer, transfer.keeper()),
                                addresses.mayRecord(viewer, transfer.there())));
    }

    /// The same, and nobody else changes it until the transaction ends.
    ///
    /// @throws Forbidden if such a step is not the viewer's to record
    Case locked(Viewer viewer, long id, StepKind kind) {
        get(viewer, id);
        store.lock(id);
        var found = get(viewer, id);
        if (!found.may(kind)) {
            throw new Forbidden(kind + " of transfer " + id);
        }
        return found;
    }
}
