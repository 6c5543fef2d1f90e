package vn.dangvu.candidates;

/// When a candidate waits for somebody. No regulation sets these spans: an office works by them.
final class CandidateDeadlines {

    /// With whom nothing was done for so long, the cell looks at again.
    static final int IDLE_MONTHS = 12;

    private CandidateDeadlines() {}

    /// Whether somebody helps the candidate who is an official member on the day, in SQL: the same
    /// for the list and for what is due.
    ///
    /// @param candidate the column with his or her number
    static String helped(String candidate, String day) {
        return """
        exists (
            select from candidates.helped h
            join members_api.membership b
                on b.member_id = h.helper_id and b.standing = 'OFFICIAL' and b.since <= %2$s and b.until > %2$s
            where h.candidate_id = %1$s and h.since <= %2$s and h.until > %2$s)\
        """
                .formatted(candidate, day);
    }

    /// When something was done last with the candidate, or since when the cell follows, in SQL: the
    /// same for the list and for what is due.
    ///
    /// @param candidate the column with his or her number
    /// @param notedOn the column that says since when
    static String lastDone(String candidate, String notedOn, String day) {
        return """
        greatest(%2$s, (
            select max(a.effective_on) from candidates.follow_fact a
            where a.candidate_id = %1$s and a.kind = 'ACTIVITY' and a.effective_on <= %3$s and a.superseded_at = 'infinity'))\
        """
                .formatted(candidate, notedOn, day);
    }
}
