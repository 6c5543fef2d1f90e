package vn.dangvu.papers;

import java.util.List;

/// How an act on a paper ends.
public sealed interface PaperOutcome {

    /// @param paper its number in the register
    record Done(long paper) implements PaperOutcome {}

    /// Nothing was kept.
    record Refused(List<Objection> objections) implements PaperOutcome {}
}
