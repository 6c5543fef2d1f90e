package vn.dangvu.years;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;

/// Who decides on an exemption and for how long, as it was in force on a day (handbook 2.7). A new
/// regulation is a new row here.
///
/// @param cellDecides the grounds on which the cell decides; on all others it proposes
/// @param itinerantMonths below which somebody itinerant is exempt; from so many on the member is
///   transferred (TRF-03)
record ExemptionPolicy(LocalDate since, Set<String> cellDecides, int itinerantMonths) {

    static final String OLD_AGE = "OLD_AGE";
    static final String ILLNESS = "ILLNESS";
    static final String LONG_TREATMENT = "LONG_TREATMENT";
    static final String LONE_ABROAD = "LONE_ABROAD";
    static final String ITINERANT = "ITINERANT";
    static final String WAITING_RETIREMENT = "WAITING_RETIREMENT";
    static final String MATERNITY = "MATERNITY";

    /// Of an illness is kept that it is one, and never which.
    static final List<String> GROUNDS =
            List.of(
                    OLD_AGE,
                    ILLNESS,
                    LONG_TREATMENT,
                    LONE_ABROAD,
                    ITINERANT,
                    WAITING_RETIREMENT,
                    MATERNITY);

    private static final List<ExemptionPolicy> REGIMES =
            List.of(new ExemptionPolicy(LocalDate.of(2011, 11, 1), Set.of(OLD_AGE, ILLNESS), 12));

    static ExemptionPolicy inForceOn(LocalDate day) {
        return REGIMES.stream()
                .filter(policy -> !policy.since.isAfter(day))
                .findFirst()
                .orElse(REGIMES.getLast());
    }
}
