package vn.dangvu.cases;

/// How recording a step ends.
public sealed interface StepOutcome {

    record Recorded(long file, long step) implements StepOutcome {}

    record Refused(Prospect prospect) implements StepOutcome {}

    /// It needs two: under this number it waits for somebody else.
    record Waiting(long prepared) implements StepOutcome {}
}
