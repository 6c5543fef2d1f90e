package vn.dangvu.fees;

import org.jspecify.annotations.Nullable;

import vn.dangvu.kernel.Citation;

import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// The rates of a month, for pages that tell them.
///
/// @param charges by group; groups that do not exist in the month are left out
/// @param grounds on which somebody may be exempt
/// @param hardshipMonths at most, each time; null where no limit is known
/// @param seniorityYears that exempt; null where they do not
/// @param wages minimum wages of regions I to IV
/// @param wagesSource where they stand
public record FeeRates(
        YearMonth month,
        Citation source,
        Map<FeeGroup, Charge> charges,
        Set<Ground> grounds,
        @Nullable Integer hardshipMonths,
        @Nullable Integer seniorityYears,
        List<Long> wages,
        Citation wagesSource) {

    public static FeeRates inForceOn(YearMonth month) {
        var policy = FeePolicy.inForceOn(month);
        var wage = RegionalWage.inForceOn(month);
        return new FeeRates(
                month,
                policy.cite(),
                policy.charges(),
                policy.grounds(),
                policy.hardshipMonths(),
                policy.seniorityYears(),
                wage.wages(),
                wage.cite());
    }

    /// Whether any group pays a share of the minimum wage.
    public boolean askRegion() {
        return charges.values().stream().anyMatch(Charge.WageShare.class::isInstance);
    }
}
