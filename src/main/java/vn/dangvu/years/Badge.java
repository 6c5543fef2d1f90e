package vn.dangvu.years;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.List;

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

    /// The years for which there is a badge, in every regime we hold.
    public static final List<Integer> KINDS =
            List.of(30, 40, 45, 50, 55, 60, 65, 70, 75, 80, 85, 90);

    public boolean current() {
        return supersededAt == null;
    }
}
