package vn.dangvu.candidates;

import java.util.List;

/// How recording something of a candidate ends.
public sealed interface Outcome {

    /// @param fact that is recorded now; of an annulment the one taken back; of a revision the
    ///   profile
    record Recorded(long candidate, long fact) implements Outcome {}

    record Refused(List<Objection> objections) implements Outcome {

        public Refused {
            objections = List.copyOf(objections);
        }
    }
}
