package vn.dangvu.radar.web;

import org.jspecify.annotations.Nullable;

import vn.dangvu.shell.Chip;
import vn.dangvu.shell.Crumb;
import vn.dangvu.shell.Option;

import java.util.List;

/// What waits in an organization and all below it, kind by kind.
///
/// @param on the day as it stands in its field
/// @param flaw what is wrong with it, or null
/// @param kind the only kind that is shown; empty where all are
/// @param all the same without the choice of a kind; null where none is chosen
/// @param calendar the same as a calendar
/// @param pager where one kind comes page by page, or null
/// @param empty why there is nothing
public record RadarPage(
        List<Chip> chips,
        int organization,
        List<Option> organizations,
        String on,
        @Nullable String flaw,
        List<Option> withins,
        String within,
        String kind,
        List<Tile> tiles,
        List<Count> counts,
        List<Group> groups,
        @Nullable String all,
        String calendar,
        @Nullable Pager pager,
        String empty) {

    /// One of the numbers on top.
    ///
    /// @param state the class of its mark: `bad`, `warn`, `quiet`
    public record Tile(String label, String count, String icon, String state, String address) {}

    /// @param late how many of them are late; empty where none is
    /// @param current whether only this kind is shown
    public record Count(String kind, String count, String late, String address, boolean current) {}

    /// @param about what the kind means, and where the rule stands
    /// @param others how many are not shown; null where all are
    public record Group(
            String id,
            String kind,
            String count,
            String late,
            String about,
            boolean dated,
            List<Line> lines,
            @Nullable Crumb others) {}

    /// @param kind the heading of its kind
    /// @param who the person; null where it is about the organization
    /// @param record of the member; null where there is none
    public record Line(
            String kind,
            @Nullable String who,
            @Nullable String record,
            String where,
            String whereAddress,
            @Nullable Due due,
            String what,
            Crumb act) {

        /// Whom or what the line is about, for a button that is read alone.
        public String subject() {
            return who == null ? where : who;
        }
    }

    /// @param state `bad`, `warn` or `quiet`
    public record Due(String day, String words, String icon, String state) {}

    public record Pager(String summary, @Nullable String next, @Nullable String first) {}
}
