package vn.dangvu.transfers;

import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.Set;

/// A transfer as its page shows it to somebody.
///
/// @param slip that is on the way now; null before there is one
/// @param fullName who goes
/// @param member whose record the viewer may open; else null
/// @param from what the cell is called that is left; null where the viewer does not see it
/// @param there what the cell is called that took in; null where the viewer does not see it
/// @param steps what the viewer can do next
/// @param takesBack whether the viewer may take the last step back
/// @param atGoal whether the viewer stands where the slip goes, and not where it comes from
/// @param route by the tree, to the place that was asked for; null where the viewer does not see
///   both
/// @param goalHere the organization that takes in, where the viewer records there; else null
public record TransferRecord(
        Transfer transfer,
        @Nullable Slip slip,
        String fullName,
        @Nullable Long member,
        @Nullable String from,
        @Nullable String there,
        Set<StepKind> steps,
        boolean takesBack,
        boolean atGoal,
        @Nullable TransferRoute route,
        @Nullable Integer goalHere) {

    public Stage stage() {
        return transfer.stage();
    }

    public List<Happened> events() {
        return transfer.events();
    }
}
