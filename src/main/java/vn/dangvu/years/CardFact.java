package vn.dangvu.years;

import java.time.LocalDate;

/// A card that a member was given.
///
/// @param why `ISSUE`, a [CardReason], or `UNSAID`
public record CardFact(long movement, long member, LocalDate on, String why) {

    public boolean unexplained() {
        return why.equals("UNSAID");
    }
}
