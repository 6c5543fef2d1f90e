package vn.dangvu.cases.web;

import vn.dangvu.cases.Field;
import vn.dangvu.shell.FieldError;
import vn.dangvu.shell.Option;

import java.util.List;
import java.util.Map;
import java.util.Set;

/// The form with which a case is opened.
///
/// @param who its person, in one line
/// @param fields that name the person and the kind
/// @param asks what is told of the opening besides its day, and `needs` what cannot be left out
/// @param back to the person's page
public record OpeningPage(
        String who,
        String about,
        Map<String, String> fields,
        Set<Field> asks,
        Set<Field> needs,
        StepForm form,
        List<Option> grounds,
        List<FieldError> errors,
        String back) {

    public boolean asks(String field) {
        return asks.contains(Field.valueOf(field));
    }

    public boolean optional(String field) {
        return !needs.contains(Field.valueOf(field));
    }
}
