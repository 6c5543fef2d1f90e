package vn.dangvu.years;

import org.jspecify.annotations.Nullable;

import java.time.Instant;

/// A badge that was given.
///
/// @param proposal by which it came to be; null of those from before the register
/// @param supersededAt until when it was believed; null while it is
public record Badge(
        long id,
        long member,
        int cell,
        BadgeEntry entry,
        @Nullable Long proposal,
        Instant recordedAt,
        String recordedBy,
        @Nullable Instant supersededAt) {

    public boolean current() {
        return supersededAt == null;
    }
}
