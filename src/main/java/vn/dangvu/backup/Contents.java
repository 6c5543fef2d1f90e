package vn.dangvu.backup;

import org.jspecify.annotations.Nullable;

/// What a backup file was found to hold when it was read to its end.
///
/// @param size of the file, in bytes
/// @param firstWal the first file of the log of changes that it needs, or null where rows were
///   copied
public record Contents(About about, Census census, long size, @Nullable String firstWal) {}
