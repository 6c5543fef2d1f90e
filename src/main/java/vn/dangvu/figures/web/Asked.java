package vn.dangvu.figures.web;

import vn.dangvu.organizations.Organization;
import vn.dangvu.shell.FieldError;

import java.util.List;

/// What an address asks for, as far as it could be read; what could not is in `errors`, and
/// something near stands in for it.
///
/// @param where the organization as it was on the last day of the period
/// @param typed what the form shows again
record Asked(Organization where, FigureAddress address, Typed typed, List<FieldError> errors) {

    /// As it was typed, or as it is if it was right.
    record Typed(String place, String from, String to, String known) {}
}
