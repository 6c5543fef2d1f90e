package vn.dangvu.years;

import org.jspecify.annotations.Nullable;

import java.util.List;

/// The work of a cell's members for a year, as it is typed in one go.
public record AssignmentSheet(int cell, int year, List<Row> rows) {

    /// @param exempt whether the member needs none
    /// @param assignment null while there is none
    public record Row(
            long member,
            String code,
            String name,
            String born,
            boolean exempt,
            @Nullable Assignment assignment) {}

    public AssignmentSheet {
        rows = List.copyOf(rows);
    }

    /// Who has to have work and has none.
    public long missing() {
        return rows.stream().filter(row -> row.assignment() == null && !row.exempt()).count();
    }
}
