package vn.dangvu.courses;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;

/// A row of the form of sessions.
///
/// @param shown what was recorded when the form was opened; null where nothing was
/// @param said what stands there now; null where the row is empty
public record Planned(int number, @Nullable Held shown, @Nullable Held said) {

    /// @param topic null where none was given
    public record Held(LocalDate on, @Nullable String topic) {}

    Edit<Held> edit() {
        return Edit.of(shown, said);
    }
}
