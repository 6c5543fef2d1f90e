package vn.dangvu.transfers;

import java.util.List;
import java.util.stream.Stream;

/// A slip as it is printed (TRF-06).
///
/// @param levels through whose hands it goes before it leaves, the cell first
public record PrintedSlip(Transfer transfer, Slip slip, List<String> levels) {

    /// Each hand through which a slip goes writes into the next compartment.
    private static final int OFFICIAL = 10;

    private static final int TEMPORARY = 8;

    public PrintedSlip {
        levels = List.copyOf(levels);
    }

    /// Whoever writes into a compartment sends on to the next one; the last of them is the goal.
    public List<String> hands() {
        return Stream.concat(levels.stream(), transfer.goal().map(Goal::name).stream()).toList();
    }

    public int compartments() {
        return transfer.temporary() ? TEMPORARY : OFFICIAL;
    }
}
