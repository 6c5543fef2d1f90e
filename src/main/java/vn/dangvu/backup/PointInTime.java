package vn.dangvu.backup;

import org.jspecify.annotations.Nullable;

import java.nio.file.Path;
import java.time.LocalDateTime;

/// How far to follow the log of changes beyond a backup.
///
/// @param wal the folder of the log: `wal` of the home that was backed up
/// @param until the last second that counts, on the office's clock; null for all there is
public record PointInTime(Path wal, @Nullable LocalDateTime until) {}
