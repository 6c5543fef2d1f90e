package vn.dangvu.fees;

import org.jspecify.annotations.Nullable;

import vn.dangvu.organizations.Organization;
import vn.dangvu.organizations.OrganizationId;

import java.time.Instant;
import java.time.YearMonth;
import java.util.List;

/// The sheets of all cells below an organization for a month.
///
/// @param flow what came up to the organization of the sheets that are in; null where it is not
///   told
public record Overview(
        OrganizationId organization,
        YearMonth month,
        List<Cell> cells,
        Sums sums,
        @Nullable Remittance flow) {

    public Overview {
        cells = List.copyOf(cells);
    }

    /// @param members in the cell at the end of the month
    /// @param takenIn what is paid there by now; null where it is not told
    /// @param sent null as long as the sheet is not in
    public record Cell(
            Organization itself, int members, @Nullable Long takenIn, @Nullable Sent sent) {}

    /// @param due by the rules when it was sent up; null where it is not told
    /// @param paid as it was sent up; null where it is not told
    /// @param kept of it; null where it is not told, or nobody decided
    /// @param missing of what was due, by now; null where it is not told
    /// @param differs whether something else is paid by now
    /// @param counted members of whom something was due
    public record Sent(
            Instant at,
            @Nullable Long due,
            @Nullable Long paid,
            @Nullable Long kept,
            @Nullable Long missing,
            boolean differs,
            int counted,
            int exempt,
            int unknown) {

        public @Nullable Long sentUp() {
            return kept == null || paid == null ? null : paid - kept;
        }
    }

    /// Of the cells whose sheets are in, but for `besides`; each null where it is not told.
    ///
    /// @param due by the rules when it was sent up
    /// @param takenIn what is paid by now
    /// @param missing of what was due, by now
    /// @param besides what is paid by now in the cells whose sheets are not in
    public record Sums(
            @Nullable Long due,
            @Nullable Long takenIn,
            @Nullable Long missing,
            @Nullable Long besides) {}

    public int sheetsIn() {
        return (int) cells.stream().filter(cell -> cell.sent() != null).count();
    }
}
