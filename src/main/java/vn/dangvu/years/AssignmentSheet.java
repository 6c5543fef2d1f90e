package vn.dangvu.years;

import org.jspecify.annotations.Nullable;

import java.util.List;

/// The work of a cell's members for a year, as it is typed in one go.
public record AssignmentSheet(int cell, int year, List<Row> rows) {

    /// @param code empty of a guest
    /// @param exempt whether the member needs none
    /// @param guest whether the member stays here for a time, and belongs to another cell (TRF-04)
    /// @param elsewhere whether a guest was given work by another cell, of which nothing is told
    /// @param assignment null while there is none
    /// @param seen changes with everything that is recorded in the row
    public record Row(
            long member,
            String code,
            String name,
            String born,
            boolean exempt,
            boolean guest,
            boolean elsewhere,
            @Nullable Assignment assignment,
            String seen) {

        /// Who has to have work and has none.
        public boolean missing() {
            return assignment == null && !exempt && !elsewhere;
        }
    }

    public AssignmentSheet {
        rows = List.copyOf(rows);
    }

    public long missing() {
        return rows.stream().filter(Row::missing).count();
    }
}
