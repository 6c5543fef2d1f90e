package vn.dangvu.transfers;

import java.util.List;

/// How recording a step ends.
public sealed interface TransferOutcome {

    record Recorded(long transfer) implements TransferOutcome {}

    /// The movement by which it would end needs two: under this number it waits for somebody else.
    record Waiting(long prepared) implements TransferOutcome {}

    record Refused(List<Objection> objections) implements TransferOutcome {

        public Refused {
            objections = List.copyOf(objections);
        }
    }
}
