package vn.dangvu.years;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;

/// The work that a member was given for a year, and how it went.
///
/// @param on the day of the cell's resolution
/// @param paper its number, or null
/// @param result null while nobody considered it
public record Assignment(
        long id,
        long member,
        int cell,
        int year,
        LocalDate on,
        String words,
        @Nullable String paper,
        @Nullable Result result,
        @Nullable LocalDate resultOn) {

    /// The names are kept in the database.
    public enum Result {
        DONE,
        PARTLY,
        NOT
    }
}
