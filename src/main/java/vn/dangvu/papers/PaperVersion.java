package vn.dangvu.papers;

import java.time.Instant;

/// One writing of a paper.
///
/// @param ordinal 1 is the first
/// @param hash SHA-256 of what is written, in hexadecimal
public record PaperVersion(
        int ordinal, PaperContent content, String hash, Instant recordedAt, String recordedBy) {}
