package vn.dangvu.sample;

import java.time.LocalDate;
import java.util.List;

/// What happens in a year, in numbers.
///
/// The flows and the members of 2019, the 52 of 2021 and the 2.712 members of July 2021 are
/// published (see [Published]); the rest is made up so that the stock walks from one to the other:
/// 2.653 → 2.650 → 2.663 → 2.687 → 2.708 → **2.748** → 2.731 → **2.712**.
///
/// @param early admissions of the first half
/// @param middle admissions from 2 July to 24 October
/// @param late admissions after that, recognized a year later too late for the cards of 7 November
/// @param dropped probationers whose year of probation ends this year but who leave instead; all
///   but one of those struck off transfer out
/// @param droppedStruckOff how many of them are struck off
/// @param exemptAtEnd members exempt on the last day
record YearPlan(
        int year,
        int early,
        int middle,
        int late,
        int transferredIn,
        int transferredOut,
        int withdrawn,
        int struckOff,
        int expelled,
        int died,
        int dropped,
        int droppedStruckOff,
        int exemptAtEnd) {

    static final LocalDate BEGIN = LocalDate.of(2014, 12, 31);

    /// The day of article 0.
    static final LocalDate END = LocalDate.of(2021, 7, 12);

    static final int OPENING = 2653;

    /// Probationers in the opening balance, by the day of admission in 2014.
    static final YearPlan BEFORE = new YearPlan(2014, 84, 20, 20, 0, 0, 0, 0, 0, 0, 0, 0, 0);

    static final List<YearPlan> YEARS =
            List.of(
                    new YearPlan(2015, 72, 22, 18, 68, 170, 2, 3, 1, 7, 5, 1, 28),
                    new YearPlan(2016, 84, 24, 20, 71, 176, 2, 2, 1, 5, 5, 0, 30),
                    new YearPlan(2017, 78, 23, 30, 65, 160, 1, 3, 2, 6, 6, 1, 31),
                    new YearPlan(2018, 98, 26, 14, 66, 172, 2, 2, 1, 7, 6, 0, 33),
                    new YearPlan(2019, 107, 20, 18, 70, 165, 2, 1, 1, 6, 8, 1, 34),
                    new YearPlan(2020, 80, 20, 18, 62, 185, 2, 3, 1, 7, 6, 1, 36),
                    new YearPlan(2021, 52, 0, 0, 31, 96, 1, 1, 0, 4, 2, 0, 0));

    LocalDate first() {
        return LocalDate.of(year, 1, 5);
    }

    /// The last day on which something happens; after it the year's books are closed.
    LocalDate last() {
        return year == 2021 ? LocalDate.of(2021, 7, 2) : LocalDate.of(year, 12, 27);
    }
}
