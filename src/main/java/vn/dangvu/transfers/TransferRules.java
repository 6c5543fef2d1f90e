package vn.dangvu.transfers;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;

/// What must hold for a step of a transfer to be recorded. Each rule names where it comes from;
/// numbers follow the regime in force on the day from which they count.
final class TransferRules {

    private TransferRules() {}

    /// Everything that stands against the request itself. That somebody is under inspection stands
    /// against the slip, not against asking.
    static List<Objection> objectionsTo(Request request, LocalDate today) {
        return Stream.of(
                        day("day", request.askedOn(), today),
                        kind(request),
                        pension(request),
                        months(request))
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
                        held(stage, step),
                        missing(transfer, step),
                        signer(step),
                        route(step, found),
                        startedLate(transfer, stage, step),
                        presentedLate(stage, step),
                        stay(transfer, step),
                        loss(step))
                .flatMap(objections -> objections)
                .toList();
    }

    /// Everything that stands against taking up a slip from outside.
    static List<Objection> objectionsToPresenting(Step step, LocalDate today) {
        var signed = step.paper().date();
        return Stream.of(
                        day("day", step.day(), today),
                        paperDay(step, today),
                        signed != null && signed.isAfter(step.day())
                                ? Stream.<Objection>of(
                                        new Objection.InTheFuture("paperDate", step.day()))
                                : Stream.<Objection>empty(),
                        signed == null ? Stream.<Objection>empty() : late(signed, step))
                .flatMap(objections -> objections)
                .toList();
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

    /// TRF-03: how long somebody works or studies elsewhere says which kind it is.
    private static Stream<Objection> kind(Request request) {
        Integer months = request.months();
        if (!request.cause().lasts() || months == null) {
            return Stream.empty();
        }
        var policy = TransferPolicy.inForceOn(request.causeOn());
        boolean official =
                request.cause() == Cause.STUDY
                        ? months > policy.studyMonths()
                        : months >= policy.officialMonths();
        return official == request.temporary()
                ? Stream.of(
                        new Objection.OtherKind(
                                !official, months, policy.cite("điểm 6.3.2a", "TRF-03")))
                : Stream.empty();
    }

    /// TRF-03: less than three months asks for no transfer; a temporary one has to say how long.
    private static Stream<Objection> months(Request request) {
        Integer months = request.months();
        if (!request.cause().lasts()) {
            return Stream.empty();
        }
        if (months == null) {
            return request.temporary()
                    ? Stream.of(new Objection.Missing("months"))
                    : Stream.empty();
        }
        var policy = TransferPolicy.inForceOn(request.causeOn());
        return months < policy.temporaryMonths()
                ? Stream.of(
                        new Objection.TooShort(
                                months,
                                policy.temporaryMonths(),
                                policy.cite("điểm 6.3.2a", "TRF-03")))
                : Stream.empty();
    }

    /// TRF-08: who waits for the pension book goes for a time; officially when it is there.
    private static Stream<Objection> pension(Request request) {
        return request.cause() == Cause.AWAITING_PENSION && !request.temporary()
                ? Stream.of(
                        new Objection.AwaitsPension(
                                TransferPolicy.inForceOn(request.causeOn()).guide("TRF-08")))
                : Stream.empty();
    }

    private static Stream<Objection> order(Transfer transfer, Step step) {
        var last = transfer.last().step().day();
        return step.day().isBefore(last)
                ? Stream.of(new Objection.BeforeTheLast(last))
                : Stream.empty();
    }

    /// TRF-02: nobody goes who is under inspection or complained about.
    private static Stream<Objection> held(Stage stage, Step step) {
        return step.kind() == StepKind.SLIP_ISSUED
                        && stage instanceof Stage.Asked(_, _, var paper)
                        && paper != null
                ? Stream.of(
                        new Objection.UnderInspection(
                                paper,
                                TransferPolicy.inForceOn(step.day()).cite("điểm 6.3.1đ", "TRF-02")))
                : Stream.empty();
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
                        slip && endNeeded(transfer) && step.until() == null ? "until" : "")
                .filter(field -> !field.isEmpty())
                .map(Objection.Missing::new);
    }

    /// Nobody knows when the pension book comes (TRF-08).
    private static boolean endNeeded(Transfer transfer) {
        return transfer.temporary() && transfer.cause() != Cause.AWAITING_PENSION;
    }

    /// TRF-05: the farther it goes, the higher signs.
    private static Stream<Objection> signer(Step step) {
        var signer = step.signer();
        var route = step.route();
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

    /// TRF-01: shown within thirty working days; whoever is late says why.
    private static Stream<Objection> presentedLate(Stage stage, Step step) {
        return step.kind() == StepKind.RECEIVED && stage instanceof Stage.OnTheWay(_, var slipOn, _)
                ? late(slipOn, step)
                : Stream.empty();
    }

    private static Stream<Objection> late(LocalDate slipOn, Step step) {
        if (!TransferPolicy.isHeldFor(slipOn) || step.reason() != null) {
            return Stream.empty();
        }
        var policy = TransferPolicy.inForceOn(slipOn);
        var due = policy.presentBy(slipOn);
        return step.day().isAfter(due)
                ? Stream.of(new Objection.Late(due, policy.cite("điểm 6.3.1", "TRF-01")))
                : Stream.empty();
    }

    /// TRF-03: a temporary stay for work ends before the twelfth month is full, for study after
    /// twenty-four at the latest.
    private static Stream<Objection> stay(Transfer transfer, Step step) {
        var until = step.until();
        if (until == null || !transfer.temporary()) {
            return Stream.empty();
        }
        if (!until.isAfter(step.day())) {
            return Stream.of(new Objection.EndsBeforeItBegins());
        }
        if (!transfer.cause().lasts()) {
            return Stream.empty();
        }
        boolean study = transfer.cause() == Cause.STUDY;
        var begins = transfer.slip().map(event -> event.step().day()).orElse(step.day());
        var policy = TransferPolicy.inForceOn(begins);
        var latest =
                study
                        ? begins.plusMonths(policy.studyMonths())
                        : begins.plusMonths(policy.officialMonths()).minusDays(1);
        return until.isAfter(latest)
                ? Stream.of(new Objection.TooLong(latest, policy.cite("điểm 6.3.2a", "TRF-03")))
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
