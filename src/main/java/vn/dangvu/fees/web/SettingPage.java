package vn.dangvu.fees.web;

import vn.dangvu.shell.Crumb;
import vn.dangvu.shell.FieldError;
import vn.dangvu.shell.Option;

import java.util.List;

/// What an organization decides about fees.
///
/// @param cell whether it is a cell, which has none below it
/// @param inForce what holds today, wherever it was decided
public record SettingPage(
        List<Crumb> trail,
        String lead,
        int organization,
        boolean cell,
        String back,
        SettingForm form,
        List<Option> regions,
        List<Option> roundings,
        List<Line> inForce,
        List<Row> decided,
        List<FieldError> errors) {

    public record Line(String label, String value) {}

    public record Row(String from, String what, String recorded) {}
}
