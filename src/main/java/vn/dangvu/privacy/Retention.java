package vn.dangvu.privacy;

import java.time.LocalDate;

/// How long what is kept, from a day on, by a rule of the office.
///
/// @param basis the paper that says so
public record Retention(Kind kind, int months, LocalDate from, String basis, String recordedBy) {

    public enum Kind {
        /// The record of who left, from the day of leaving.
        PERSON,
        /// An entry of the audit, from its day.
        AUDIT
    }

    /// Handbook 10: logs are kept at least 12 months; this product promises 24.
    public static final int AUDIT_LEAST = 24;

    /// What is from this day or before is past its period on `today`.
    public LocalDate until(LocalDate today) {
        return today.minusMonths(months);
    }
}
