package vn.dangvu.transfers;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.interceptor.TransactionAspectSupport;

import vn.dangvu.kernel.Forbidden;
import vn.dangvu.kernel.NotFound;
import vn.dangvu.kernel.Viewer;
import vn.dangvu.members.Decision;
import vn.dangvu.members.Members;
import vn.dangvu.members.RecordOutcome;
import vn.dangvu.members.Settlements;
import vn.dangvu.transfers.TransferOutcome.Recorded;
import vn.dangvu.transfers.TransferOutcome.Refused;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/// Slips and their way: written, shown, forwarded, lost, written anew, given up. How a way ends is
/// for [Receptions].
@Service
public class Slips {

    private final TransferCases cases;
    private final SlipAddresses addresses;
    private final TransferJournal journal;
    private final Transfers transfers;
    private final Settlements settlements;
    private final Members members;

    Slips(
            TransferCases cases,
            SlipAddresses addresses,
            TransferJournal journal,
            Transfers transfers,
            Settlements settlements,
            Members members) {
        this.cases = cases;
        this.addresses = addresses;
        this.journal = journal;
        this.transfers = transfers;
        this.settlements = settlements;
        this.members = members;
    }

    /// Writes the slip, or a new one in place of a lost one: from then on the member is on the way.
    ///
    /// @throws NotFound if there is no such transfer for this viewer
    /// @throws Forbidden if the viewer does not record where the member stands
    @Transactional
    public TransferOutcome issue(Viewer viewer, long transfer, SlipOrder order) {
        var found = cases.locked(viewer, transfer, StepKind.SLIP_ISSUED);
        var step = step(found, order);
        var objections = objectionsTo(viewer, found, step);
        if (!objections.isEmpty()) {
            return new Refused(objections);
        }
        journal.keep(
                viewer,
                TransferJournal.Keeping.of(found).due(presentBy(step.day())),
                step,
                slip(viewer, found, order));
        return new Recorded(transfer);
    }

    /// What stands against [#issue].
    @Transactional(readOnly = true)
    public List<Objection> objectionsToIssuing(Viewer viewer, long transfer, SlipOrder order) {
        var found = cases.get(viewer, transfer);
        return objectionsTo(viewer, found, step(found, order));
    }

    /// Asks for several members who go to the same place by one decision, and writes a slip for
    /// each, numbered one after the other: all of them or, with what stands against each, none.
    @Transactional
    public Map<Long, List<Objection>> issueAll(
            Viewer viewer, List<Long> going, Request request, SlipOrder order) {
        transfers.lock(going);
        var refused = new LinkedHashMap<Long, List<Objection>>();
        for (int at = 0; at < going.size(); at++) {
            long member = going.get(at);
            var outcome = transfers.begin(viewer, member, request);
            if (outcome instanceof Recorded(long transfer)) {
                outcome = issue(viewer, transfer, order.numbered(order.next(at)));
            }
            if (outcome instanceof Refused(var objections)) {
                refused.put(member, objections);
            }
        }
        if (!refused.isEmpty()) {
            TransactionAspectSupport.currentTransactionStatus().setRollbackOnly();
        }
        return refused;
    }

    /// Records a step that writes no slip and ends no way. That a stay of one of ours takes longer
    /// is told to the ledger, too.
    ///
    /// @throws NotFound if there is no such transfer for this viewer
    /// @throws Forbidden if such a step is not the viewer's to record
    @Transactional
    public TransferOutcome step(Viewer viewer, long transfer, Step step) {
        var found = cases.locked(viewer, transfer, step.kind());
        var goal = step.goal();
        var addressed = goal == null ? step : step.to(addresses.goal(goal.name()));
        var objections = objectionsTo(viewer, found, addressed);
        if (!objections.isEmpty()) {
            return new Refused(objections);
        }
        if (step.kind() == StepKind.EXTENDED
                && found.from() != null
                && settlements.replan(viewer, transfer, step.until())
                        instanceof RecordOutcome.Refused(var reasons)) {
            return new Refused(Objection.Ledger.all(reasons));
        }
        var keeping = TransferJournal.Keeping.of(found);
        journal.keep(
                viewer,
                step.kind() == StepKind.FORWARDED ? keeping.due(presentBy(step.day())) : keeping,
                addressed,
                null);
        return new Recorded(transfer);
    }

    /// Takes up a slip that somebody from outside shows.
    ///
    /// @throws NotFound if the viewer does not see to whom it is shown
    /// @throws Forbidden if the viewer may not record there
    @Transactional
    public TransferOutcome present(Viewer viewer, Incoming incoming) {
        int toward = incoming.toward().value();
        if (!addresses.sees(viewer, toward)) {
            throw new NotFound(incoming.toward());
        }
        if (!addresses.mayRecord(viewer, toward)) {
            throw new Forbidden("slip shown at " + toward);
        }
        var slip = incoming.slip();
        var step =
                new Step(
                        StepKind.PRESENTED,
                        incoming.shownOn(),
                        new Goal(toward, slip.origin()),
                        incoming.route(),
                        null,
                        incoming.until(),
                        null,
                        new Decision(slip.number(), slip.signedOn(), slip.origin()),
                        incoming.reason(),
                        incoming.note());
        var objections =
                new ArrayList<>(
                        TransferRules.objectionsToPresenting(
                                step, incoming.temporary(), incoming.cause(), addresses.today()));
        objections.addAll(TransferRules.objectionsTo(slip.bearer(), addresses.today()));
        objections.addAll(transfers.shownBefore(slip));
        if (!objections.isEmpty()) {
            return new Refused(objections);
        }
        var reckoned = TransferStore.Reckoned.due(presentBy(slip.signedOn()));
        return new Recorded(
                journal.begin(
                        viewer,
                        null,
                        new TransferJournal.Beginning(
                                incoming.temporary(), incoming.cause(), reckoned),
                        step,
                        slip));
    }

    private Step step(Case found, SlipOrder order) {
        boolean again = found.transfer().stage() instanceof Stage.Lost;
        return new Step(
                again ? StepKind.SLIP_REISSUED : StepKind.SLIP_ISSUED,
                order.signedOn(),
                again ? null : addresses.goal(order.goal()),
                again ? null : order.route(),
                null,
                again ? null : order.until(),
                order.signer(),
                new Decision(order.number(), order.signedOn(), order.signedBy()),
                order.reason(),
                null);
    }

    private List<Objection> objectionsTo(Viewer viewer, Case found, Step step) {
        var goal = step.goal();
        Integer toward = goal == null ? null : goal.organization();
        var route = addresses.route(viewer, found.from(), toward);
        var objections =
                new ArrayList<>(
                        TransferRules.objectionsTo(
                                found.transfer(), step, route, addresses.today()));
        var member = found.member();
        if (member != null && step.kind() == StepKind.SLIP_ISSUED) {
            objections.addAll(transfers.expelled(member, step.day()));
        }
        if (toward != null && toward.equals(found.from())) {
            objections.add(new Objection.SamePlace());
        }
        return List.copyOf(objections);
    }

    private Slip slip(Viewer viewer, Case found, SlipOrder order) {
        var record = members.open(viewer, Objects.requireNonNull(found.member()));
        int from = Objects.requireNonNull(found.from());
        return new Slip(
                Bearer.of(record),
                order.number(),
                order.signedOn(),
                addresses.origin(from),
                order.feesUntil(),
                order.documents());
    }

    private static @Nullable LocalDate presentBy(LocalDate slipOn) {
        return TransferPolicy.isHeldFor(slipOn)
                ? TransferPolicy.inForceOn(slipOn).presentBy(slipOn)
                : null;
    }
}
