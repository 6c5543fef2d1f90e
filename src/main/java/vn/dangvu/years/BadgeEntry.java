package vn.dangvu.years;

import org.jspecify.annotations.Nullable;

import vn.dangvu.members.Decision;

import java.time.LocalDate;

/// A badge as somebody wants to record it.
///
/// @param on the round; early and posthumously, the day of the decision
public record BadgeEntry(
        int years, Manner manner, LocalDate on, @Nullable String number, Decision decision) {}
