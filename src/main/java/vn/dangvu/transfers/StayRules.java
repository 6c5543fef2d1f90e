package vn.dangvu.transfers;

import java.time.LocalDate;
import java.util.stream.Stream;

/// Which transfers are for a time, and for how long (TRF-03, TRF-08).
final class StayRules {

    private StayRules() {}

    /// Of somebody who is to go.
    static Stream<Objection> objectionsTo(Request request) {
        return Stream.of(
                        kind(request),
                        pension(request.cause(), request.temporary(), request.causeOn()),
                        months(request))
                .flatMap(objections -> objections);
    }

    /// Of somebody who comes from outside.
    ///
    /// @param begins when the slip was signed
    static Stream<Objection> objectionsToComing(
            Cause cause, boolean temporary, LocalDate begins, Step step) {
        boolean endless = endNeeded(temporary, cause) && step.until() == null;
        return Stream.of(
                        pension(cause, temporary, begins),
                        endless
                                ? Stream.<Objection>of(new Objection.Missing("until"))
                                : Stream.<Objection>empty(),
                        temporary ? stay(cause, begins, step) : Stream.<Objection>empty())
                .flatMap(objections -> objections);
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
    private static Stream<Objection> pension(Cause cause, boolean temporary, LocalDate day) {
        return cause == Cause.AWAITING_PENSION && !temporary
                ? Stream.of(
                        new Objection.AwaitsPension(TransferPolicy.inForceOn(day).guide("TRF-08")))
                : Stream.empty();
    }

    /// Nobody knows when the pension book comes (TRF-08).
    static boolean endNeeded(boolean temporary, Cause cause) {
        return temporary && cause != Cause.AWAITING_PENSION;
    }

    /// TRF-03: a temporary stay for work ends before the twelfth month is full, for study after
    /// twenty-four at the latest.
    static Stream<Objection> stay(Transfer transfer, Step step) {
        return transfer.temporary()
                ? stay(transfer.cause(), transfer.slipOn().orElse(step.day()), step)
                : Stream.empty();
    }

    private static Stream<Objection> stay(Cause cause, LocalDate begins, Step step) {
        var until = step.until();
        if (until == null) {
            return Stream.empty();
        }
        if (!until.isAfter(step.day())) {
            return Stream.of(new Objection.EndsBeforeItBegins());
        }
        if (!cause.lasts()) {
            return Stream.empty();
        }
        boolean study = cause == Cause.STUDY;
        var policy = TransferPolicy.inForceOn(begins);
        var latest =
                study
                        ? begins.plusMonths(policy.studyMonths())
                        : begins.plusMonths(policy.officialMonths()).minusDays(1);
        return until.isAfter(latest)
                ? Stream.of(new Objection.TooLong(latest, policy.cite("điểm 6.3.2a", "TRF-03")))
                : Stream.empty();
    }
}
