package vn.dangvu.figures;

import org.jspecify.annotations.Nullable;

import java.util.List;

/// A page of the rows behind a figure, in the order of the tree, then by name.
///
/// @param next where the next page begins; null on the last one
public record RowPage(List<Row> rows, @Nullable String next) {

    public RowPage {
        rows = List.copyOf(rows);
    }
}
