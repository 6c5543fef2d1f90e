package vn.dangvu.years.web;

import org.jspecify.annotations.Nullable;

import vn.dangvu.shell.Chip;
import vn.dangvu.shell.FieldError;
import vn.dangvu.shell.Option;

import java.util.List;

/// The work of a year: of a cell's members, to be typed in one go, or how far each organization
/// below is.
///
/// @param sheet null where it is about several cells
/// @param told how many have to have work, and how many have
public record AssignmentPage(
        List<Chip> chips,
        int organization,
        List<Option> organizations,
        String year,
        List<Option> years,
        String told,
        @Nullable Sheet sheet,
        List<Unit> units,
        List<FieldError> errors) {

    /// @param everywhere whether the common resolution is that of all lines
    /// @param results to choose from
    public record Sheet(
            boolean records,
            String on,
            String paper,
            String resultOn,
            boolean everywhere,
            List<Option> results,
            List<Row> rows) {}

    /// @param address of the record; null of a guest, whose record is at home
    /// @param state why the member needs no work, or that he or she is a guest; else null
    /// @param typed whether something may be recorded of the member here
    /// @param key behind the names of its fields
    /// @param seen what lies before whoever types
    /// @param told the resolution, and `resultWords` the result, for who only reads
    /// @param wrong what is wrong with it, or null
    public record Row(
            String name,
            String about,
            @Nullable String address,
            @Nullable String state,
            boolean missing,
            boolean typed,
            String key,
            String seen,
            String words,
            String on,
            String paper,
            String told,
            String result,
            String resultOn,
            String resultWords,
            List<String> wrong) {}

    /// An organization right below.
    ///
    /// @param missing who has no work yet
    public record Unit(
            String name,
            String address,
            String needed,
            String given,
            String missing,
            boolean done) {}
}
