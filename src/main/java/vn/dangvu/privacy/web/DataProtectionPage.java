package vn.dangvu.privacy.web;

import org.jspecify.annotations.Nullable;

import vn.dangvu.shell.FieldError;

import java.util.List;

/// What is kept of persons, why, how long, who reads it, where it goes: for everybody.
///
/// @param readers in words, role by role
/// @param contact whom to ask; null while nobody said
/// @param mayEdit whether the viewer sets the contact
/// @param duties whether the viewer sees persons, and so the lists
public record DataProtectionPage(
        List<Topic> topics,
        List<String> readers,
        @Nullable String contact,
        boolean mayEdit,
        boolean duties,
        String typed,
        List<FieldError> errors) {

    /// @param sensitive the fields that are sensitive by law
    public record Topic(
            String title,
            String fields,
            String sensitive,
            String masked,
            String why,
            String howLong,
            String where) {}
}
