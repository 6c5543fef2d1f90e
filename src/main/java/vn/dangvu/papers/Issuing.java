package vn.dangvu.papers;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;

/// How a paper is to be issued.
///
/// @param on the day printed on it
/// @param number null takes the next that is free
/// @param version that was read by whoever issues it; another is not issued unread
public record Issuing(LocalDate on, @Nullable Integer number, int version) {}
