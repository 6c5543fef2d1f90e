package vn.dangvu.confirmations;

import java.time.Instant;

/// An act that somebody else did not confirm.
public record Returned(Kind kind, Instant preparedAt, String by, Instant at, String reason) {}
