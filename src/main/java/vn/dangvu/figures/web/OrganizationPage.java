package vn.dangvu.figures.web;

import org.jspecify.annotations.Nullable;

import vn.dangvu.shell.Chip;
import vn.dangvu.shell.Crumb;
import vn.dangvu.shell.Switch;

import java.util.List;

/// One organization: what it is, its key figures, what is below it, what it was called.
///
/// @param absence why what is shown is of another day than asked for; null when it lived then
/// @param difference what became of what is below it
/// @param attributes where they are recorded; null when the viewer may not
/// @param members the list of members; null when the viewer may not see it
public record OrganizationPage(
        List<Crumb> trail,
        List<Chip> chips,
        @Nullable Switch basis,
        FigurePage.Ask ask,
        List<Year> years,
        String lead,
        @Nullable String absence,
        List<Fact> facts,
        String figuresTitle,
        List<Tile> stock,
        List<Flow> flows,
        Below below,
        List<Version> history,
        @Nullable String members,
        String report,
        String index,
        String tree,
        String difference,
        @Nullable String attributes) {

    public record Year(String label, String address, boolean current) {}

    public record Fact(String label, String value, @Nullable String address) {}

    public record Tile(
            String label,
            String value,
            String address,
            @Nullable String base,
            @Nullable String comparison,
            String direction) {}

    public record Flow(
            String name,
            String now,
            String address,
            String before,
            String beforeAddress,
            String percent) {}

    /// @param own members in the organization itself; null where there are none
    public record Below(
            List<Child> children,
            @Nullable String own,
            String ownAddress,
            String total,
            String totalAddress,
            String none) {}

    public record Child(
            String name,
            String address,
            String kind,
            String code,
            String members,
            String membersAddress) {}

    public record Version(String days, String name, String kind, String parent, String decision) {}
}
