package vn.dangvu.transfers.web;

import org.springframework.stereotype.Component;

import vn.dangvu.kernel.Viewer;
import vn.dangvu.transfers.Objection;
import vn.dangvu.transfers.Reception;
import vn.dangvu.transfers.Receptions;
import vn.dangvu.transfers.Slips;
import vn.dangvu.transfers.StepKind;
import vn.dangvu.transfers.TransferOutcome;
import vn.dangvu.transfers.TransferRecord;

import java.util.List;
import java.util.Optional;

/// Sends what was typed to the door that takes it.
@Component
class StepTaking {

    private final Slips slips;
    private final Receptions receptions;

    StepTaking(Slips slips, Receptions receptions) {
        this.slips = slips;
        this.receptions = receptions;
    }

    /// Nothing where the reader found something wrong.
    Optional<TransferOutcome> take(
            Viewer viewer,
            TransferRecord record,
            StepKind kind,
            StepForm form,
            TransferReader reader) {
        long transfer = record.transfer().id();
        return switch (kind) {
            case SLIP_ISSUED, SLIP_REISSUED ->
                    Optional.ofNullable(form.order(reader, kind == StepKind.SLIP_REISSUED))
                            .map(order -> slips.issue(viewer, transfer, order));
            case RECEIVED ->
                    Optional.ofNullable(form.reception(reader))
                            .map(reception -> receptions.receive(viewer, transfer, reception));
            case ENDED ->
                    Optional.ofNullable(form.step(reader, kind))
                            .map(step -> receptions.end(viewer, transfer, step));
            default ->
                    Optional.ofNullable(form.step(reader, kind))
                            .map(step -> slips.step(viewer, transfer, step));
        };
    }

    List<Objection> objectionsToReceiving(Viewer viewer, long transfer, Reception reception) {
        return receptions.objectionsToReceiving(viewer, transfer, reception);
    }
}
