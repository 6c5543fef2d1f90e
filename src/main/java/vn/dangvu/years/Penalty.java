package vn.dangvu.years;

import java.time.LocalDate;

/// A discipline, as far as it matters for what comes after it.
///
/// @param on the day from which it holds
public record Penalty(Form form, LocalDate on) {

    /// The names are kept in the database.
    public enum Form {
        REPRIMAND,
        WARNING,
        DISMISSAL,
        /// Of facts from before: by now an expulsion is recorded by its case.
        EXPULSION
    }
}
