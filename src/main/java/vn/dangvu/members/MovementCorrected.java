package vn.dangvu.members;

import vn.dangvu.kernel.Viewer;

/// Told in the transaction in which a movement took the place of one that was wrong.
///
/// @param entry what is believed now
/// @param movement the fact that says so
public record MovementCorrected(Viewer viewer, Movement wrong, Entry entry, long movement) {}
