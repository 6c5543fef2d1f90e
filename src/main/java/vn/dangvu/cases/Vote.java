package vn.dangvu.cases;

import java.util.List;

/// A ballot as the minutes tell it.
///
/// @param base who could vote, whether or not they came (VOTE-02, VOTE-03)
/// @param present who came, of the base
/// @param blank neither for nor against, or not valid
/// @param counted whether the register counted the base; else somebody typed it
/// @param exceptions members who stand in the base otherwise than the register would have it
public record Vote(
        int base,
        int present,
        int inFavour,
        int against,
        int blank,
        boolean counted,
        List<Deviation> exceptions) {

    /// @param reason why the member counts, or does not
    public record Deviation(long member, Reason reason) {}

    /// Why somebody does not count in the base; [#VOTES] says that he or she does.
    public enum Reason {
        /// Temporarily transferred to another place, and not there.
        AWAY,
        /// Exempt from activities, and not there.
        EXEMPT,
        SUSPENDED,
        /// Prosecuted or detained.
        PROSECUTED,
        /// Of a congress: absent the whole time, with a reason that was accepted.
        ABSENT_CONGRESS,
        /// Was there and voted, although exempt or away.
        VOTES;

        boolean counts() {
            return this == VOTES;
        }
    }

    public Vote {
        exceptions = List.copyOf(exceptions);
    }

    public boolean passes(Majority majority) {
        return majority.reached(inFavour, base);
    }
}
