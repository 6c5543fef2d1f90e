package vn.dangvu.papers;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;

/// How a paper ceased to hold.
///
/// @param by the paper that was issued in its place, or null
public record PaperWithdrawal(LocalDate on, String reason, @Nullable Long by, String recordedBy) {}
