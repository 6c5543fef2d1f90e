package vn.dangvu.committees.web;

import org.jspecify.annotations.Nullable;

import vn.dangvu.shell.Chip;
import vn.dangvu.shell.Crumb;
import vn.dangvu.shell.Option;

import java.util.List;

/// What of the leadership waits to be done in an organization and all below it.
///
/// @param all the same without the choice of a kind; null where none is chosen
public record VacancyPage(
        List<Chip> chips,
        int organization,
        List<Option> organizations,
        List<Count> counts,
        List<Group> groups,
        @Nullable String all,
        String figures) {

    /// @param current whether only this kind is shown
    public record Count(String kind, String count, String address, boolean current) {}

    /// @param about what the kind means, and where it stands
    /// @param others how many are not shown; null where all are
    public record Group(
            String kind, String count, String about, List<Line> lines, @Nullable Crumb others) {}

    public record Line(String name, String code, String address, String what, Crumb act) {}
}
