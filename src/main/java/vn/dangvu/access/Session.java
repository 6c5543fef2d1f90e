package vn.dangvu.access;

import java.time.Instant;

/// An open session, as its owner sees it.
///
/// @param userAgent what the browser says it is
/// @param own whether it is the one that asks
public record Session(
        int id, Instant created, Instant lastSeen, String address, String userAgent, boolean own) {}
