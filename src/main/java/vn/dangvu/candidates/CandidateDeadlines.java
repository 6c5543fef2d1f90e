package vn.dangvu.candidates;

import java.time.LocalDate;

/// When a candidate waits for somebody. No regulation sets these spans: an office works by them.
final class CandidateDeadlines {

    /// With whom nothing was done for so long, the cell looks at again.
    static final int IDLE_MONTHS = 12;

    private CandidateDeadlines() {}

    /// Before this day something was done last with whoever is idle on `day`.
    static LocalDate idleBefore(LocalDate day) {
        return day.minusMonths(IDLE_MONTHS);
    }
}
