package vn.dangvu.members;

/// Whether a member is still on probation (ADM-14) or recognized as official.
public enum Standing {
    PROBATIONARY,
    OFFICIAL
}
