package vn.dangvu.transfers;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.interceptor.TransactionAspectSupport;

import vn.dangvu.kernel.Forbidden;
import vn.dangvu.kernel.NotFound;
import vn.dangvu.kernel.Viewer;
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
                : Objection.Ledger.all(
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

    /// Takes the last step back that never happened, with what it told the ledger.
    ///
    /// @param event the step that is meant: nothing is taken back where it is not the last any more
    /// @throws NotFound if there is no such transfer for this viewer
    /// @throws Forbidden if that step is not the viewer's
    @Transactional
    public TransferOutcome takeBack(Viewer viewer, long transfer, long event) {
        var kind = cases.get(viewer, transfer).transfer().last().step().kind();
        var found = cases.locked(viewer, transfer, kind);
        var last = found.transfer().last();
        if (last.id() != event || !found.takesBack()) {
            return new Refused(List.of(new Objection.NotNow(meant(found, event))));
        }
        var member = found.member();
        var another = member == null ? null : readings.lockedOpenOf(member).orElse(null);
        if (another != null && another != transfer) {
            return new Refused(List.of(new Objection.AnotherOpen(another)));
        }
        if (untold(viewer, found) instanceof RecordOutcome.Refused(var reasons)) {
            return refused(reasons);
        }
        journal.takeBack(viewer, TransferJournal.Keeping.of(found), last);
        return new Recorded(transfer);
    }

    private static StepKind meant(Case found, long event) {
        return found.transfer().events().stream()
                .filter(one -> one.id() == event)
                .findFirst()
                .orElseGet(found.transfer()::last)
                .step()
                .kind();
    }

    /// Takes back what the last step told the ledger; null where it told nothing.
    private @Nullable RecordOutcome untold(Viewer viewer, Case found) {
        if (!readings.settled(found.id())) {
            return null;
        }
        return switch (found.transfer().last().step().kind()) {
            case RECEIVED -> settlements.unsettle(viewer, found.id());
            case EXTENDED ->
                    settlements.replan(
                            viewer,
                            found.id(),
                            found.transfer().beforeTheLast().until().orElse(null));
            default -> null;
        };
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
            if (cell != null) {
                objections.add(new Objection.NotTheGoal());
            }
        } else if (cell == null) {
            objections.add(new Objection.Missing("cell"));
        } else if (!addresses.takesIn(viewer, cell, goal)) {
            objections.add(new Objection.NotTheGoal());
        }
        if (goal != null && found.transfer().fromOutside() && !found.transfer().temporary()) {
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

    /// Null where nobody of ours moves: a guest for a time is counted at home (TRF-04), and who
    /// came from outside may have gone on to a place outside (TRF-09).
    private @Nullable Long member(Case found, Reception reception) {
        var transfer = found.transfer();
        var code = reception.code();
        if (!transfer.fromOutside()) {
            return found.member();
        }
        return transfer.temporary() || transfer.toward() == null || code == null
                ? null
                : readings.memberWithCode(code).orElse(null);
    }

    private Entry entry(Viewer viewer, Case found, Reception reception) {
        var slip = readings.slip(found.id()).orElseThrow();
        var from = found.from();
        return SettlingEntry.of(
                found.transfer(),
                slip,
                reception,
                from == null ? null : addresses.issuer(from),
                addresses.name(viewer, reception.cell()));
    }

    private static Refused refused(List<vn.dangvu.members.Objection> reasons) {
        return new Refused(Objection.Ledger.all(reasons));
    }
}
