package vn.dangvu.courses.web;

import org.jspecify.annotations.Nullable;

import vn.dangvu.shell.Crumb;
import vn.dangvu.shell.FieldError;

import java.util.List;

/// Who should go to a class, each to be ticked, and a field for codes of others.
///
/// @param looked what is looked for
/// @param chosen who is ticked already, found or not
/// @param people who is found besides
/// @param found how many, in words
public record ParticipantsPage(
        List<Crumb> trail,
        String lead,
        String address,
        String back,
        String looked,
        List<Person> chosen,
        List<Person> people,
        String found,
        String codes,
        List<FieldError> errors) {

    /// @param field the name of the box
    /// @param why why the person should go
    public record Person(
            String field,
            String name,
            String code,
            String born,
            String cell,
            String why,
            @Nullable String mark,
            boolean ticked) {}
}
