package vn.dangvu.fees;

import vn.dangvu.kernel.Citation;

import java.time.LocalDate;
import java.util.List;

/// From how many months without a fee on a cell has to look at a member's case (handbook 2.8,
/// TRF-10), as it was in force on a day. It is people who decide: nothing follows by itself.
///
/// @param months in a year, without a cause
record ArrearsPolicy(LocalDate since, String document, int months) {

    /// The one whose text we have read: places are those of its numbering (handbook 0).
    private static final String READ = "Quy định 294-QĐ/TW";

    private static final List<ArrearsPolicy> REGIMES =
            List.of(
                    new ArrearsPolicy(LocalDate.of(2026, 7, 26), "Quy định 208-QĐ/TW", 3),
                    new ArrearsPolicy(LocalDate.of(2026, 4, 8), "Quy định 20-QĐ/TW", 3),
                    new ArrearsPolicy(LocalDate.of(2025, 7, 1), READ, 3),
                    new ArrearsPolicy(LocalDate.of(2025, 1, 20), "Quy định 232-QĐ/TW", 3),
                    new ArrearsPolicy(LocalDate.of(2021, 7, 30), "Quy định 24-QĐ/TW", 3),
                    new ArrearsPolicy(LocalDate.of(2016, 7, 25), "Quy định 29-QĐ/TW", 3),
                    new ArrearsPolicy(LocalDate.of(2011, 11, 1), "Quy định 45-QĐ/TW", 3));

    static ArrearsPolicy inForceOn(LocalDate day) {
        return REGIMES.stream()
                .filter(policy -> !policy.since.isAfter(day))
                .findFirst()
                .orElse(REGIMES.getLast());
    }

    Citation cite() {
        return new Citation(document, document.equals(READ) ? "8.1" : "", "TRF-10");
    }
}
