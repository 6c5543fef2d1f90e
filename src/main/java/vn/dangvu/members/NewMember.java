package vn.dangvu.members;

import org.jspecify.annotations.Nullable;

/// Somebody who is not in our books yet.
public record NewMember(
        String code,
        String fullName,
        String sex,
        BirthDate born,
        String ethnicity,
        String religion,
        @Nullable String general,
        String professional,
        String theory,
        String occupation,
        @Nullable String hometown,
        @Nullable String dossierNumber) {}
