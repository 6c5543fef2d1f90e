package vn.dangvu.forms;

import java.time.LocalDate;
import java.util.Arrays;

/// Which guideline on statistics was in force (handbook 0.1). The rows we know are those of
/// [#HD_11_2021]: of the others no text was found, and a form says so.
enum FormPolicy {
    HD_12_2012(LocalDate.of(2012, 5, 17)),
    /// Only its year is known.
    CV_3296_2017(LocalDate.of(2017, 1, 1)),
    HD_11_2021(LocalDate.of(2021, 12, 13)),
    HD_40_2025(LocalDate.of(2025, 10, 10));

    /// From this day on there are no districts: what was another district is another superior.
    static final LocalDate WITHOUT_DISTRICTS = LocalDate.of(2025, 7, 1);

    private final LocalDate from;

    FormPolicy(LocalDate from) {
        this.from = from;
    }

    LocalDate from() {
        return from;
    }

    /// Before the first: that one.
    static FormPolicy inForceOn(LocalDate day) {
        return Arrays.stream(values())
                .filter(policy -> !policy.from.isAfter(day))
                .reduce((_, later) -> later)
                .orElse(HD_12_2012);
    }

    static boolean withDistricts(LocalDate day) {
        return day.isBefore(WITHOUT_DISTRICTS);
    }
}
