package vn.dangvu.fees;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.util.List;

/// What the rules ask about a member in a month.
///
/// @param paysElsewhere is temporarily in another place (TRF-04)
/// @param countsFrom the day from which years in the Party are reckoned (ADM-17); null when unknown
/// @param bases every one that is believed
/// @param exemptions every one that is believed
record Payer(
        boolean paysElsewhere,
        @Nullable LocalDate countsFrom,
        List<Basis.Fact> bases,
        List<Exemption.Fact> exemptions) {

    Payer {
        bases = List.copyOf(bases);
        exemptions = List.copyOf(exemptions);
    }
}
