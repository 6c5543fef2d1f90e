package vn.dangvu.forms.web;

import vn.dangvu.organizations.Organization;
import vn.dangvu.shell.FieldError;

import java.util.List;

/// What an address or the small form above the statistics asks for, read.
///
/// @param typed what the fields show again
record Asked(Organization where, FormAddress address, Typed typed, List<FieldError> errors) {

    record Typed(String place, String year, String half, String known) {}
}
