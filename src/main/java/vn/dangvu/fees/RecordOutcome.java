package vn.dangvu.fees;

import java.util.List;

/// What became of recording something.
public sealed interface RecordOutcome {

    /// @param count of facts; nothing where all was so already
    record Recorded(int count) implements RecordOutcome {}

    record Refused(List<Objection> objections) implements RecordOutcome {

        public Refused {
            objections = List.copyOf(objections);
        }
    }
}
