package vn.dangvu.members;

import java.time.Instant;
import java.time.LocalDate;

/// What holds of a member from a day on, until the next such fact.
///
/// @param recordedAt since when the office knows
public record Profile(
        LocalDate effectiveOn, Attributes attributes, Instant recordedAt, String recordedBy) {

    /// From here on: what holds from the beginning is dated before anybody's membership.
    static final LocalDate BEGINNING = LocalDate.of(1900, 1, 1);

    /// Whether it holds from the beginning.
    public boolean first() {
        return effectiveOn.equals(BEGINNING);
    }
}
