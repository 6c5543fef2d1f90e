package vn.dangvu.figures;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.util.List;

/// One row behind a figure: a member or an organization, and the fact that was counted.
///
/// @param memberId null when the row is about an organization
/// @param memberCode null when the row is about an organization
/// @param name of the member or of the organization
/// @param born as exactly as the dossier says it: `1962-02-03`, `1962-02` or `1962`; null when the
///   row is about an organization
/// @param organizationId the cell or organization that held the fact
/// @param organization its short name on the day of the fact
/// @param on the day of the fact; of a stock: since when
/// @param fact what was counted: a movement kind, a standing, a rating level, an organization kind
/// @param decisionNumber of the fact, where there is one
/// @param value of a mean: the number that was added up; else null
/// @param successor of a restated figure: who goes on for the cell or organization, if that has
///   ended since
/// @param record the address of the record that the row is about; null where that is the
///   organization's page
public record Row(
        @Nullable Long memberId,
        @Nullable String memberCode,
        String name,
        @Nullable String born,
        int organizationId,
        String organization,
        LocalDate on,
        String fact,
        @Nullable String decisionNumber,
        @Nullable Integer value,
        @Nullable String successor,
        @Nullable String record) {

    /// As paper has it: `03/02/1962`, `02/1962`, `1962`; empty when the row is about an
    /// organization.
    public String bornOnPaper() {
        return born == null ? "" : String.join("/", List.of(born.split("-")).reversed());
    }

    Row with(@Nullable String followedBy) {
        return new Row(
                memberId,
                memberCode,
                name,
                born,
                organizationId,
                organization,
                on,
                fact,
                decisionNumber,
                value,
                followedBy,
                record);
    }
}
