package vn.dangvu.courses.web;

import org.jspecify.annotations.Nullable;

import vn.dangvu.shell.Crumb;
import vn.dangvu.shell.FieldError;

import java.util.List;

/// Who should go to a class, each to be ticked, and a field for codes of others.
public record ParticipantsPage(
        List<Crumb> trail,
        String lead,
        String address,
        String back,
        List<Person> people,
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
