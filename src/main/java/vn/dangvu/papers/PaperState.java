package vn.dangvu.papers;

/// What became of a paper.
public enum PaperState {
    /// Written on, without a number.
    DRAFT,
    ISSUED,
    /// Issued, and taken back since.
    WITHDRAWN,
    /// Given up before it was issued.
    DISCARDED
}
