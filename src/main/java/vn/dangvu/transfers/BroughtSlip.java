package vn.dangvu.transfers;

import org.jspecify.annotations.Nullable;

import vn.dangvu.exchange.Finding;
import vn.dangvu.kernel.Formats;
import vn.dangvu.kernel.Texts;
import vn.dangvu.members.Decision;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// A slip as its paper tells it: the steps of its way, and what the rules of their days say.
///
/// @param events without their numbers
record BroughtSlip(SlipRow row, List<Happened> events, List<Finding> findings) {

    private static final Map<String, String> COLUMNS =
            Map.of(
                    "paperNumber", "receipt_number",
                    "paperDate", "slip_date",
                    "signer", "signer",
                    "route", "route",
                    "goal", "elsewhere",
                    "cell", "to_cell_code",
                    "reason", "reason",
                    "temporary", "cause");

    static BroughtSlip of(SlipRow row, LocalDate today) {
        var objections = new ArrayList<Objection>();
        var transfer = row.comes() ? shown(row, today, objections) : sent(row, today, objections);
        var received = received(row);
        if (received != null) {
            objections.addAll(TransferRules.objectionsTo(transfer, received, null, today));
            boolean outside = row.into() == null;
            if (outside && row.receipt() == null && row.reason() == null) {
                objections.add(new Objection.NoReceipt());
            }
            transfer = with(row, transfer, received, null);
        }
        return new BroughtSlip(
                row,
                transfer.events(),
                objections.stream().map(objection -> finding(row, objection)).toList());
    }

    private static Transfer sent(SlipRow row, LocalDate today, List<Objection> objections) {
        objections.addAll(TransferRules.objectionsTo(request(row), null, today));
        var goal = new Goal(row.into(), row.elsewhere());
        var way = new Transfer(0, row.member(), false, row.cause(), List.of());
        var asked = Step.of(StepKind.ASKED, row.signedOn(), Decision.NONE, null).to(goal);
        Integer cell = row.cell();
        var begun = with(row, way, cell == null ? asked : asked.into(cell), startBy(row));
        var slip = issued(row, goal);
        objections.addAll(TransferRules.objectionsTo(begun, slip, null, today));
        return with(row, begun, slip, presentBy(row));
    }

    private static Request request(SlipRow row) {
        return new Request(
                false,
                row.cause(),
                row.causeOn(),
                null,
                row.signedOn(),
                row.elsewhere(),
                Decision.NONE,
                null,
                null);
    }

    private static Step issued(SlipRow row, Goal goal) {
        return new Step(
                StepKind.SLIP_ISSUED,
                row.signedOn(),
                goal,
                row.route(),
                null,
                null,
                row.signer(),
                new Decision(row.number(), row.signedOn(), null),
                row.reason(),
                row.note());
    }

    private static Transfer shown(SlipRow row, LocalDate today, List<Objection> objections) {
        var step =
                new Step(
                        StepKind.PRESENTED,
                        row.receivedOn() == null ? row.signedOn() : row.receivedOn(),
                        new Goal(row.into(), row.elsewhere()),
                        row.route(),
                        null,
                        null,
                        null,
                        new Decision(row.number(), row.signedOn(), row.elsewhere()),
                        row.reason(),
                        row.note());
        objections.addAll(TransferRules.objectionsToPresenting(step, false, row.cause(), today));
        return with(
                row, new Transfer(0, null, false, row.cause(), List.of()), step, presentBy(row));
    }

    private static @Nullable Step received(SlipRow row) {
        var day = row.receivedOn();
        return day == null
                ? null
                : new Step(
                        StepKind.RECEIVED,
                        day,
                        null,
                        null,
                        row.into(),
                        null,
                        null,
                        new Decision(row.receipt(), null, null),
                        row.reason(),
                        null);
    }

    private static @Nullable LocalDate startBy(SlipRow row) {
        return TransferPolicy.isHeldFor(row.causeOn())
                ? TransferPolicy.inForceOn(row.causeOn()).startBy(row.cause(), row.causeOn())
                : null;
    }

    private static @Nullable LocalDate presentBy(SlipRow row) {
        return TransferPolicy.isHeldFor(row.signedOn())
                ? TransferPolicy.inForceOn(row.signedOn()).presentBy(row.signedOn())
                : null;
    }

    private static Transfer with(SlipRow row, Transfer before, Step step, @Nullable LocalDate due) {
        var events = new ArrayList<>(before.events());
        events.add(
                new Happened(
                        0,
                        step,
                        step.kind() == StepKind.ASKED ? row.causeOn() : null,
                        null,
                        due,
                        events.size(),
                        row.known(),
                        "",
                        null));
        return new Transfer(
                before.id(), before.member(), before.temporary(), before.cause(), events);
    }

    private static Finding finding(SlipRow row, Objection objection) {
        return new Finding(
                row.row(),
                COLUMNS.getOrDefault(objection.field(), "slip_date"),
                Formats.VIETNAMESE.date(row.signedOn()),
                "slip.rule",
                List.of(
                        new ObjectionWords(Texts.VIETNAMESE).of(objection),
                        new ObjectionWords(Texts.ENGLISH).of(objection)));
    }
}
