package vn.dangvu.fees.web;

import org.jspecify.annotations.Nullable;

import vn.dangvu.shell.Chip;
import vn.dangvu.shell.Crumb;

import java.util.List;

/// The sheets of all cells below an organization for a month.
///
/// @param flow what came up to the organization, kept and passed on; in words
/// @param quick all cells, and those whose sheet is not in
/// @param setting where it is set what is decided about fees; null for who may not
/// @param none why no cell is shown; null where some are
public record OverviewPage(
        List<Crumb> trail,
        List<Chip> chips,
        SheetPage.MonthNav nav,
        List<SheetPage.Tile> tiles,
        List<String> flow,
        List<Quick> quick,
        List<Row> rows,
        @Nullable String none,
        String file,
        @Nullable String setting,
        String figures) {

    public record Quick(String label, String address, boolean current) {}

    /// @param without of how many it was not known what they owe; null where it was of everybody
    public record Row(
            String name,
            String code,
            String address,
            SheetPage.State state,
            @Nullable String without,
            String members,
            String due,
            String paid,
            String missing,
            String exempt,
            String kept,
            String sentUp) {}
}
