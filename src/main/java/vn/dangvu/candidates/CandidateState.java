package vn.dangvu.candidates;

/// Whether somebody is on the way.
public enum CandidateState {
    FOLLOWED,
    DROPPED,
    ADMITTED
}
