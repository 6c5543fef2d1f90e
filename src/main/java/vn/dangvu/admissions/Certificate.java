package vn.dangvu.admissions;

import java.time.LocalDate;

/// A certificate of a course.
///
/// @param validUntil the last day on which it counts
record Certificate(String number, LocalDate issuedOn, LocalDate validUntil) {}
