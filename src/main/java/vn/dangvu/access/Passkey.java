package vn.dangvu.access;

import java.time.Instant;

/// A key on a phone, a computer or a stick, with which its owner signs in.
///
/// @param label as the owner named it
public record Passkey(int id, String label, Instant created, Instant lastUsed) {}
