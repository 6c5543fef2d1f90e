package vn.dangvu.admissions.web;

import org.jspecify.annotations.Nullable;

import vn.dangvu.shell.Crumb;
import vn.dangvu.shell.FieldError;

import java.util.List;

/// Rules of several days side by side.
///
/// @param days as typed
/// @param of the dossier that is reckoned, to the case; null where none is
public record LimitsPage(
        List<Crumb> trail,
        String days,
        @Nullable String file,
        @Nullable Crumb of,
        List<Head> heads,
        List<Row> rows,
        List<FieldError> errors) {

    public record Head(String day, String regulation, String guidance) {}

    /// @param differs whether the regulations say otherwise
    public record Row(String name, String rule, boolean differs, List<Value> values) {}

    /// @param date what it means for the dossier; null where nothing is reckoned
    public record Value(String text, @Nullable String date) {}
}
