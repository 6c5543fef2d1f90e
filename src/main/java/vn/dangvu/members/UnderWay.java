package vn.dangvu.members;

import org.jspecify.annotations.Nullable;

/// Somebody on the way between two organizations, as the transfer says (TRF-01).
///
/// @param member null of somebody who comes from outside and is not in our books
/// @param cell where the member stands until the transfer is settled; null outside
/// @param toward who may take the member in; null is outside
/// @param releasedBy who let the member go
record UnderWay(
        long transfer,
        @Nullable Long member,
        @Nullable Integer cell,
        @Nullable Integer toward,
        String releasedBy) {}
