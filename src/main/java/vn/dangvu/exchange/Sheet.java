package vn.dangvu.exchange;

import java.util.List;

/// A sheet that an office fills and we read.
///
/// @param key `organizations`, `members`, `movements`, `ratings`
/// @param name the name on the tab
/// @param fileName the template's file name
/// @param order the place in an import: what others refer to comes first
public record Sheet(String key, String name, String fileName, int order, List<Column> columns) {

    public Sheet {
        columns = List.copyOf(columns);
    }

    public Column column(String columnKey) {
        return columns.stream()
                .filter(column -> column.key().equals(columnKey))
                .findFirst()
                .orElseThrow(
                        () -> new IllegalArgumentException(key + " has no column " + columnKey));
    }
}
