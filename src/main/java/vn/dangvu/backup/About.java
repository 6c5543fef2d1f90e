package vn.dangvu.backup;

import java.time.Instant;

/// What a backup is, told before everything else in it.
///
/// @param form of the file
/// @param program its version, for people
/// @param postgres the server's version; its first number must fit for a copy of files
/// @param tables the version of the tables
public record About(
        int form, Kind kind, String program, String postgres, String tables, Instant begun) {

    static final int FORM = 1;

    /// What is inside.
    public enum Kind {
        /// The files of the built-in PostgreSQL: they also take the log of changes after them.
        CLUSTER,
        /// The rows of somebody else's PostgreSQL, which runs on other files than ours.
        ROWS
    }

    String major() {
        return postgres.replaceFirst("\\D.*", "");
    }
}
