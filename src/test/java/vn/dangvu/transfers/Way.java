package vn.dangvu.transfers;

import org.jspecify.annotations.Nullable;

import vn.dangvu.members.Decision;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/// A transfer in the making, for tests of rules.
final class Way {

    private final boolean temporary;
    private final Cause cause;
    private final List<Happened> events = new ArrayList<>();

    private Way(boolean temporary, Cause cause) {
        this.temporary = temporary;
        this.cause = cause;
    }

    static LocalDate day(String text) {
        return LocalDate.parse(text);
    }

    /// Asked for on the day on which the decision took effect.
    static Way asked(String on) {
        return asked(on, Cause.WORK, false);
    }

    static Way asked(String on, Cause cause, boolean temporary) {
        var way = new Way(temporary, cause);
        var due = TransferPolicy.inForceOn(day(on)).startBy(cause, day(on));
        way.events.add(
                new Happened(
                        1,
                        of(StepKind.ASKED, on).into(32),
                        day(on),
                        null,
                        TransferPolicy.isHeldFor(day(on)) ? due : null,
                        1,
                        Instant.EPOCH,
                        "huong",
                        null));
        return way;
    }

    static Way presented(String on) {
        var way = new Way(false, Cause.WORK);
        return way.and(
                new Step(
                        StepKind.PRESENTED,
                        day(on),
                        new Goal(32, "Thành ủy Đà Lạt"),
                        TransferRoute.WITHIN_PROVINCE,
                        null,
                        null,
                        null,
                        new Decision("7", day(on), null),
                        null,
                        null));
    }

    Way and(Step step) {
        int number = events.size() + 1;
        events.add(
                new Happened(
                        number, step, null, null, due(step), number, Instant.EPOCH, "huong", null));
        return this;
    }

    /// Until when a slip is to be shown.
    private static @Nullable LocalDate due(Step step) {
        var day = step.day();
        return switch (step.kind()) {
            case SLIP_ISSUED, SLIP_REISSUED, FORWARDED ->
                    TransferPolicy.isHeldFor(day)
                            ? TransferPolicy.inForceOn(day).presentBy(day)
                            : null;
            default -> null;
        };
    }

    /// With a slip to Đà Lạt.
    Way slip(String on) {
        return and(issue(on, "8", Signer.UPPER, TransferRoute.WITHIN_PROVINCE, null));
    }

    /// With a slip for a stay until `until`.
    Way slip(String on, String until) {
        return and(issue(on, "8", Signer.UPPER, TransferRoute.WITHIN_PROVINCE, until));
    }

    Transfer transfer() {
        return new Transfer(1, 1L, temporary, cause, events);
    }

    List<Objection> objectionsTo(Step step) {
        return TransferRules.objectionsTo(transfer(), step, null, day("2030-01-01"));
    }

    static Step of(StepKind kind, String on) {
        return Step.of(kind, day(on), Decision.NONE, null);
    }

    static Step of(StepKind kind, String on, @Nullable String number, @Nullable String reason) {
        return Step.of(kind, day(on), new Decision(number, null, "Công an"), reason);
    }

    static Step issue(
            String on, String number, Signer signer, TransferRoute route, @Nullable String until) {
        return new Step(
                StepKind.SLIP_ISSUED,
                day(on),
                new Goal(null, "Thành ủy Đà Lạt"),
                route,
                null,
                until == null ? null : day(until),
                signer,
                new Decision(number, day(on), null),
                null,
                null);
    }

    static Step because(Step step, String reason) {
        return new Step(
                step.kind(),
                step.day(),
                step.goal(),
                step.route(),
                step.cell(),
                step.until(),
                step.signer(),
                step.paper(),
                reason,
                step.note());
    }
}
