package vn.dangvu.members;

import vn.dangvu.kernel.Viewer;

/// Told in the transaction in which somebody took back a movement that never happened.
public record MovementTakenBack(Viewer viewer, Movement movement) {}
