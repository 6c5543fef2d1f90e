package vn.dangvu.papers;

import java.time.Instant;
import java.time.LocalDate;

/// With what a paper was issued.
///
/// @param version the one that was issued
/// @param series the term or the year in which its number runs
/// @param contentHash SHA-256 of what is written, in hexadecimal
/// @param docxHash SHA-256 of the Word file that is kept
public record PaperIssue(
        int number,
        LocalDate on,
        int version,
        String series,
        String contentHash,
        String docxHash,
        Instant recordedAt,
        String recordedBy) {}
