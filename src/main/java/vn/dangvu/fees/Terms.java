package vn.dangvu.fees;

import org.jspecify.annotations.Nullable;

import java.time.YearMonth;

/// By what the dues of a month are reckoned in one place.
///
/// @param region of the minimum wage; null where nobody said
/// @param rounding to how many đồng shares are rounded
record Terms(
        YearMonth month,
        FeePolicy policy,
        RegionalWage wage,
        @Nullable Region region,
        int rounding) {

    static Terms of(YearMonth month, @Nullable Region region, int rounding) {
        return new Terms(
                month, FeePolicy.inForceOn(month), RegionalWage.inForceOn(month), region, rounding);
    }
}
