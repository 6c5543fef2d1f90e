package vn.dangvu.fees;

import org.jspecify.annotations.Nullable;

import vn.dangvu.kernel.Citation;

import java.time.LocalDate;
import java.time.YearMonth;

/// What a member owes for a month, and why.
public sealed interface Due {

    /// In đồng.
    default long amount() {
        return 0;
    }

    /// @param base what the rate was taken of: an income, or the minimum wage of the region; null
    ///   where the amount is no share of anything
    /// @param perMille 0 where the amount is no share of anything
    /// @param region whose minimum wage it is; null where it is an income
    /// @param rounding to how many đồng the share was rounded
    record Owed(
            FeeGroup group,
            @Nullable Long base,
            int perMille,
            @Nullable Region region,
            int rounding,
            long amount,
            Citation source)
            implements Due {

        /// Whether the amount tells an income.
        boolean tellsIncome() {
            return perMille > 0 && region == null;
        }
    }

    /// The same for whoever is not told incomes.
    record Hidden(FeeGroup group, int perMille, Citation source) implements Due {}

    /// @param since the day in the Party from which the years are reckoned; null on other grounds
    record Exempt(
            Ground ground, @Nullable LocalDate since, @Nullable YearMonth until, Citation source)
            implements Due {}

    /// Pays where he or she temporarily is (TRF-04).
    record Elsewhere() implements Due {}

    /// Cannot be reckoned.
    record Unknown(Gap gap, @Nullable FeeGroup group) implements Due {}

    /// What is missing.
    enum Gap {
        /// Nobody said by what the member pays.
        NO_BASIS,
        /// The group does not exist in this month's regime.
        NO_SUCH_GROUP,
        NO_BASE,
        NO_AGREED,
        /// Nobody said in which region of the minimum wage the cell is.
        NO_REGION
    }
}
