package vn.dangvu.transfers;

import org.springframework.stereotype.Component;

import vn.dangvu.members.SettledTransfers;

import java.util.List;

/// Tells the ledger between which steps the reception stands that it records.
@Component
class WaysInSteps implements SettledTransfers {

    private final TransferStore store;

    WaysInSteps(TransferStore store) {
        this.store = store;
    }

    @Override
    public Span span(long transfer) {
        var steps = store.find(transfer).map(Transfer::believed).orElse(List.of());
        int at = steps.size();
        for (int step = 0; step < steps.size(); step++) {
            at = steps.get(step).step().kind() == StepKind.RECEIVED ? step : at;
        }
        return new Span(
                at == 0 ? null : steps.get(at - 1).step().day(),
                at + 1 < steps.size() ? steps.get(at + 1).step().day() : null);
    }
}
