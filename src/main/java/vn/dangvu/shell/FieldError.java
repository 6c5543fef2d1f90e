package vn.dangvu.shell;

import org.jspecify.annotations.Nullable;

import java.util.List;

/// What is wrong with one field of a form, in the reader's words.
public record FieldError(String field, String message) {

    /// The message for `field`, for the template of that field.
    public static @Nullable String of(List<FieldError> errors, String field) {
        return errors.stream()
                .filter(error -> error.field().equals(field))
                .map(FieldError::message)
                .findFirst()
                .orElse(null);
    }
}
