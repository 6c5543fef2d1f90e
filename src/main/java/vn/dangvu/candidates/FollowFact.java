package vn.dangvu.candidates;

import org.jspecify.annotations.Nullable;

import java.time.Instant;

/// Something that happened to a candidate.
///
/// @param ordinal the place among the facts of one day; a correction inherits it
/// @param recordedAt since when the office knows
/// @param enteredAt when it came into this system
/// @param supersededAt until when it was believed, or null while it is
/// @param supersedes the fact it corrects, or null
public record FollowFact(
        long id,
        long candidate,
        FollowEntry entry,
        long ordinal,
        Instant recordedAt,
        String recordedBy,
        Instant enteredAt,
        @Nullable Instant supersededAt,
        @Nullable Long supersedes) {

    public boolean current() {
        return supersededAt == null;
    }
}
