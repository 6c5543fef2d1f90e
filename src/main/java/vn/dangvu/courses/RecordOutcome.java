package vn.dangvu.courses;

import java.util.List;

/// How recording something ends.
public sealed interface RecordOutcome {

    /// @param id of the class or certificate that is recorded now
    /// @param count of what was recorded
    record Recorded(long id, int count) implements RecordOutcome {}

    record Refused(List<Objection> objections) implements RecordOutcome {

        public Refused {
            objections = List.copyOf(objections);
        }
    }
}
