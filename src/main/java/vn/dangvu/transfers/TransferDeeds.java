package vn.dangvu.transfers;

import org.jspecify.annotations.Nullable;

import vn.dangvu.audit.Act;
import vn.dangvu.audit.Deed;
import vn.dangvu.transfers.TransferJournal.Keeping;

import java.util.HashMap;
import java.util.Map;

/// What the audit is told of transfers: the step, its day and its paper. Why somebody goes and what
/// was written in free words stays in the register.
final class TransferDeeds {

    private TransferDeeds() {}

    static Deed kept(Keeping what, Step step) {
        return Deed.of(act(step.kind()))
                .about(what.member())
                .at(what.place())
                .on("transfer", what.transfer())
                .changing(Map.of(), fields(step));
    }

    static Deed takenBack(Keeping what, Happened event) {
        return Deed.of(Act.TRANSFER_STEP_TAKEN_BACK)
                .about(what.member())
                .at(what.place())
                .on("transfer", what.transfer())
                .changing(fields(event.step()), Map.of());
    }

    private static Act act(StepKind kind) {
        return switch (kind) {
            case ASKED -> Act.TRANSFER_ASKED;
            case HELD -> Act.TRANSFER_HELD;
            case RELEASED -> Act.TRANSFER_RELEASED;
            case SLIP_ISSUED -> Act.SLIP_ISSUED;
            case PRESENTED -> Act.SLIP_PRESENTED;
            case FORWARDED -> Act.TRANSFER_FORWARDED;
            case SLIP_LOST -> Act.SLIP_LOST;
            case SLIP_REISSUED -> Act.SLIP_REISSUED;
            case RECEIVED -> Act.TRANSFER_RECEIVED;
            case EXTENDED -> Act.TRANSFER_EXTENDED;
            case ENDED -> Act.TRANSFER_ENDED;
            case CANCELLED, OVERTAKEN -> Act.TRANSFER_CANCELLED;
        };
    }

    private static Map<String, @Nullable Object> fields(Step step) {
        var fields = new HashMap<String, @Nullable Object>();
        fields.put("step", step.kind());
        fields.put("effectiveOn", step.day());
        fields.put("cell", step.cell());
        fields.put("transferRoute", step.route());
        fields.put("until", step.until());
        fields.put("decision", step.paper().number());
        return fields;
    }
}
