package vn.dangvu.courses.web;

import org.jspecify.annotations.Nullable;

import vn.dangvu.shell.Chip;
import vn.dangvu.shell.Option;

import java.util.List;

/// The classes of a year.
///
/// @param opening where a class is opened; null for who may not
/// @param waiting who should go to a class
public record CourseListPage(
        int organization,
        List<Chip> chips,
        List<Option> organizations,
        List<Option> years,
        String year,
        List<Line> lines,
        String summary,
        @Nullable String opening,
        String waiting,
        String figures) {

    /// @param state what is still to do, or that it is done
    /// @param mark `good`, `warn` or `quiet`
    public record Line(
            String address,
            String name,
            String code,
            String kind,
            String holder,
            String days,
            String participants,
            String passed,
            String certificates,
            String state,
            String mark,
            String icon) {}
}
