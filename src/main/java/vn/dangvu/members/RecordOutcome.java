package vn.dangvu.members;

import java.util.List;

/// How recording or correcting a fact ends.
public sealed interface RecordOutcome {

    /// @param movement the fact that is recorded now; of an annulment: the fact taken back
    record Recorded(long member, long movement) implements RecordOutcome {}

    record Refused(List<Objection> objections) implements RecordOutcome {}

    /// It needs two: under this number it waits for somebody else.
    record Waiting(long prepared) implements RecordOutcome {}
}
