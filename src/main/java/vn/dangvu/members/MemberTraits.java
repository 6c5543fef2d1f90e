package vn.dangvu.members;

import org.jspecify.annotations.Nullable;

/// What is so of a member on a day, as far as people are chosen by it. Codes are those of the
/// catalogs.
public record MemberTraits(
        long member,
        String code,
        int cell,
        String standing,
        String sex,
        int birthYear,
        String ethnicity,
        String religion,
        @Nullable String hometown,
        @Nullable String general,
        String professional,
        String theory,
        String occupation) {}
