package vn.dangvu.members;

import vn.dangvu.kernel.Citation;

import java.time.LocalDate;
import java.util.List;

/// The numbers of the rules on membership, as they were in force on a day. A new regulation is a
/// new row here.
///
/// @param since the first day of the regime
/// @param minimumAge full years at admission (ADM-01)
/// @param maximumAge above this a provincial committee must consent (ADM-01)
/// @param probationMonths from the ceremony (ADM-14)
/// @param readmissionMonths at least, after leaving (ADM-18)
record MembershipPolicy(
        LocalDate since,
        String document,
        int minimumAge,
        int maximumAge,
        int probationMonths,
        int readmissionMonths) {

    /// The one whose text we have read: places are those of its numbering (handbook 0).
    private static final String READ = "Quy định 294-QĐ/TW";

    private static final List<MembershipPolicy> REGIMES =
            List.of(
                    new MembershipPolicy(
                            LocalDate.of(2026, 7, 26), "Quy định 208-QĐ/TW", 18, 60, 12, 36),
                    new MembershipPolicy(
                            LocalDate.of(2026, 4, 8), "Quy định 20-QĐ/TW", 18, 60, 12, 36),
                    new MembershipPolicy(LocalDate.of(2025, 7, 1), READ, 18, 60, 12, 36),
                    new MembershipPolicy(
                            LocalDate.of(2025, 1, 20), "Quy định 232-QĐ/TW", 18, 60, 12, 36),
                    new MembershipPolicy(
                            LocalDate.of(2021, 7, 30), "Quy định 24-QĐ/TW", 18, 60, 12, 36),
                    new MembershipPolicy(
                            LocalDate.of(2016, 7, 25), "Quy định 29-QĐ/TW", 18, 60, 12, 36),
                    new MembershipPolicy(
                            LocalDate.of(2011, 11, 1), "Quy định 45-QĐ/TW", 18, 60, 12, 36));

    /// Cases older than the oldest regime we hold follow the numbers of the oldest, which is not
    /// cited for them: see [#isHeldFor].
    static MembershipPolicy inForceOn(LocalDate day) {
        return REGIMES.stream()
                .filter(policy -> !policy.since.isAfter(day))
                .findFirst()
                .orElse(REGIMES.getLast());
    }

    /// The first day on which we hold what was in force.
    static LocalDate heldSince() {
        return REGIMES.getLast().since;
    }

    static boolean isHeldFor(LocalDate day) {
        return !day.isBefore(heldSince());
    }

    /// The place is cited of the document that was read; of the others the document alone.
    Citation cite(String place, String ruleId) {
        return new Citation(document, document.equals(READ) ? place : "", ruleId);
    }
}
