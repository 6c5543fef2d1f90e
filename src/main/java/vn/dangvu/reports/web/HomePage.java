package vn.dangvu.reports.web;

import org.jspecify.annotations.Nullable;

import vn.dangvu.shell.Chip;
import vn.dangvu.shell.Switch;

import java.util.List;

/// The first page of an organization.
///
/// @param places the organizations the viewer may begin at, when there is more than one
/// @param basis as it was or restated; null where both are the same
/// @param note why an earlier year is shown; null when it is this one
/// @param figuresTitle says the year, and whether it is over
/// @param empty nothing is recorded yet: the first steps are shown instead of figures
public record HomePage(
        List<Chip> chips,
        List<Link> places,
        List<Link> years,
        @Nullable Switch basis,
        @Nullable String note,
        String figuresTitle,
        boolean empty,
        List<Link> todos,
        List<KeyFigure> figures,
        List<Link> ways) {

    /// @param current whether it is what is shown
    public record Link(String text, @Nullable String address, boolean current) {}

    /// @param base "/ 2.662 đảng viên được xếp loại"
    /// @param direction `up`, `down` or `level`
    public record KeyFigure(
            String label,
            String value,
            String address,
            @Nullable String base,
            String comparison,
            String direction) {}
}
