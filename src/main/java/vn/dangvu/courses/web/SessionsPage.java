package vn.dangvu.courses.web;

import vn.dangvu.shell.Crumb;
import vn.dangvu.shell.FieldError;

import java.util.List;

/// The form of the sessions of a class: a row each, and one to spare.
public record SessionsPage(
        List<Crumb> trail,
        String lead,
        String address,
        String back,
        List<Row> rows,
        List<FieldError> errors) {

    /// @param known what was recorded when the form was opened, for a hidden field
    public record Row(int number, String day, String topic, String known) {}
}
