package vn.dangvu.fees;

import org.jspecify.annotations.Nullable;

import vn.dangvu.fees.FeeOverviewStore.TakenIn;
import vn.dangvu.fees.FeeOverviewStore.Told;
import vn.dangvu.fees.Overview.Cell;
import vn.dangvu.fees.Overview.Sent;
import vn.dangvu.fees.Overview.Sums;
import vn.dangvu.organizations.Organization;
import vn.dangvu.organizations.OrganizationId;

import java.time.YearMonth;
import java.util.List;
import java.util.Objects;
import java.util.function.Predicate;

/// A cell in an overview, with what may be told of it. What is not told of the cells must not
/// follow from their sum either.
///
/// @param whole with all sums
/// @param veil of how many members each is made up whose amounts are hidden from the viewer
record VeiledCell(Cell whole, Veil veil) {

    /// @param told null as long as its sheet is not in
    /// @param open whether everything may be told
    static VeiledCell of(
            Organization itself, int members, TakenIn takenIn, @Nullable Told told, boolean open) {
        var whole = new Cell(itself, members, takenIn.amount(), told == null ? null : told.sent());
        if (open) {
            return new VeiledCell(whole, Veil.NONE);
        }
        return new VeiledCell(
                whole,
                told == null
                        ? new Veil(0, takenIn.payers(), 0, 0, 0, 0)
                        : new Veil(
                                told.due(),
                                takenIn.payers(),
                                told.missing(),
                                told.due(),
                                told.paid(),
                                told.changed()));
    }

    static Overview overview(
            OrganizationId organization, YearMonth month, List<VeiledCell> cells, Remittance flow) {
        var in = cells.stream().filter(cell -> cell.whole().sent() != null).toList();
        var out = cells.stream().filter(cell -> cell.whole().sent() == null).toList();
        boolean due = rest(in, veil -> !veil.tellsDue()).tellsDue();
        boolean paid = rest(in, veil -> !veil.tellsPaid()).tellsPaid();
        return new Overview(
                organization,
                month,
                cells.stream().map(VeiledCell::told).toList(),
                new Sums(
                        due ? sum(in, cell -> sent(cell).due()) : null,
                        paid ? sum(in, Cell::takenIn) : null,
                        paid ? sum(in, cell -> sent(cell).missing()) : null,
                        rest(out, veil -> !veil.tellsPaid()).tellsPaid()
                                ? sum(out, Cell::takenIn)
                                : null),
                rest(in, veil -> !veil.tellsSent()).tellsSent() ? flow : null);
    }

    private Cell told() {
        var sent = whole.sent();
        return new Cell(
                whole.itself(),
                whole.members(),
                veil.tellsPaid() ? whole.takenIn() : null,
                sent == null ? null : told(sent));
    }

    private Sent told(Sent sent) {
        return new Sent(
                sent.at(),
                veil.tellsDue() ? sent.due() : null,
                veil.tellsSent() ? sent.paid() : null,
                veil.tellsSent() ? sent.kept() : null,
                veil.tellsPaid() ? sent.missing() : null,
                sent.differs(),
                sent.counted(),
                sent.exempt(),
                sent.unknown());
    }

    /// What whoever takes off the cells that are told is left with.
    private static Veil rest(List<VeiledCell> cells, Predicate<Veil> untold) {
        return cells.stream().map(VeiledCell::veil).filter(untold).reduce(Veil.NONE, Veil::with);
    }

    private static Sent sent(Cell cell) {
        return Objects.requireNonNull(cell.sent());
    }

    /// One of the sums of a cell.
    private interface Amount {
        @Nullable Long of(Cell cell);
    }

    private static long sum(List<VeiledCell> cells, Amount amount) {
        return cells.stream()
                .mapToLong(cell -> Objects.requireNonNull(amount.of(cell.whole())))
                .sum();
    }
}
