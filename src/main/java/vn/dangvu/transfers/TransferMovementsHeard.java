package vn.dangvu.transfers;

import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

import vn.dangvu.members.Decision;
import vn.dangvu.members.MovementKind;
import vn.dangvu.members.MovementKind.Way;
import vn.dangvu.members.MovementRecorded;
import vn.dangvu.transfers.TransferJournal.Keeping;
import vn.dangvu.transfers.TransferStore.Reckoned;

import java.time.LocalDate;

/// What movements that were recorded elsewhere mean for transfers, in the same transaction.
@Component
class TransferMovementsHeard {

    private final TransferStore store;
    private final TransferJournal journal;

    TransferMovementsHeard(TransferStore store, TransferJournal journal) {
        this.store = store;
        this.journal = journal;
    }

    @EventListener
    void hear(MovementRecorded movement) {
        var entry = movement.entry();
        var settled = movement.transfer();
        if (settled != null && movement.entered()) {
            var step = Step.of(StepKind.RECEIVED, entry.effectiveOn(), Decision.NONE, null);
            keep(movement, settled, entry.cell() == null ? step : step.into(entry.cell()));
        }
        boolean leaves = entry.kind().way() == Way.OUT || entry.kind().way() == Way.ACROSS;
        boolean returns = entry.kind() == MovementKind.TEMPORARY_RETURN;
        if (!leaves && !returns) {
            return;
        }
        for (long id : store.unfinished(movement.member())) {
            if (settled != null && settled == id) {
                continue;
            }
            var transfer = store.find(id).orElseThrow();
            switch (transfer.stage()) {
                case Stage.There _ -> keep(movement, id, ended(StepKind.ENDED, transfer, movement));
                case Stage.Asked _ when leaves ->
                        keep(movement, id, ended(StepKind.OVERTAKEN, transfer, movement));
                default -> {}
            }
        }
    }

    private static Step ended(StepKind kind, Transfer transfer, MovementRecorded movement) {
        var last = transfer.last().step().day();
        LocalDate day = movement.entry().effectiveOn();
        return Step.of(
                kind,
                day.isBefore(last) ? last : day,
                movement.entry().decision(),
                movement.entry().reason());
    }

    private void keep(MovementRecorded movement, long transfer, Step step) {
        var place = store.whereabouts(transfer);
        journal.keep(
                movement.viewer(),
                new Keeping(
                        transfer,
                        movement.member(),
                        place.from() == null ? place.places().getFirst() : place.from(),
                        Reckoned.NOTHING),
                step,
                null);
    }
}
