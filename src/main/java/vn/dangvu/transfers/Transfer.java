package vn.dangvu.transfers;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;

/// A transfer with all that happened to it.
///
/// @param member null of somebody from outside who is not in our books
/// @param events in the order in which they hold; what was taken back stands among them
public record Transfer(
        long id, @Nullable Long member, boolean temporary, Cause cause, List<Happened> events) {

    private static final Comparator<Happened> ORDER =
            Comparator.comparing((Happened event) -> event.step().day())
                    .thenComparing(Happened::ordinal);

    public Transfer {
        var sorted = new ArrayList<>(events);
        sorted.sort(ORDER);
        events = List.copyOf(sorted);
    }

    /// What we believe of it.
    List<Happened> believed() {
        return events.stream().filter(Happened::current).toList();
    }

    public Happened last() {
        return believed().getLast();
    }

    /// Whether it began with a slip from outside.
    public boolean fromOutside() {
        return events.getFirst().step().kind() == StepKind.PRESENTED;
    }

    public Stage stage() {
        Stage stage = null;
        for (Happened event : believed()) {
            stage = after(stage, event);
        }
        return Objects.requireNonNull(stage, () -> "Nothing happened to transfer " + id);
    }

    /// The goal of the slip that is on the way now; nothing before there is one.
    public Optional<Goal> goal() {
        return latest(event ->
                switch (event.step().kind()) {
                    case SLIP_ISSUED, FORWARDED, PRESENTED -> event.step().goal();
                    default -> null;
                });
    }

    /// The organization of ours that takes in; null is outside.
    @Nullable Integer toward() {
        return goal().map(Goal::organization).orElse(null);
    }

    /// The organization of ours whose matter a slip is: to whom it is addressed; of somebody from
    /// outside who went on to a place outside (TRF-09), whoever sent him or her there.
    @Nullable Integer keeper() {
        var toward = toward();
        return toward != null || !fromOutside()
                ? toward
                : latest(
                                event -> {
                                    var goal = event.step().goal();
                                    return goal == null ? null : goal.organization();
                                })
                        .orElse(null);
    }

    /// The cell that took in, or null.
    public @Nullable Integer there() {
        return latest(event ->
                        event.step().kind() == StepKind.RECEIVED ? event.step().cell() : null)
                .orElse(null);
    }

    Optional<LocalDate> receivedOn() {
        return latest(
                event -> event.step().kind() == StepKind.RECEIVED ? event.step().day() : null);
    }

    public Optional<TransferRoute> route() {
        return latest(event -> event.step().route());
    }

    /// The step that wrote the slip that is on the way now.
    Optional<Happened> slip() {
        return latest(event -> event.step().kind().writesSlip() ? event : null);
    }

    /// When what a slip of ours told was last taken back, given up or told anew: a letter that was
    /// written before speaks of a slip that is none any more. Empty where nothing was.
    public Optional<Instant> putRight() {
        return events.stream()
                .<Instant>mapMulti((event, found) -> {
                    var takenBackAt = event.takenBackAt();
                    if (takenBackAt != null && event.step().kind().tellsOnSlip()) {
                        found.accept(takenBackAt);
                    } else if (takenBackAt == null && event.step().kind().voidsSlip()) {
                        found.accept(event.recordedAt());
                    }
                })
                .max(Comparator.naturalOrder());
    }

    /// When that slip was signed.
    Optional<LocalDate> slipOn() {
        return slip().map(event ->
                event.step().kind() == StepKind.PRESENTED
                        ? slipDay(event.step())
                        : event.step().day());
    }

    /// The day of the believed step before that one.
    LocalDate dayBefore(Happened event) {
        var steps = believed();
        return steps.get(Math.max(0, steps.indexOf(event) - 1)).step().day();
    }

    /// As it stood before its last step.
    Transfer beforeTheLast() {
        var last = last();
        return new Transfer(
                id, member, temporary, cause, events.stream().filter(one -> one != last).toList());
    }

    public Optional<LocalDate> until() {
        return latest(event -> event.step().until());
    }

    private <T> Optional<T> latest(Function<Happened, @Nullable T> part) {
        return believed().reversed().stream()
                .<T>mapMulti((event, found) -> {
                    T value = part.apply(event);
                    if (value != null) {
                        found.accept(value);
                    }
                })
                .findFirst();
    }

    private Stage after(@Nullable Stage before, Happened event) {
        var step = event.step();
        var day = step.day();
        return switch (step.kind()) {
            case ASKED -> new Stage.Asked(day, event.dueOn(), null);
            case HELD -> asked(before, day, Objects.requireNonNullElse(step.paper().number(), "?"));
            case RELEASED ->
                    before instanceof Stage.Cancelled
                            ? new Stage.Cancelled(day, null)
                            : asked(before, day, null);
            case SLIP_ISSUED, SLIP_REISSUED -> new Stage.OnTheWay(day, day, event.dueOn());
            case PRESENTED -> new Stage.Presented(day, slipDay(step), event.dueOn());
            case FORWARDED -> new Stage.OnTheWay(day, slipDay(before, day), event.dueOn());
            case SLIP_LOST -> new Stage.Lost(day, slipDay(before, day));
            case RECEIVED ->
                    temporary && (member != null || step.cell() != null)
                            ? new Stage.There(day, until().orElse(null))
                            : new Stage.Received(day);
            case EXTENDED -> new Stage.There(day, step.until());
            case ENDED -> new Stage.Ended(day);
            case CANCELLED, OVERTAKEN ->
                    new Stage.Cancelled(
                            day, before instanceof Stage.Asked(_, _, var heldBy) ? heldBy : null);
        };
    }

    private static Stage asked(@Nullable Stage before, LocalDate day, @Nullable String heldBy) {
        return new Stage.Asked(
                day, before instanceof Stage.Asked(_, var startBy, _) ? startBy : null, heldBy);
    }

    private static LocalDate slipDay(Step presented) {
        return Objects.requireNonNullElse(presented.paper().date(), presented.day());
    }

    private static LocalDate slipDay(@Nullable Stage before, LocalDate day) {
        return switch (before) {
            case Stage.OnTheWay(_, var slipOn, _) -> slipOn;
            case Stage.Presented(_, var slipOn, _) -> slipOn;
            case Stage.Lost(_, var slipOn) -> slipOn;
            case null, default -> day;
        };
    }
}
