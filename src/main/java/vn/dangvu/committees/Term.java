package vn.dangvu.committees;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.time.LocalDate;

/// A recorded term.
///
/// @param recordedAt since when the office knows
/// @param enteredAt when it came into this system
/// @param supersededAt until when it was believed, or null while it is
/// @param supersedes what it corrects, or null
public record Term(
        long id,
        int organization,
        TermEntry entry,
        Instant recordedAt,
        String recordedBy,
        Instant enteredAt,
        @Nullable Instant supersededAt,
        @Nullable Long supersedes) {

    public boolean current() {
        return supersededAt == null;
    }

    public String label() {
        return entry.label();
    }

    /// Its planned end has come, and no congress.
    public boolean overdue(LocalDate day) {
        return day.isAfter(entry.plannedEnd());
    }
}
