package vn.dangvu.years;

/// Why a card was given anew. The names are kept in the database.
public enum CardReason {
    LOST,
    DAMAGED,
    /// For one of the model of 2 September 2025.
    NEW_MODEL
}
