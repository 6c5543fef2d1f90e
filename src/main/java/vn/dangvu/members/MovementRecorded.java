package vn.dangvu.members;

import org.jspecify.annotations.Nullable;

import vn.dangvu.kernel.Viewer;

/// Told in the transaction in which somebody recorded a movement of one member.
///
/// @param movement the fact that says so
/// @param transfer the transfer that it settles, or null
/// @param entered whether the member came into our books with it
public record MovementRecorded(
        Viewer viewer,
        long member,
        long movement,
        Entry entry,
        @Nullable Long transfer,
        boolean entered) {}
