package vn.dangvu.committees;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;

/// A recorded fact about a post.
///
/// @param ordinal the place among the facts of one day; a correction inherits it
/// @param recordedAt since when the office knows
/// @param enteredAt when it came into this system
/// @param supersededAt until when it was believed, or null while it is
/// @param supersedes the fact it corrects, or null
public record PostFact(
        long id,
        int organization,
        PostEntry entry,
        long ordinal,
        Instant recordedAt,
        String recordedBy,
        Instant enteredAt,
        @Nullable Instant supersededAt,
        @Nullable Long supersedes) {

    /// The order in which facts hold.
    static final Comparator<PostFact> ORDER =
            Comparator.<PostFact, LocalDate>comparing(fact -> fact.entry().effectiveOn())
                    .thenComparingLong(PostFact::ordinal);

    public boolean current() {
        return supersededAt == null;
    }
}
