package vn.dangvu.fees.web;

import vn.dangvu.shell.FieldError;

import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/// What is wrong in a row of a table is told with whose row it is, also above the table.
///
/// @param names by member
record RowErrors(FeeWords words, Map<Long, String> names) {

    /// A field of somebody's row: `paid-12`.
    private static final Pattern ROW = Pattern.compile("[A-Za-z]+-([0-9]{1,18})");

    List<FieldError> named(List<FieldError> errors) {
        return errors.stream().map(this::named).toList();
    }

    private FieldError named(FieldError error) {
        var row = ROW.matcher(error.field());
        String name = row.matches() ? names.getOrDefault(Long.valueOf(row.group(1)), "") : "";
        return name.isEmpty() || error.message().contains(name)
                ? error
                : new FieldError(error.field(), words.page("bases.wrong", name, error.message()));
    }
}
