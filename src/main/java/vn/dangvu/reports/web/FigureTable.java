package vn.dangvu.reports.web;

import org.jspecify.annotations.Nullable;

import java.util.List;

/// A table of figures as the page shows it.
public record FigureTable(String caption, List<String> columns, List<Row> rows) {

    /// @param style `total`, `within` or `group` (a title over the rows below), else empty
    public record Row(String name, String style, List<Cell> cells) {

        public boolean group() {
            return style.equals("group");
        }
    }

    /// @param label the column it stands in, for phones
    /// @param address where the figure opens; null where there is nothing to open
    public record Cell(String label, String text, @Nullable String address) {}
}
