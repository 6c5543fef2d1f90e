package vn.dangvu.figures;

import org.jspecify.annotations.Nullable;

import vn.dangvu.kernel.Period;
import vn.dangvu.organizations.OrganizationId;

import java.time.Instant;

/// Where, when, and as known when. A stock is counted at the end of the period's last day, an
/// opening stock at the end of the day before its first.
///
/// @param knownAt what was known at that instant; `null` is what we know now
public record Question(OrganizationId organization, Period period, @Nullable Instant knownAt) {

    /// The same question for the same days of the year before.
    public Question yearBefore() {
        return new Question(organization, period.yearBefore(), knownAt);
    }
}
