package vn.dangvu.radar;

import java.time.LocalDate;

/// How far ahead somebody looks. What is late, and what has no day, is always there, unless only
/// what is late is asked for.
public enum Within {
    LATE(-1),
    DAYS_7(7),
    DAYS_15(15),
    DAYS_30(30),
    DAYS_60(60),
    DAYS_90(90),
    DAYS_180(180);

    private final int days;

    Within(int days) {
        this.days = days;
    }

    public int days() {
        return days;
    }

    /// Entries due after this day are left out.
    public LocalDate until(LocalDate day) {
        return day.plusDays(days);
    }
}
