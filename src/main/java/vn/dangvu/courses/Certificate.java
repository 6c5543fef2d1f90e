package vn.dangvu.courses;

import org.jspecify.annotations.Nullable;

import vn.dangvu.kernel.Citation;

import java.time.LocalDate;

/// A certificate that is believed.
///
/// @param course of ours, or null where the class was held elsewhere
/// @param validUntil the last day on which it counts by the rules of the day of issue; null where
///   it counts for ever
/// @param source where the rule on its validity, or on the need for it, stands
public record Certificate(
        long id,
        CourseKind kind,
        Learner learner,
        @Nullable Long course,
        String number,
        LocalDate issuedOn,
        String issuer,
        @Nullable LocalDate validUntil,
        Citation source) {

    /// Whether it was issued by `day` and still counts then (ADM-03).
    public boolean counts(LocalDate day) {
        return !issuedOn.isAfter(day) && (validUntil == null || !validUntil.isBefore(day));
    }
}
