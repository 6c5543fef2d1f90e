package vn.dangvu.figures;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;

/// One row behind a figure: a member or an organization, and the fact that was counted.
///
/// @param memberId null when the row is about an organization
/// @param memberCode null when the row is about an organization
/// @param name of the member or of the organization
/// @param bornOn as known to the dossier; null when the row is about an organization
/// @param organizationId the cell or organization that held the fact
/// @param organization its short name on the day of the fact
/// @param on the day of the fact; of a stock: since when
/// @param fact what was counted: a movement kind, a standing, a rating level, an organization kind
/// @param decisionNumber of the fact, where there is one
/// @param successor of a restated figure: who goes on for the cell or organization, if that has
///   ended since
public record Row(
        @Nullable Long memberId,
        @Nullable String memberCode,
        String name,
        @Nullable LocalDate bornOn,
        int organizationId,
        String organization,
        LocalDate on,
        String fact,
        @Nullable String decisionNumber,
        @Nullable String successor) {

    Row with(@Nullable String followedBy) {
        return new Row(
                memberId,
                memberCode,
                name,
                bornOn,
                organizationId,
                organization,
                on,
                fact,
                decisionNumber,
                followedBy);
    }
}
