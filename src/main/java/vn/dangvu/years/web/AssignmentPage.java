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

    /// @param results to choose from
    public record Sheet(
            boolean records,
            String on,
            String paper,
            String resultOn,
            List<Option> results,
            List<Row> rows) {}

    /// @param exempt why the member needs no work; null who needs some
    /// @param wrong what is wrong with the result, or null
    public record Row(
            String name,
            String about,
            String address,
            @Nullable String exempt,
            boolean missing,
            String field,
            String words,
            String resultField,
            String result,
            String resultWords,
            @Nullable String wrong) {}

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
