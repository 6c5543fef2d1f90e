package vn.dangvu.backup;

import org.jspecify.annotations.Nullable;

import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;

/// How many rows each table has at one moment, and where the chain of the audit ends.
///
/// @param rows by `schema.table`
/// @param head null where there is no chain yet
public record Census(SortedMap<String, Long> rows, @Nullable Head head) {

    /// The last link of the audit's chain.
    public record Head(long seq, String hash) {}

    public Census {
        rows = Collections.unmodifiableSortedMap(new TreeMap<>(rows));
    }

    public int tables() {
        return rows.size();
    }

    public long total() {
        return rows.values().stream().mapToLong(Long::longValue).sum();
    }
}
