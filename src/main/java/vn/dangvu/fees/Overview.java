package vn.dangvu.fees;

import org.jspecify.annotations.Nullable;

import vn.dangvu.organizations.Organization;
import vn.dangvu.organizations.OrganizationId;

import java.time.Instant;
import java.time.YearMonth;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/// The sheets of all cells below an organization for a month.
///
/// @param flow what came up to the organization of the sheets that are in
public record Overview(
        OrganizationId organization, YearMonth month, List<Cell> cells, Remittance flow) {

    public Overview {
        cells = List.copyOf(cells);
    }

    /// @param members in the cell at the end of the month
    /// @param takenIn what is paid there by now
    /// @param sent null as long as the sheet is not in
    public record Cell(Organization itself, int members, long takenIn, @Nullable Sent sent) {}

    /// @param due by the rules when it was sent up
    /// @param paid as it was sent up
    /// @param kept of it; null where nobody decided
    /// @param missing of what was due, by now
    /// @param counted members of whom something was due
    public record Sent(
            Instant at,
            long due,
            long paid,
            @Nullable Long kept,
            long missing,
            int counted,
            int exempt,
            int unknown) {

        public @Nullable Long sentUp() {
            return kept == null ? null : paid - kept;
        }
    }

    public int sheetsIn() {
        return (int) cells.stream().filter(cell -> cell.sent() != null).count();
    }

    public long due() {
        return sent().mapToLong(Sent::due).sum();
    }

    public long takenIn() {
        return cells.stream().mapToLong(Cell::takenIn).sum();
    }

    public long missing() {
        return sent().mapToLong(Sent::missing).sum();
    }

    private Stream<Sent> sent() {
        return cells.stream().map(Cell::sent).filter(Objects::nonNull);
    }
}
