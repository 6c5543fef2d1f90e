package vn.dangvu.backup;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.SortedMap;

/// What a backup holds, told at its end: the rows are counted after the files are copied, at the
/// moment to which they are restored.
///
/// @param point the name of that moment in PostgreSQL's log; null where rows were copied
/// @param since from when on the log alone leads to any later second
/// @param firstWal the first file of the log that it needs
/// @param sequences where each sequence stood, where rows were copied
/// @param files how many entries come before this one
/// @param bytes how long they are together
record Manifest(
        @Nullable String point,
        Instant since,
        @Nullable String firstWal,
        Census census,
        SortedMap<String, Position> sequences,
        long files,
        long bytes) {

    static final String ENTRY = "manifest.json";

    /// Where a sequence stands.
    record Position(long value, boolean called) {}
}
