package vn.dangvu.fees;

import java.time.YearMonth;

/// How a month is written, in both languages and in the audit.
public final class Months {

    private Months() {}

    /// `11/2026`
    public static String text(YearMonth month) {
        return "%02d/%d".formatted(month.getMonthValue(), month.getYear());
    }
}
