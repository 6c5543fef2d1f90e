package vn.dangvu.fees;

import vn.dangvu.kernel.Citation;

import java.time.YearMonth;
import java.util.List;

/// The minimum wage of a month in each of the four regions, in đồng. A new decree is a new row
/// here.
///
/// @param since the first month
/// @param wages of regions I to IV
record RegionalWage(YearMonth since, String document, List<Long> wages) {

    private static final List<RegionalWage> ALL =
            List.of(
                    new RegionalWage(
                            YearMonth.of(2026, 1),
                            "Nghị định 293/2025/NĐ-CP",
                            List.of(5_310_000L, 4_730_000L, 4_140_000L, 3_700_000L)));

    RegionalWage {
        wages = List.copyOf(wages);
    }

    /// Fees have asked for it since February 2026 only; months before the oldest we hold follow it.
    static RegionalWage inForceOn(YearMonth month) {
        return ALL.stream()
                .filter(wage -> !wage.since.isAfter(month))
                .findFirst()
                .orElse(ALL.getLast());
    }

    long of(Region region) {
        return wages.get(region.ordinal());
    }

    Citation cite() {
        return new Citation(document, "", "FEE-2.10");
    }
}
