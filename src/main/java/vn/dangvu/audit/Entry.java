package vn.dangvu.audit;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.Map;

/// One act as it is kept. What of it is hashed, and how, says [CanonicalForm].
///
/// @param at to the microsecond, as the database keeps it
/// @param onBehalf for whom the actor did it
/// @param act the name of an [Act]; one that this version does not know is shown as it is
/// @param before JSON, byte for byte as it was hashed
public record Entry(
        long id,
        Instant at,
        String actor,
        @Nullable String onBehalf,
        @Nullable String address,
        String act,
        @Nullable Integer organization,
        @Nullable Long member,
        @Nullable String subjectKind,
        @Nullable String subjectId,
        @Nullable String before,
        @Nullable String after,
        @Nullable String detail) {

    public Map<String, String> fieldsBefore() {
        return ChangedFields.read(before);
    }

    public Map<String, String> fieldsAfter() {
        return ChangedFields.read(after);
    }

    /// The same act under another number.
    Entry numbered(long number) {
        return new Entry(
                number,
                at,
                actor,
                onBehalf,
                address,
                act,
                organization,
                member,
                subjectKind,
                subjectId,
                before,
                after,
                detail);
    }
}
