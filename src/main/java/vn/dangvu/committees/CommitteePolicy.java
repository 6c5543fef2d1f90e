package vn.dangvu.committees;

import vn.dangvu.kernel.Citation;
import vn.dangvu.organizations.OrganizationKind;

import java.time.LocalDate;
import java.util.List;

/// The numbers of the rules on committees and terms, as they were in force on a day. A new
/// regulation is a new row here.
///
/// @param since the first day of the regime
/// @param cellCommitteeFrom official members from which on a cell elects a chi ủy (COM-01, COM-02)
/// @param cellCommitteeMost seats of a chi ủy (COM-01)
/// @param cellDeputies of a cell, with or without chi ủy (COM-01, COM-02)
/// @param standingPart the standing committee is at most this part of the committee: 3 is a third
///   (COM-03)
/// @param grassrootsExtra percent above the decided size that may be appointed at the grassroots
///   without the consent of a higher level (COM-05)
/// @param upperExtra the same above the grassroots
/// @param termMonths of a congress's term (TERM-01)
/// @param cellTermMonths of a cell below a grassroots committee (TERM-01, TERM-02)
record CommitteePolicy(
        LocalDate since,
        String document,
        int cellCommitteeFrom,
        int cellCommitteeMost,
        int cellDeputies,
        int standingPart,
        int grassrootsExtra,
        int upperExtra,
        int termMonths,
        int cellTermMonths) {

    /// The one whose text we have read: places are those of its numbering (handbook 0).
    private static final String READ = "Quy định 294-QĐ/TW";

    /// Twice in five years until the pilot of 2025 gave all cells five (TERM-02).
    private static final int HALF = 30;

    private static final int WHOLE = 60;

    private static final List<CommitteePolicy> REGIMES =
            List.of(
                    regime(2026, 7, 26, "Quy định 208-QĐ/TW", WHOLE),
                    regime(2026, 4, 8, "Quy định 20-QĐ/TW", WHOLE),
                    regime(2025, 7, 1, READ, WHOLE),
                    regime(2025, 1, 20, "Quy định 232-QĐ/TW", WHOLE),
                    regime(2021, 7, 30, "Quy định 24-QĐ/TW", HALF),
                    regime(2016, 7, 25, "Quy định 29-QĐ/TW", HALF),
                    regime(2011, 11, 1, "Quy định 45-QĐ/TW", HALF));

    private static CommitteePolicy regime(
            int year, int month, int day, String document, int cellTerm) {
        return new CommitteePolicy(
                LocalDate.of(year, month, day), document, 9, 7, 1, 3, 20, 10, WHOLE, cellTerm);
    }

    /// Cases older than the oldest regime we hold follow the numbers of the oldest.
    static CommitteePolicy inForceOn(LocalDate day) {
        return REGIMES.stream()
                .filter(policy -> !policy.since.isAfter(day))
                .findFirst()
                .orElse(REGIMES.getLast());
    }

    int termMonthsOf(OrganizationKind kind) {
        return kind == OrganizationKind.CELL ? cellTermMonths : termMonths;
    }

    /// COM-05: at the grassroots and below it a fifth, above a tenth.
    int extraPercentOf(OrganizationKind kind) {
        return switch (kind) {
            case PROVINCIAL_COMMITTEE, UPPER_GRASSROOTS -> upperExtra;
            case GRASSROOTS_PARTY_COMMITTEE, GRASSROOTS_CELL, SUB_COMMITTEE, CELL, PARTY_GROUP ->
                    grassrootsExtra;
        };
    }

    /// The place is cited of the document that was read; of the others the document alone.
    Citation cite(String place, String ruleId) {
        return new Citation(document, document.equals(READ) ? place : "", ruleId);
    }
}
