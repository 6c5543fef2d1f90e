package vn.dangvu.admissions;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;

/// A member who introduces or helps.
///
/// @param official whether an official member on the day
/// @param since when, without a gap, in the grassroots organization of the applicant; null: is not
///   there
record Introducer(long member, String name, boolean official, @Nullable LocalDate since) {}
