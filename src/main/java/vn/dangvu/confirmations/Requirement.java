package vn.dangvu.confirmations;

import org.jspecify.annotations.Nullable;

import java.time.Instant;

/// Whether a kind of act needs two people.
///
/// @param since null while nobody ever said anything
/// @param by who said so
/// @param preparedBy who prepared it, where it took two to say so
public record Requirement(
        Kind kind,
        boolean needed,
        @Nullable Instant since,
        @Nullable String by,
        @Nullable String preparedBy) {

    static Requirement none(Kind kind) {
        return new Requirement(kind, false, null, null, null);
    }
}
