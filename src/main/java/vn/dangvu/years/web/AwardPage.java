package vn.dangvu.years.web;

import org.jspecify.annotations.Nullable;

import vn.dangvu.shell.Crumb;
import vn.dangvu.shell.FieldError;

import java.util.List;

/// The form in which the decision on a list is recorded, with a number for each badge.
public record AwardPage(
        List<Crumb> trail,
        int organization,
        String round,
        String back,
        Paper decision,
        List<Row> rows,
        List<FieldError> errors) {

    /// @param field of the number
    /// @param wrong what is wrong with it, or null
    public record Row(
            String name,
            String about,
            String badge,
            String reached,
            String field,
            String number,
            @Nullable String wrong) {}
}
