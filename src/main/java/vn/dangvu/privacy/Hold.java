package vn.dangvu.privacy;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.time.LocalDate;

/// What may not be disposed of: of a person, or at an organization and below it.
///
/// @param lifted null while it stands
public record Hold(
        long id,
        @Nullable Long member,
        @Nullable Integer organization,
        String reason,
        LocalDate setOn,
        Instant recordedAt,
        String recordedBy,
        @Nullable Lifted lifted) {

    public record Lifted(String reason, LocalDate on, String by) {}

    public boolean stands() {
        return lifted == null;
    }
}
