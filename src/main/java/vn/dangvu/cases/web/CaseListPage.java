package vn.dangvu.cases.web;

import org.jspecify.annotations.Nullable;

import vn.dangvu.shell.Chip;
import vn.dangvu.shell.Option;
import vn.dangvu.shell.Switch;

import java.util.List;

/// Cases of one kind in an organization and all below it: by stage, as a board or a list.
///
/// @param kinds the other procedures
/// @param columns one for each stage
/// @param lines of the list; empty on the board
/// @param board whether the stages stand side by side
/// @param batch where a step is recorded for several at once; null where the viewer may not record
/// @param open where somebody is chosen whose case is opened; null where the viewer may not record
public record CaseListPage(
        List<Chip> chips,
        int organization,
        List<Option> organizations,
        String kind,
        Switch kinds,
        Switch views,
        List<Column> columns,
        List<Line> lines,
        boolean board,
        Pager pager,
        String times,
        @Nullable String batch,
        @Nullable String open) {

    /// Below a list.
    ///
    /// @param next where it goes on, and `first` where it begins; null where there is no such page
    public record Pager(String summary, @Nullable String next, @Nullable String first) {}

    /// @param others how many are not shown; null where all are
    public record Column(
            String stage,
            String count,
            String address,
            List<Line> lines,
            @Nullable String others) {}

    /// @param stage in words
    /// @param due what is due first; null where nothing is
    /// @param late whether that day has passed
    public record Line(
            String name,
            String about,
            String address,
            String cell,
            String stage,
            String since,
            @Nullable String due,
            boolean late) {}
}
