package vn.dangvu.admissions;

import vn.dangvu.cases.Decider;
import vn.dangvu.kernel.Citation;

import java.time.LocalDate;
import java.util.List;

/// The numbers of the rules on admission and recognition, as they were in force on a day. A new
/// regulation is a new row here. What the handbook holds for less than certain (confidence M) is a
/// number of its regime like any other, and stands in docs/decisions/0032.
///
/// @param since the first day of the regime
/// @param regulation of the Central Committee, and `guidance` of the Secretariat to it
/// @param minimumAge full years at the cell's resolution, counted by month (ADM-01)
/// @param maximumAge above it a provincial committee must consent (ADM-01)
/// @param dossierMonths from the making of the dossier to the cell's resolution (ADM-04)
/// @param introducers official members, and `introducerMonths` with the applicant in one grassroots
///   organization (ADM-05)
/// @param youthAge up to which a member of the Youth Union is introduced by it, and
///   `youthOfficerAge` of its officers (ADM-06)
/// @param decisionDays working days from the cell's resolution to the decision (ADM-10), and
///   `recognitionDays` to that on recognition
/// @param extensionDays by which the authority may prolong either (ADM-10)
/// @param ceremonyDays working days to the ceremony (ADM-12)
/// @param ceremonyFrom whether they run from the receipt of the decision or from its issue
/// @param papersDays working days after the ceremony for the member's papers (ADM-13)
/// @param probationMonths from the ceremony (ADM-14)
/// @param considerDays working days after them in which the cell considers (ADM-15)
/// @param readmissionMonths after leaving (ADM-18), and `readmissionMonthsAfterCrime` after the
///   deletion of a criminal record
/// @param decides whose decision an admission is (ADM-09)
record AdmissionPolicy(
        LocalDate since,
        String regulation,
        String guidance,
        int minimumAge,
        int maximumAge,
        int dossierMonths,
        int introducers,
        int introducerMonths,
        int youthAge,
        int youthOfficerAge,
        int decisionDays,
        int recognitionDays,
        int extensionDays,
        int ceremonyDays,
        CeremonyFrom ceremonyFrom,
        int papersDays,
        int probationMonths,
        int considerDays,
        int readmissionMonths,
        int readmissionMonthsAfterCrime,
        Decider decides) {

    enum CeremonyFrom {
        RECEIPT,
        ISSUE
    }

    /// The one whose text we have read: places are those of its numbering (handbook 0).
    private static final String READ = "Quy định 294-QĐ/TW";

    private static final AdmissionPolicy OF_2011 =
            new AdmissionPolicy(
                    LocalDate.of(2011, 11, 1),
                    "Quy định 45-QĐ/TW",
                    "Hướng dẫn 01-HD/TW (2012)",
                    18,
                    60,
                    12,
                    2,
                    12,
                    30,
                    35,
                    60,
                    30,
                    0,
                    30,
                    CeremonyFrom.RECEIPT,
                    30,
                    12,
                    30,
                    36,
                    60,
                    Decider.UPPER_COMMITTEE);

    private static final List<AdmissionPolicy> REGIMES =
            List.of(
                    OF_2011.as("2026-07-26", "Quy định 208-QĐ/TW", "Hướng dẫn 01-HD/TW (2026)")
                            .deciding(45, 30, 15)
                            .under208(),
                    OF_2011.as("2026-04-08", "Quy định 20-QĐ/TW", "Hướng dẫn 06-HD/TW (2025)")
                            .deciding(45, 30, 15),
                    OF_2011.as("2025-07-01", READ, "Hướng dẫn 06-HD/TW (2025)")
                            .deciding(45, 30, 15),
                    OF_2011.as("2025-01-20", "Quy định 232-QĐ/TW", "Hướng dẫn 01-HD/TW (2021)"),
                    OF_2011.as("2021-07-30", "Quy định 24-QĐ/TW", "Hướng dẫn 01-HD/TW (2021)"),
                    OF_2011.as("2016-07-25", "Quy định 29-QĐ/TW", "Hướng dẫn 01-HD/TW (2016)"),
                    OF_2011);

    /// Cases older than the oldest regime we hold follow the numbers of the oldest.
    static AdmissionPolicy inForceOn(LocalDate day) {
        return REGIMES.stream()
                .filter(policy -> !policy.since.isAfter(day))
                .findFirst()
                .orElse(OF_2011);
    }

    /// The place is cited of the document that was read; of the others the document alone.
    Citation cite(String place, String ruleId) {
        return new Citation(regulation, regulation.equals(READ) ? place : "", ruleId);
    }

    /// The same of the guidance.
    Citation citeGuidance(String place, String ruleId) {
        return new Citation(guidance, regulation.equals(READ) ? place : "", ruleId);
    }

    private AdmissionPolicy as(String from, String document, String guide) {
        return new AdmissionPolicy(
                LocalDate.parse(from),
                document,
                guide,
                minimumAge,
                maximumAge,
                dossierMonths,
                introducers,
                introducerMonths,
                youthAge,
                youthOfficerAge,
                decisionDays,
                recognitionDays,
                extensionDays,
                ceremonyDays,
                ceremonyFrom,
                papersDays,
                probationMonths,
                considerDays,
                readmissionMonths,
                readmissionMonthsAfterCrime,
                decides);
    }

    private AdmissionPolicy deciding(int admission, int recognition, int extension) {
        return new AdmissionPolicy(
                since,
                regulation,
                guidance,
                minimumAge,
                maximumAge,
                dossierMonths,
                introducers,
                introducerMonths,
                youthAge,
                youthOfficerAge,
                admission,
                recognition,
                extension,
                ceremonyDays,
                ceremonyFrom,
                papersDays,
                probationMonths,
                considerDays,
                readmissionMonths,
                readmissionMonthsAfterCrime,
                decides);
    }

    /// The standing committee of the grassroots committee decides, and the ceremony is counted from
    /// the issue of its decision (handbook 15.5, 15.6).
    private AdmissionPolicy under208() {
        return new AdmissionPolicy(
                since,
                regulation,
                guidance,
                minimumAge,
                maximumAge,
                dossierMonths,
                introducers,
                introducerMonths,
                youthAge,
                youthOfficerAge,
                decisionDays,
                recognitionDays,
                extensionDays,
                ceremonyDays,
                CeremonyFrom.ISSUE,
                papersDays,
                probationMonths,
                considerDays,
                readmissionMonths,
                readmissionMonthsAfterCrime,
                Decider.GRASSROOTS_COMMITTEE);
    }
}
