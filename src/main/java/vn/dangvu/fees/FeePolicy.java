package vn.dangvu.fees;

import org.jspecify.annotations.Nullable;

import vn.dangvu.kernel.Citation;

import java.time.YearMonth;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// The numbers of the rules on Party fees, as they were in force in a month (handbook 2.10). A new
/// regulation is a new row here. We have read none of the texts themselves, so that documents are
/// cited without places.
///
/// @param since the first month of the regime
/// @param charges by group; a group that is not there does not exist in the regime
/// @param grounds on which somebody may be exempt
/// @param hardshipMonths at most, each time; null where no limit is known
/// @param seniorityYears in the Party that exempt; null where they do not
/// @param grassrootsCellKeeps percent of what a grassroots cell takes in; null where we know none
record FeePolicy(
        YearMonth since,
        String document,
        Map<FeeGroup, Charge> charges,
        Set<Ground> grounds,
        @Nullable Integer hardshipMonths,
        @Nullable Integer seniorityYears,
        @Nullable Integer grassrootsCellKeeps) {

    /// By which lines of our handbook its reader finds the rule.
    private static final String RULE = "FEE-2.10";

    private static final List<FeePolicy> REGIMES =
            List.of(
                    since2026(YearMonth.of(2028, 1), 5, 3),
                    since2026(YearMonth.of(2026, 2), 3, 2),
                    new FeePolicy(
                            YearMonth.of(2011, 1),
                            "Quy định 342-QĐ/TW",
                            Map.of(
                                    FeeGroup.SALARIED, new Charge.Rate(10),
                                    FeeGroup.PENSIONER, new Charge.Rate(5),
                                    // In enterprises that are not the State's it was left to the
                                    // cell.
                                    FeeGroup.ENTERPRISE, new Charge.Agreed(10),
                                    FeeGroup.NO_INSURANCE, new Charge.Range(2_000, 10_000),
                                    FeeGroup.RETIREMENT_AGE, new Charge.Range(1_000, 5_000),
                                    FeeGroup.STUDENT, new Charge.Fixed(3_000),
                                    // Two to five dollars, or a hundredth: we hold no rates of
                                    // exchange.
                                    FeeGroup.ABROAD, new Charge.Agreed(10)),
                            Set.of(Ground.HARDSHIP),
                            null,
                            null,
                            null));

    FeePolicy {
        charges = Map.copyOf(new EnumMap<>(charges));
        grounds = Set.copyOf(grounds);
    }

    /// @param uninsured thousandths of the minimum wage, below the age of retirement
    /// @param retired the same from that age on
    private static FeePolicy since2026(YearMonth since, int uninsured, int retired) {
        return new FeePolicy(
                since,
                "Quy định 01-QĐ/TW",
                Map.of(
                        FeeGroup.SALARIED, new Charge.Rate(10),
                        FeeGroup.PENSIONER, new Charge.Rate(5),
                        FeeGroup.BENEFIT, new Charge.Rate(10),
                        FeeGroup.ENTERPRISE, new Charge.Rate(10),
                        FeeGroup.NO_INSURANCE, new Charge.WageShare(uninsured),
                        FeeGroup.RETIREMENT_AGE, new Charge.WageShare(retired),
                        FeeGroup.STUDENT, new Charge.Fixed(5_000),
                        FeeGroup.ABROAD, new Charge.Agreed(0)),
                Set.of(Ground.values()),
                12,
                50,
                70);
    }

    /// Months before the oldest regime we hold follow its numbers.
    static FeePolicy inForceOn(YearMonth month) {
        return REGIMES.stream()
                .filter(policy -> !policy.since.isAfter(month))
                .findFirst()
                .orElse(REGIMES.getLast());
    }

    /// The last month in which hardship exempts that was granted from a month on: so many months
    /// after it as the regulation of that month allows; where that knew no limit, so many after the
    /// first month of the next one that does. Null where none does.
    static @Nullable YearMonth limitOfHardship(YearMonth from) {
        for (FeePolicy policy : REGIMES.reversed()) {
            Integer most = policy.hardshipMonths();
            boolean over = !policy.equals(inForceOn(from)) && policy.since.isBefore(from);
            if (most != null && !over) {
                var begin = policy.since.isAfter(from) ? policy.since : from;
                return begin.plusMonths(most - 1L);
            }
        }
        return null;
    }

    /// Null where the regime does not know the group.
    @Nullable Charge charge(FeeGroup group) {
        return charges.get(group);
    }

    Citation cite() {
        return new Citation(document, "", RULE);
    }
}
