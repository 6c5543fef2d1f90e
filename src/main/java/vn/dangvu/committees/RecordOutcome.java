package vn.dangvu.committees;

import java.util.List;

/// How recording or correcting something ends.
public sealed interface RecordOutcome {

    /// @param id of the term or fact that is recorded now; of an annulment: the one taken back
    record Recorded(long id, List<Warning> warnings) implements RecordOutcome {}

    record Refused(List<Objection> objections) implements RecordOutcome {}
}
