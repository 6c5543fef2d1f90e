package vn.dangvu.members;

import org.jspecify.annotations.Nullable;

import vn.dangvu.organizations.OrganizationId;

import java.time.LocalDate;

/// Whom a list shows.
///
/// @param words parts of a name with or without marks, or a code, card or dossier number; empty is
///   everybody
/// @param standing only those, or null
/// @param sex only those, or null
/// @param state `exempt`, `suspended` or `away`, or null
public record MemberQuery(
        OrganizationId organization,
        LocalDate day,
        String words,
        @Nullable Standing standing,
        @Nullable String sex,
        @Nullable String state) {

    public static MemberQuery everybody(OrganizationId organization, LocalDate day) {
        return new MemberQuery(organization, day, "", null, null, null);
    }
}
