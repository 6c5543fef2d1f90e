package vn.dangvu.figures.web;

import org.jspecify.annotations.Nullable;

import vn.dangvu.shell.Chip;
import vn.dangvu.shell.Crumb;
import vn.dangvu.shell.FieldError;
import vn.dangvu.shell.Option;
import vn.dangvu.shell.Switch;

import java.util.List;

/// One figure: what it counts, its value, and the rows behind it, in the words it shows.
///
/// @param trail the organization, and the report of the year where the period is a year
/// @param base of a share or a part: how much of what; null where there is none
/// @param before the same figure a year earlier
/// @param basis as it was or restated; null where both are the same
/// @param rows null when the viewer may see the figure but not its rows
/// @param export the rows as a workbook; null where there are none for this viewer
public record FigurePage(
        List<Crumb> trail,
        String about,
        List<Chip> chips,
        @Nullable Switch basis,
        Ask ask,
        String value,
        @Nullable Base base,
        Before before,
        String heading,
        @Nullable Rows rows,
        @Nullable String export,
        String index) {

    /// The form that asks for another organization, period or knowledge.
    ///
    /// @param organization the one that is kept unless another is typed
    /// @param restated whether the basis that is kept is that
    public record Ask(
            String action,
            String organization,
            String place,
            String from,
            String to,
            String known,
            boolean restated,
            List<Option> suggestions,
            List<FieldError> errors) {

        static Ask of(String action, Asked asked, List<Option> suggestions) {
            var typed = asked.typed();
            return new Ask(
                    action,
                    asked.where().id().toString(),
                    typed.place(),
                    typed.from(),
                    typed.to(),
                    typed.known(),
                    asked.address().treeDay() != null,
                    suggestions,
                    asked.errors());
        }
    }

    public record Base(String text, String name, String address) {}

    /// @param change null where there is nothing to compare
    public record Before(String text, String address, String direction, @Nullable String change) {}

    /// @param people whether each row is about a member; else about an organization
    /// @param decisions whether any row of this page names a decision
    /// @param valueHeading what is added up; null where rows are only counted
    /// @param next null on the last page
    /// @param first null on the first page
    public record Rows(
            boolean people,
            boolean decisions,
            String dayHeading,
            @Nullable String valueHeading,
            String factHeading,
            List<Line> lines,
            String summary,
            @Nullable String next,
            @Nullable String first) {}

    /// @param successor who goes on for the place, where the figure is restated and it has ended
    public record Line(
            String name,
            String address,
            String code,
            String born,
            String place,
            String placeAddress,
            @Nullable String successor,
            String day,
            String fact,
            String value,
            String decision) {}
}
