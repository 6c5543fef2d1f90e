package vn.dangvu.transfers;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.interceptor.TransactionAspectSupport;

import vn.dangvu.kernel.Forbidden;
import vn.dangvu.kernel.NotFound;
import vn.dangvu.kernel.Texts;
import vn.dangvu.kernel.Viewer;
import vn.dangvu.members.Decision;
import vn.dangvu.members.Entry;
import vn.dangvu.members.Members;
import vn.dangvu.members.Memberships;
import vn.dangvu.members.MovementKind;
import vn.dangvu.members.RecordOutcome;
import vn.dangvu.members.Settlements;
import vn.dangvu.transfers.TransferOutcome.Recorded;
import vn.dangvu.transfers.TransferOutcome.Refused;
import vn.dangvu.transfers.TransferOutcome.Waiting;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// How ways end: received here, received elsewhere as a receipt or a decision says, or a temporary
/// stay over. Each ends with a movement of the ledger, in one transaction with the step.
@Service
public class Receptions {

    private final TransferCases cases;
    private final SlipAddresses addresses;
    private final TransferJournal journal;
    private final TransferReadings readings;
    private final Settlements settlements;
    private final Memberships memberships;
    private final Members members;

    Receptions(
            TransferCases cases,
            SlipAddresses addresses,
            TransferJournal journal,
            TransferReadings readings,
            Settlements settlements,
            Memberships memberships,
            Members members) {
        this.cases = cases;
        this.addresses = addresses;
        this.journal = journal;
        this.readings = readings;
        this.settlements = settlements;
        this.memberships = memberships;
        this.members = members;
    }

    /// Records that somebody was received. Somebody from outside who is not in our books is entered
    /// by [Memberships#enter].
    ///
    /// @throws NotFound if there is no such transfer for this viewer
    /// @throws Forbidden if the reception is not the viewer's to record
    @Transactional
    public TransferOutcome receive(Viewer viewer, long transfer, Reception reception) {
        var found = cases.locked(viewer, transfer, StepKind.RECEIVED);
        var objections = objectionsTo(viewer, found, reception);
        if (!objections.isEmpty()) {
            return new Refused(objections);
        }
        var member = member(found, reception);
        if (member != null) {
            var entry = entry(viewer, found, reception);
            switch (settlements.settle(viewer, transfer, member, entry)) {
                case RecordOutcome.Refused(var reasons) -> {
                    return refused(reasons);
                }
                case RecordOutcome.Waiting(long prepared) -> {
                    return new Waiting(prepared);
                }
                case RecordOutcome.Recorded _ -> {}
            }
        }
        journal.keep(viewer, TransferJournal.Keeping.of(found), reception.step(), null);
        return new Recorded(transfer);
    }

    /// What stands against [#receive].
    @Transactional(readOnly = true)
    public List<Objection> objectionsToReceiving(
            Viewer viewer, long transfer, Reception reception) {
        var found = cases.get(viewer, transfer);
        if (!found.may(StepKind.RECEIVED)) {
            throw new Forbidden("reception of transfer " + transfer);
        }
        var objections = objectionsTo(viewer, found, reception);
        var member = objections.isEmpty() ? member(found, reception) : null;
        return member == null
                ? objections
                : ledger(
                        settlements
                                .prospect(viewer, transfer, member, entry(viewer, found, reception))
                                .objections());
    }

    /// The same for several who come to the same cell: all of them or, with what stands against
    /// each, none.
    @Transactional
    public Map<Long, List<Objection>> receiveAll(
            Viewer viewer, List<Long> arrived, Reception reception) {
        var refused = new LinkedHashMap<Long, List<Objection>>();
        for (long transfer : arrived) {
            if (receive(viewer, transfer, reception) instanceof Refused(var objections)) {
                refused.put(transfer, objections);
            }
        }
        if (!refused.isEmpty()) {
            TransactionAspectSupport.currentTransactionStatus().setRollbackOnly();
        }
        return refused;
    }

    /// Records that a temporary stay is over.
    ///
    /// @throws NotFound if there is no such transfer for this viewer
    /// @throws Forbidden if that is not the viewer's to record
    @Transactional
    public TransferOutcome end(Viewer viewer, long transfer, Step step) {
        var found = cases.locked(viewer, transfer, StepKind.ENDED);
        var objections =
                TransferRules.objectionsTo(found.transfer(), step, null, addresses.today());
        if (!objections.isEmpty()) {
            return new Refused(objections);
        }
        var member = found.member();
        if (member == null || found.from() == null) {
            journal.keep(viewer, TransferJournal.Keeping.of(found), step, null);
            return new Recorded(transfer);
        }
        var entry =
                new Entry(
                        MovementKind.TEMPORARY_RETURN,
                        step.day(),
                        null,
                        null,
                        null,
                        null,
                        step.reason(),
                        null,
                        step.paper(),
                        step.note());
        // The step follows from the movement: TransferMovementsHeard.
        return switch (memberships.record(viewer, member, entry)) {
            case RecordOutcome.Refused(var reasons) -> refused(reasons);
            case RecordOutcome.Waiting(long prepared) -> new Waiting(prepared);
            case RecordOutcome.Recorded _ -> new Recorded(transfer);
        };
    }

    /// Takes the last step back that never happened, with the movement that it brought.
    ///
    /// @throws NotFound if there is no such transfer for this viewer
    /// @throws Forbidden if that step is not the viewer's
    @Transactional
    public TransferOutcome takeBack(Viewer viewer, long transfer) {
        var last = cases.get(viewer, transfer).transfer().last().step().kind();
        var found = cases.locked(viewer, transfer, last);
        if (!found.takesBack()) {
            return new Refused(List.of(new Objection.NotNow(last)));
        }
        var member = found.member();
        var another = member == null ? null : readings.openOf(member).orElse(null);
        if (another != null && another != transfer) {
            return new Refused(List.of(new Objection.AnotherOpen(another)));
        }
        if (last == StepKind.RECEIVED
                && readings.settled(transfer)
                && settlements.unsettle(viewer, transfer)
                        instanceof RecordOutcome.Refused(var reasons)) {
            return refused(reasons);
        }
        journal.takeBack(viewer, found);
        return new Recorded(transfer);
    }

    private List<Objection> objectionsTo(Viewer viewer, Case found, Reception reception) {
        var objections =
                new ArrayList<>(
                        TransferRules.objectionsTo(
                                found.transfer(), reception.step(), null, addresses.today()));
        Integer goal = found.transfer().toward();
        Integer cell = reception.cell();
        if (goal == null) {
            if (reception.receipt().number() == null && reception.reason() == null) {
                objections.add(new Objection.NoReceipt());
            }
        } else if (cell == null) {
            objections.add(new Objection.Missing("cell"));
        } else if (!addresses.takesIn(viewer, cell, goal)) {
            objections.add(new Objection.NotTheGoal());
        }
        if (found.transfer().fromOutside() && !found.transfer().temporary()) {
            objections.addAll(whose(viewer, reception.code()));
        }
        return List.copyOf(objections);
    }

    /// Whoever is in the books of a committee out of sight is nobody here: those above both take
    /// the member in.
    private List<Objection> whose(Viewer viewer, @Nullable String code) {
        if (code == null) {
            return List.of(new Objection.Missing("code"));
        }
        boolean known =
                readings.memberWithCode(code)
                        .filter(member -> !members.visible(viewer, List.of(member)).isEmpty())
                        .isPresent();
        return known ? List.of() : List.of(new Objection.UnknownCode(code));
    }

    /// Null where nobody of ours moves: a guest for a time is counted at home (TRF-04).
    private @Nullable Long member(Case found, Reception reception) {
        var code = reception.code();
        return !found.transfer().fromOutside()
                ? found.member()
                : found.transfer().temporary() || code == null
                        ? null
                        : readings.memberWithCode(code).orElse(null);
    }

    private Entry entry(Viewer viewer, Case found, Reception reception) {
        var transfer = found.transfer();
        var slip = readings.slip(transfer.id()).orElseThrow();
        var goal = transfer.goal().orElseThrow();
        var route = transfer.route().orElseThrow().crossing();
        var cell = reception.cell();
        var paper = new Decision(slip.number(), slip.signedOn(), slip.origin());
        String why = Texts.VIETNAMESE.get("transfers.cause." + transfer.cause());
        boolean crosses = !transfer.temporary() && (cell == null || transfer.fromOutside());
        String elsewhere = cell == null ? goal.name() : addresses.name(viewer, cell);
        var kind =
                transfer.temporary()
                        ? MovementKind.TEMPORARY_TRANSFER
                        : transfer.fromOutside()
                                ? MovementKind.TRANSFER_IN
                                : cell == null
                                        ? MovementKind.TRANSFER_OUT
                                        : MovementKind.INTERNAL_TRANSFER;
        return new Entry(
                kind,
                reception.day(),
                transfer.temporary() ? null : cell,
                kind == MovementKind.TRANSFER_IN ? slip.bearer().standing() : null,
                transfer.temporary() ? transfer.until().orElse(null) : null,
                kind == MovementKind.TRANSFER_IN
                        ? slip.origin()
                        : kind == MovementKind.INTERNAL_TRANSFER ? null : elsewhere,
                crosses ? route : null,
                why,
                null,
                paper,
                reception.note());
    }

    private static Refused refused(List<vn.dangvu.members.Objection> reasons) {
        return new Refused(ledger(reasons));
    }

    private static List<Objection> ledger(List<vn.dangvu.members.Objection> reasons) {
        return reasons.stream().<Objection>map(Objection.Ledger::new).toList();
    }
}
