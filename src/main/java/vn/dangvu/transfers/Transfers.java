package vn.dangvu.transfers;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import vn.dangvu.kernel.Forbidden;
import vn.dangvu.kernel.NotFound;
import vn.dangvu.kernel.Viewer;
import vn.dangvu.members.Decision;
import vn.dangvu.members.Members;
import vn.dangvu.transfers.TransferOutcome.Recorded;
import vn.dangvu.transfers.TransferOutcome.Refused;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Transfers as they are looked at, from both ends.
@Service
public class Transfers {

    private final TransferCases cases;
    private final SlipAddresses addresses;
    private final TransferJournal journal;
    private final TransferReadings readings;
    private final Members members;

    Transfers(
            TransferCases cases,
            SlipAddresses addresses,
            TransferJournal journal,
            TransferReadings readings,
            Members members) {
        this.cases = cases;
        this.addresses = addresses;
        this.journal = journal;
        this.readings = readings;
        this.members = members;
    }

    /// Opens a transfer, which leaves a line in the audit in the same transaction. Whoever is to
    /// receive sees of the person what the slip says, and of a request without a slip nothing.
    ///
    /// @throws NotFound if there is no such transfer for this viewer
    @Transactional
    public TransferRecord open(Viewer viewer, long transfer) {
        var found = cases.get(viewer, transfer);
        journal.looked(viewer, found);
        var member = found.member();
        Long seen =
                member == null || members.visible(viewer, List.of(member)).isEmpty()
                        ? null
                        : member;
        var slip = readings.slip(transfer);
        String name =
                slip.map(paper -> paper.bearer().fullName())
                        .orElseGet(() -> seen == null ? "" : readings.name(seen));
        Integer toward = found.transfer().toward();
        return new TransferRecord(
                found.transfer(),
                slip.orElse(null),
                name,
                seen,
                addresses.name(viewer, found.from()),
                addresses.name(viewer, found.transfer().there()),
                found.steps(),
                found.takesBack(),
                !found.sends() && toward != null && addresses.showsRows(viewer, toward),
                asked(found)
                        .map(goal -> addresses.goal(goal.name()).organization())
                        .map(place -> addresses.route(viewer, found.from(), place))
                        .orElse(null),
                found.receives() ? toward : null);
    }

    /// Where to, before there is a slip.
    private static Optional<Goal> asked(Case found) {
        var transfer = found.transfer();
        return transfer.stage() instanceof Stage.Asked
                ? Optional.ofNullable(transfer.events().getFirst().step().goal())
                : Optional.empty();
    }

    /// Whether there is such a transfer for this viewer.
    @Transactional(readOnly = true)
    public boolean shows(Viewer viewer, long transfer) {
        return cases.find(viewer, transfer).isPresent();
    }

    /// When what its slip told was last taken back or given up; empty where nothing was, and where
    /// there is no such transfer for this viewer.
    @Transactional(readOnly = true)
    public Optional<Instant> putRight(Viewer viewer, long transfer) {
        return cases.find(viewer, transfer).map(Case::transfer).flatMap(Transfer::putRight);
    }

    /// With which number and of which day the slip of ours was recorded; empty where there is none,
    /// and where there is no such transfer for this viewer.
    @Transactional(readOnly = true)
    public Optional<Slip> written(Viewer viewer, long transfer) {
        return cases.find(viewer, transfer)
                .filter(found -> !found.transfer().fromOutside())
                .flatMap(_ -> readings.slip(transfer));
    }

    /// The slip as a file, which leaves a line in the audit in the same transaction.
    ///
    /// @throws NotFound if there is no such transfer for this viewer, or no slip
    @Transactional
    public SlipFile file(Viewer viewer, long transfer) {
        var found = cases.get(viewer, transfer);
        var slip =
                readings.slip(transfer)
                        .orElseThrow(() -> new NotFound("slip of transfer " + transfer));
        journal.exported(viewer, found);
        return SlipFile.of(found.transfer(), slip);
    }

    /// The slip as it is printed: with the committees through whose hands it goes.
    ///
    /// @throws NotFound if there is no such transfer for this viewer, or no slip
    @Transactional
    public PrintedSlip print(Viewer viewer, long transfer) {
        var found = cases.get(viewer, transfer);
        var slip =
                readings.slip(transfer)
                        .orElseThrow(() -> new NotFound("slip of transfer " + transfer));
        journal.exported(viewer, found);
        var from = found.from();
        return from == null || !addresses.sees(viewer, from)
                ? PrintedSlip.of(found.transfer(), slip)
                : addresses.printed(viewer, found.transfer(), slip, from);
    }

    /// Those of a member that are not over, the newest first.
    ///
    /// @throws NotFound if there is no such member in the viewer's scope
    @Transactional(readOnly = true)
    public List<Transfer> unfinished(Viewer viewer, long member) {
        if (members.visible(viewer, List.of(member)).isEmpty()) {
            throw new NotFound("member " + member);
        }
        return readings.unfinished(member);
    }

    /// What keeps a member from going beside it.
    ///
    /// @param what the key of its name
    public record InTheWay(String what, String address) {

        static InTheWay transfer(long id) {
            return new InTheWay("transfers.page.begin", "/transfers/" + id);
        }
    }

    /// The transfer by which a member goes already, or is kept from going, or the case of his or
    /// her expulsion (TRF-02).
    ///
    /// @throws NotFound if there is no such member in the viewer's scope
    @Transactional(readOnly = true)
    public Optional<InTheWay> inTheWay(Viewer viewer, long member) {
        if (members.visible(viewer, List.of(member)).isEmpty()) {
            throw new NotFound("member " + member);
        }
        return readings.openOf(member)
                .or(() -> readings.holdOf(member).map(MemberWayStore.Hold::transfer))
                .map(InTheWay::transfer)
                .or(() ->
                        readings.expulsionOf(member)
                                .map(hold -> new InTheWay("cases.kind.EXPULSION", hold.address())));
    }

    /// Records that a member is to go.
    ///
    /// @throws NotFound if there is no such member in the viewer's scope
    /// @throws Forbidden if the viewer may not record there
    @Transactional
    public TransferOutcome begin(Viewer viewer, long member, Request request) {
        var record = members.open(viewer, member);
        if (!addresses.mayRecord(viewer, record.home())) {
            throw new Forbidden("transfer of " + member);
        }
        Integer cell = record.now().cell();
        if (cell == null) {
            return new Refused(List.of(new Objection.NotAMember()));
        }
        var another = readings.lockedOpenOf(member);
        if (another.isPresent()) {
            return new Refused(List.of(new Objection.AnotherOpen(another.get())));
        }
        var objections =
                new ArrayList<>(
                        TransferRules.objectionsTo(
                                request, readings.holdOf(member).orElse(null), addresses.today()));
        objections.addAll(expelled(member, request.askedOn()));
        return objections.isEmpty()
                ? new Recorded(begun(viewer, member, cell, request))
                : new Refused(objections);
    }

    /// That the same slip was taken up before.
    List<Objection> shownBefore(Slip slip) {
        return readings.shownBefore(slip).<Objection>map(Objection.ShownBefore::new).stream()
                .toList();
    }

    /// What an open expulsion of the member has against going on `day` (TRF-02).
    List<Objection> expelled(long member, LocalDate day) {
        return TransferRules.expelled(readings.expulsionOf(member), day);
    }

    /// Nobody else begins a transfer of one of them until the transaction ends. In one order, so
    /// that nobody waits for somebody who waits.
    void lock(List<Long> going) {
        going.stream().sorted().forEach(readings::lockedOpenOf);
    }

    /// By its name, also where a code was typed. Who is asked to take in is told so by the slip.
    private @Nullable Goal goal(Request request) {
        var typed = request.goal();
        return typed == null ? null : new Goal(null, addresses.goal(typed).name());
    }

    private long begun(Viewer viewer, long member, int cell, Request request) {
        var asked =
                new Step(
                        StepKind.ASKED,
                        request.askedOn(),
                        goal(request),
                        null,
                        cell,
                        null,
                        null,
                        request.decision(),
                        null,
                        request.note());
        var reckoned = TransferStore.Reckoned.asked(request, startBy(request));
        long id =
                journal.begin(
                        viewer,
                        member,
                        new TransferJournal.Beginning(
                                request.temporary(), request.cause(), reckoned),
                        asked,
                        null);
        if (request.examinedBy() != null) {
            var paper = new Decision(request.examinedBy(), null, null);
            var held = Step.of(StepKind.HELD, request.askedOn(), paper, null);
            journal.keep(viewer, TransferJournal.Keeping.of(cases.get(viewer, id)), held, null);
        }
        return id;
    }

    /// A limit that no rule we hold sets is none.
    private static @Nullable LocalDate startBy(Request request) {
        var day = request.causeOn();
        return TransferPolicy.isHeldFor(day)
                ? TransferPolicy.inForceOn(day).startBy(request.cause(), day)
                : null;
    }
}
