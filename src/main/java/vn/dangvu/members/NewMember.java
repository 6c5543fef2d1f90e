package vn.dangvu.members;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// Somebody who is not in our books yet.
public record NewMember(
        String code,
        String fullName,
        String sex,
        LocalDate bornOn,
        String ethnicity,
        String religion,
        @Nullable String general,
        String professional,
        String theory,
        String occupation,
        @Nullable String hometown,
        @Nullable String dossierNumber) {}
