package vn.dangvu.members;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.time.LocalDate;

/// What a member's profile is to say instead.
///
/// @param known until when the office's knowledge went of which this is a revision; whoever wrote
///   into the profile after that is not overwritten
/// @param from the day on which something changed; null where it was wrong as long as it stood
/// @param right what holds today
public record Revision(Instant known, @Nullable LocalDate from, Attributes right) {}
