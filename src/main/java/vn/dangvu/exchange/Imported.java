package vn.dangvu.exchange;

/// Rows were imported. Told inside the import's transaction: what a listener writes is kept or lost
/// with the rows.
///
/// @param username who imported them
/// @param taken how many rows are new or changed something
public record Imported(String username, int taken) {}
