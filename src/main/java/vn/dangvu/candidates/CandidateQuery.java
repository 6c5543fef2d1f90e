package vn.dangvu.candidates;

import org.jspecify.annotations.Nullable;

import vn.dangvu.organizations.OrganizationId;

/// Whom a list shows.
///
/// @param words parts of a name with or without marks, or a code; empty is everybody
/// @param sex only those, or null
/// @param lack `helper`: only whom nobody helps; `activity`: only with whom nothing was done for a
///   year; or null
/// @param unionMember only members of the youth union
public record CandidateQuery(
        OrganizationId organization,
        String words,
        CandidateState state,
        @Nullable String sex,
        @Nullable String lack,
        boolean unionMember) {

    public static CandidateQuery everybody(OrganizationId organization) {
        return new CandidateQuery(organization, "", CandidateState.FOLLOWED, null, null, false);
    }
}
