package vn.dangvu.transfers;

import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

import vn.dangvu.kernel.Viewer;
import vn.dangvu.members.Decision;
import vn.dangvu.members.Entry;
import vn.dangvu.members.MovementCorrected;
import vn.dangvu.members.MovementKind;
import vn.dangvu.members.MovementKind.Way;
import vn.dangvu.members.MovementRecorded;
import vn.dangvu.members.MovementTakenBack;
import vn.dangvu.transfers.MemberWayStore.Ending;
import vn.dangvu.transfers.MemberWayStore.Following;
import vn.dangvu.transfers.TransferJournal.Keeping;
import vn.dangvu.transfers.TransferStore.Reckoned;

import java.time.LocalDate;

/// What movements that were recorded, mended or taken back elsewhere mean for transfers, in the
/// same transaction.
@Component
class TransferMovementsHeard {

    private final TransferStore store;
    private final MemberWayStore ways;
    private final TransferJournal journal;

    TransferMovementsHeard(TransferStore store, MemberWayStore ways, TransferJournal journal) {
        this.store = store;
        this.ways = ways;
        this.journal = journal;
    }

    /// Whose ledger says something, and who writes there.
    private record Said(Viewer viewer, long member) {}

    @EventListener
    void hear(MovementRecorded movement) {
        var said = new Said(movement.viewer(), movement.member());
        var entry = movement.entry();
        var settled = movement.transfer();
        if (settled != null && movement.entered()) {
            var step = Step.of(StepKind.RECEIVED, entry.effectiveOn(), Decision.NONE, null);
            keep(said, settled, entry.cell() == null ? step : step.into(entry.cell()), null);
        }
        close(said, entry, movement.movement(), settled);
    }

    /// What it closed goes on, unless another movement closes it as well.
    @EventListener
    void hear(MovementTakenBack taken) {
        var said = new Said(taken.viewer(), taken.movement().memberId());
        ways.following(taken.movement().id()).forEach(following -> reopen(said, following));
    }

    @EventListener
    void hear(MovementCorrected corrected) {
        var wrong = corrected.wrong();
        var said = new Said(corrected.viewer(), wrong.memberId());
        var entry = corrected.entry();
        var settled = wrong.transfer();
        if (settled != null) {
            received(said, settled, entry);
        }
        for (var following : ways.following(wrong.id())) {
            var event = event(following);
            if (leaves(entry) || returns(entry) && event.step().kind() == StepKind.ENDED) {
                closed(
                        said,
                        following,
                        corrected.movement(),
                        entry.effectiveOn(),
                        entry.decision());
            } else {
                reopen(said, following);
            }
        }
        boolean closedAlready = leaves(wrong.entry()) || returns(wrong.entry()) && !leaves(entry);
        if (!closedAlready) {
            close(said, entry, corrected.movement(), settled);
        }
    }

    /// Stays and requests that the movement makes pointless.
    private void close(Said said, Entry entry, long movement, @Nullable Long settled) {
        if (!leaves(entry) && !returns(entry)) {
            return;
        }
        for (long id : ways.unfinished(said.member())) {
            if (settled != null && settled == id) {
                continue;
            }
            var transfer = store.find(id).orElseThrow();
            var kind =
                    switch (transfer.stage()) {
                        case Stage.There _ -> StepKind.ENDED;
                        case Stage.Asked _ when leaves(entry) -> StepKind.OVERTAKEN;
                        default -> null;
                    };
            if (kind != null) {
                var day = later(transfer.last().step().day(), entry.effectiveOn());
                keep(said, id, Step.of(kind, day, entry.decision(), entry.reason()), movement);
            }
        }
    }

    /// The ledger says another day or another cell of the reception. Who is there for a time stands
    /// in the ledger at home: of the cell that took in it knows nothing (TRF-04).
    private void received(Said said, long transfer, Entry entry) {
        var found = store.find(transfer).orElseThrow();
        found.believed().reversed().stream()
                .filter(event -> event.step().kind() == StepKind.RECEIVED)
                .findFirst()
                .ifPresent(event -> {
                    Integer cell = found.temporary() ? null : entry.cell();
                    var moved = event.step().on(entry.effectiveOn());
                    var step = cell == null ? moved : moved.into(cell);
                    if (!step.equals(event.step())) {
                        journal.retell(
                                said.viewer(), keeping(said, transfer, null), event, step, null);
                    }
                });
    }

    private void reopen(Said said, Following following) {
        var transfer = store.find(following.transfer()).orElseThrow();
        var event = event(following);
        boolean stay = event.step().kind() == StepKind.ENDED;
        var other = ways.ending(said.member(), transfer.dayBefore(event), stay, transfer.id());
        if (other.isPresent()) {
            Ending ending = other.get();
            closed(said, following, ending.movement(), ending.day(), ending.paper());
            return;
        }
        if (!stay) {
            ways.lock(said.member());
            if (ways.open(said.member()).isPresent()) {
                // Somebody asked anew meanwhile, and one goes one way at a time.
                return;
            }
        }
        journal.takeBack(said.viewer(), keeping(said, transfer.id(), null), event);
    }

    /// It is closed by that movement.
    private void closed(
            Said said, Following following, long movement, LocalDate day, Decision paper) {
        var transfer = store.find(following.transfer()).orElseThrow();
        var event = event(following);
        var step =
                Step.of(
                        event.step().kind(),
                        later(transfer.dayBefore(event), day),
                        paper,
                        event.step().reason());
        journal.retell(said.viewer(), keeping(said, transfer.id(), null), event, step, movement);
    }

    private void keep(Said said, long transfer, Step step, @Nullable Long movement) {
        journal.keep(said.viewer(), keeping(said, transfer, movement), step, null);
    }

    private Keeping keeping(Said said, long transfer, @Nullable Long movement) {
        var place = store.whereabouts(transfer);
        return new Keeping(
                transfer,
                said.member(),
                place.from() == null ? place.places().getFirst() : place.from(),
                Reckoned.following(movement));
    }

    private Happened event(Following following) {
        return store.find(following.transfer()).orElseThrow().events().stream()
                .filter(event -> event.id() == following.event())
                .findFirst()
                .orElseThrow();
    }

    private static LocalDate later(LocalDate one, LocalDate other) {
        return other.isBefore(one) ? one : other;
    }

    private static boolean leaves(Entry entry) {
        return entry.kind().way() == Way.OUT || entry.kind().way() == Way.ACROSS;
    }

    private static boolean returns(Entry entry) {
        return entry.kind() == MovementKind.TEMPORARY_RETURN;
    }
}
