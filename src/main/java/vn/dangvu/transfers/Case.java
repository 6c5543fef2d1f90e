package vn.dangvu.transfers;

import org.jspecify.annotations.Nullable;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/// A transfer as it lies before somebody.
///
/// @param member who goes, also of somebody from outside who is in our books since; else null
/// @param from the cell where the member stands, or from where he or she went; null outside
/// @param places every organization of ours that ever had a part in it
/// @param sends whether the viewer records where the member stands
/// @param receives whether the viewer records where the slip goes, or whose matter it is else
/// @param hosts whether the viewer records where somebody from outside stays
record Case(
        Transfer transfer,
        @Nullable Long member,
        @Nullable Integer from,
        List<Integer> places,
        boolean sends,
        boolean receives,
        boolean hosts) {

    long id() {
        return transfer.id();
    }

    /// Where it is told in the audit.
    Integer place() {
        return from == null ? places.getFirst() : from;
    }

    /// What this viewer can do next.
    Set<StepKind> steps() {
        var steps = EnumSet.noneOf(StepKind.class);
        transfer.stage().next().stream().filter(this::may).forEach(steps::add);
        return steps;
    }

    /// Whether the last step is this viewer's to take back. The first one is cancelled, not taken
    /// back; what followed from a movement goes with that.
    boolean takesBack() {
        var kind = transfer.last().step().kind();
        boolean follows = kind == StepKind.OVERTAKEN || kind == StepKind.ENDED && from != null;
        return transfer.believed().size() > 1 && !follows && may(kind);
    }

    /// Whether such a step is this viewer's to record.
    boolean may(StepKind kind) {
        boolean ours = transfer.toward() != null;
        return switch (kind) {
            case ASKED, HELD, RELEASED, SLIP_ISSUED, SLIP_LOST, SLIP_REISSUED -> sends;
            case PRESENTED -> receives;
            case CANCELLED -> from == null ? receives : sends;
            case RECEIVED -> ours || from == null ? receives : sends;
            case FORWARDED -> sends || receives;
            case EXTENDED, ENDED -> from == null ? hosts : sends;
            case OVERTAKEN -> false;
        };
    }
}
