package vn.dangvu.organizations.web;

import org.jspecify.annotations.Nullable;

import vn.dangvu.shell.Crumb;

import java.util.List;

/// What became of the tree between two days, in the words it shows.
///
/// @param from as typed, or as it is if it was right
/// @param organization below which is compared; null for all that the viewer sees
/// @param whole the same days without it
public record DifferencePage(
        List<Crumb> trail,
        String lead,
        String from,
        @Nullable String fromError,
        String to,
        @Nullable String toError,
        @Nullable String organization,
        @Nullable String whole,
        String before,
        String after,
        List<Total> totals,
        List<Section> sections,
        String unchangedTitle,
        List<String> unchanged,
        @Nullable String unchangedMore) {

    /// A line of numbers on both days.
    public record Total(String label, String before, String after, String change) {}

    /// @param more how many others there are; null when all are shown
    public record Section(String id, String title, List<Row> rows, @Nullable String more) {}

    /// @param address null where the viewer may not look any more
    /// @param what how it was and is; empty where nothing is to be told
    /// @param reasons what was decided
    public record Row(
            String name,
            @Nullable String address,
            String kind,
            String what,
            @Nullable Count before,
            @Nullable Count after,
            List<Reason> reasons,
            @Nullable String lineage) {}

    /// @param address null where the viewer may not look any more
    public record Count(String members, @Nullable String address) {}

    /// @param decision may be empty
    public record Reason(String words, String decision) {}
}
