package vn.dangvu.radar;

import org.jspecify.annotations.Nullable;

import java.time.Instant;

/// The calendar of an account, as far as anybody is told: its address is not known here.
///
/// @param lastUsed null while nobody has asked for it
/// @param uses how often it was asked for
public record Feed(Instant created, @Nullable Instant lastUsed, long uses) {}
