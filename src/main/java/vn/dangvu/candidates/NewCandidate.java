package vn.dangvu.candidates;

import org.jspecify.annotations.Nullable;

/// Somebody whom no cell has noted yet.
///
/// @param code null where we give one
public record NewCandidate(@Nullable String code, CandidateProfile profile) {}
