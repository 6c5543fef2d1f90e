package vn.dangvu.years;

/// How somebody comes to a badge. The names are kept in the database.
public enum Manner {
    REGULAR,
    /// Before the years are full, for a severe illness.
    EARLY,
    /// After death.
    POSTHUMOUS
}
