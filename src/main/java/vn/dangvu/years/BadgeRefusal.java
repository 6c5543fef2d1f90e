package vn.dangvu.years;

import vn.dangvu.members.Decision;

import java.time.LocalDate;

/// That somebody in a list was not given the badge.
///
/// @param on the day of the answer
/// @param reason in a few words; of a discipline or an illness no more than that there is one
/// @param paper by which it was answered
public record BadgeRefusal(LocalDate on, String reason, Decision paper) {}
