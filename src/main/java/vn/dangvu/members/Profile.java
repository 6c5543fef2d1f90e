package vn.dangvu.members;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.time.LocalDate;

/// What holds of a member from a day on. Codes are those of the catalogs.
public record Profile(
        LocalDate effectiveOn,
        String fullName,
        String sex,
        BirthDate born,
        @Nullable LocalDate bornOnCard,
        String ethnicity,
        String religion,
        @Nullable String hometown,
        @Nullable String general,
        String professional,
        @Nullable String title,
        String theory,
        String occupation,
        @Nullable LocalDate joinedOn,
        @Nullable LocalDate officialOn,
        Instant recordedAt,
        String recordedBy) {}
