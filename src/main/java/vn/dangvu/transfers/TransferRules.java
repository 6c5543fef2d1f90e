package vn.dangvu.transfers;

import org.jspecify.annotations.Nullable;

import vn.dangvu.members.ProfileRules;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// What must hold for a step of a transfer to be recorded. Each rule names where it comes from;
/// numbers follow the regime in force on the day from which they count.
final class TransferRules {

    private TransferRules() {}

    /// Everything that stands against the request itself. That somebody is under inspection stands
    /// against the slip, not against asking; but nobody asks anew who was not released.
    ///
    /// @param hold what holds the member since an earlier request, or null
    static List<Objection> objectionsTo(
            Request request, MemberWayStore.@Nullable Hold hold, LocalDate today) {
        return Stream.of(
                        day("day", request.askedOn(), today),
                        held(request, hold),
                        StayRules.objectionsTo(request))
                .flatMap(objections -> objections)
                .toList();
    }

    /// Everything that stands against `step` after what happened so far.
    ///
    /// @param found the route by the tree; null where it does not say
    static List<Objection> objectionsTo(
            Transfer transfer, Step step, @Nullable TransferRoute found, LocalDate today) {
        var stage = transfer.stage();
        if (!stage.next().contains(step.kind())) {
            return List.of(new Objection.NotNow(step.kind()));
        }
        return Stream.of(
                        day("day", step.day(), today),
                        paperDay(step, today),
                        order(transfer, step),
                        held(transfer, stage, step),
                        missing(transfer, step),
                        signer(transfer, step),
                        route(step, found),
                        startedLate(transfer, stage, step),
                        presentedLate(stage, step),
                        StayRules.stay(transfer, step),
                        loss(step))
                .flatMap(objections -> objections)
                .toList();
    }

    /// Everything that stands against taking up a slip from outside. Guests are held to the same
    /// limits as those who go from here.
    static List<Objection> objectionsToPresenting(
            Step step, boolean temporary, Cause cause, LocalDate today) {
        var signed = step.paper().date();
        var begins = signed == null ? step.day() : signed;
        return Stream.of(
                        day("day", step.day(), today),
                        paperDay(step, today),
                        signed != null && signed.isAfter(step.day())
                                ? Stream.<Objection>of(
                                        new Objection.InTheFuture("paperDate", step.day()))
                                : Stream.<Objection>empty(),
                        signed == null ? Stream.<Objection>empty() : late(signed, step),
                        StayRules.objectionsToComing(cause, temporary, begins, step))
                .flatMap(objections -> objections)
                .toList();
    }

    /// What a slip says of the person is held to what our books ask of a newcomer.
    static List<Objection> objectionsTo(Bearer bearer, LocalDate today) {
        return Objection.Ledger.all(
                ProfileRules.days(bearer.born(), bearer.joinedOn(), bearer.officialOn(), today)
                        .toList());
    }

    private static Stream<Objection> day(String field, LocalDate day, LocalDate today) {
        return day.isAfter(today)
                ? Stream.of(new Objection.InTheFuture(field, today))
                : Stream.empty();
    }

    private static Stream<Objection> paperDay(Step step, LocalDate today) {
        var signed = step.paper().date();
        return signed == null ? Stream.empty() : day("paperDate", signed, today);
    }

    private static Stream<Objection> order(Transfer transfer, Step step) {
        var last = transfer.last().step().day();
        return step.day().isBefore(last)
                ? Stream.of(new Objection.BeforeTheLast(last))
                : Stream.empty();
    }

    /// TRF-02: nobody goes who is under inspection or complained about.
    private static Stream<Objection> held(Transfer transfer, Stage stage, Step step) {
        return step.kind() == StepKind.SLIP_ISSUED
                        && stage instanceof Stage.Asked(_, _, var paper)
                        && paper != null
                ? Stream.of(underInspection(paper, transfer.id(), step.day()))
                : Stream.empty();
    }

    /// TRF-02: to give the request up and to ask anew releases nobody.
    private static Stream<Objection> held(Request request, MemberWayStore.@Nullable Hold hold) {
        return hold == null
                ? Stream.empty()
                : Stream.of(underInspection(hold.paper(), hold.transfer(), request.askedOn()));
    }

    /// TRF-02: nobody goes while an expulsion is considered, whoever ticked what on the form.
    static List<Objection> expelled(Optional<HoldsOfMember.Hold> hold, LocalDate day) {
        return hold
                .<Objection>map(found ->
                        new Objection.UnderExpulsion(
                                found, TransferPolicy.inForceOn(day).cite("điểm 6.3.1đ", "TRF-02")))
                .stream()
                .toList();
    }

    private static Objection underInspection(String paper, long transfer, LocalDate day) {
        return new Objection.UnderInspection(
                paper, transfer, TransferPolicy.inForceOn(day).cite("điểm 6.3.1đ", "TRF-02"));
    }

    private static Stream<Objection> missing(Transfer transfer, Step step) {
        boolean slip = step.kind() == StepKind.SLIP_ISSUED;
        boolean again = step.kind() == StepKind.SLIP_REISSUED;
        boolean onward = step.kind() == StepKind.FORWARDED;
        boolean held = step.kind() == StepKind.HELD;
        boolean longer = step.kind() == StepKind.EXTENDED;
        boolean why = step.kind() == StepKind.CANCELLED;
        return Stream.of(
                        (slip || again || onward || held) && step.paper().number() == null
                                ? "paperNumber"
                                : "",
                        (slip || onward) && step.goal() == null ? "goal" : "",
                        (slip || onward) && step.route() == null ? "route" : "",
                        (slip || again) && step.signer() == null ? "signer" : "",
                        why && step.reason() == null ? "reason" : "",
                        longer && step.until() == null ? "until" : "",
                        slip
                                        && StayRules.endNeeded(
                                                transfer.temporary(), transfer.cause())
                                        && step.until() == null
                                ? "until"
                                : "")
                .filter(field -> !field.isEmpty())
                .map(Objection.Missing::new);
    }

    /// TRF-05: the farther it goes, the higher signs. A slip in place of a lost one goes where that
    /// went.
    private static Stream<Objection> signer(Transfer transfer, Step step) {
        var signer = step.signer();
        var route = step.route() == null ? transfer.route().orElse(null) : step.route();
        if (signer == null || route == null) {
            return Stream.empty();
        }
        var policy = TransferPolicy.inForceOn(step.day());
        var required = policy.signer(route);
        return signer.compareTo(required) < 0
                ? Stream.of(new Objection.SignedTooLow(required, route, policy.guide("TRF-05")))
                : Stream.empty();
    }

    private static Stream<Objection> route(Step step, @Nullable TransferRoute found) {
        return step.route() != null && found != null && found != step.route()
                ? Stream.of(new Objection.OtherRoute(found))
                : Stream.empty();
    }

    /// TRF-01: within sixty working days of the decision or move; whoever is late says why. The
    /// limit is the one of the rules in force when it began to run.
    private static Stream<Objection> startedLate(Transfer transfer, Stage stage, Step step) {
        var cause = transfer.events().getFirst().causeOn();
        return step.kind() == StepKind.SLIP_ISSUED
                        && stage instanceof Stage.Asked(_, var due, _)
                        && due != null
                        && cause != null
                        && step.day().isAfter(due)
                        && step.reason() == null
                ? Stream.of(
                        new Objection.Late(
                                due, TransferPolicy.inForceOn(cause).cite("điểm 6.3.1", "TRF-01")))
                : Stream.empty();
    }

    /// TRF-01: shown within thirty working days, from the slip or from when it was sent on
    /// (TRF-09); whoever is late says why.
    private static Stream<Objection> presentedLate(Stage stage, Step step) {
        return step.kind() == StepKind.RECEIVED
                        && stage instanceof Stage.OnTheWay(var since, _, var presentBy)
                        && presentBy != null
                ? late(since, presentBy, step)
                : Stream.empty();
    }

    private static Stream<Objection> late(LocalDate slipOn, Step step) {
        return TransferPolicy.isHeldFor(slipOn)
                ? late(slipOn, TransferPolicy.inForceOn(slipOn).presentBy(slipOn), step)
                : Stream.empty();
    }

    private static Stream<Objection> late(LocalDate since, LocalDate due, Step step) {
        return step.day().isAfter(due) && step.reason() == null
                ? Stream.of(
                        new Objection.Late(
                                due, TransferPolicy.inForceOn(since).cite("điểm 6.3.1", "TRF-01")))
                : Stream.empty();
    }

    /// TRF-11: a lost slip is reported, and the police or the committee confirm the loss.
    private static Stream<Objection> loss(Step step) {
        if (step.kind() != StepKind.SLIP_LOST) {
            return Stream.empty();
        }
        var source = TransferPolicy.inForceOn(step.day()).guide("TRF-11");
        return Stream.of(
                        step.reason() == null ? "reason" : "",
                        step.paper().number() == null ? "paperNumber" : "",
                        step.paper().issuer() == null ? "paperIssuer" : "")
                .filter(field -> !field.isEmpty())
                .map(field -> new Objection.LossNotConfirmed(field, source));
    }
}
