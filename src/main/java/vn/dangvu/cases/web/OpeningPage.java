package vn.dangvu.cases.web;

import vn.dangvu.shell.FieldError;

import java.util.List;
import java.util.Map;

/// The form with which a case is opened.
///
/// @param who its person, in one line
/// @param fields that name the person and the kind
/// @param back to the person's page
public record OpeningPage(
        String who,
        String about,
        Map<String, String> fields,
        String on,
        List<FieldError> errors,
        String back) {}
