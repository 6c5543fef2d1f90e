package vn.dangvu.backup;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;

/// Lets go what is older than the backups that are kept. Only what the schedule made is touched,
/// and only by the names it remembers.
///
/// @param keep how many backups stay
/// @param wal the folder of the log of changes
record Retention(int keep, Path wal) {

    private static final Pattern WAL = Pattern.compile("[0-9A-F]{24}(\\.[0-9A-F]{8}\\.backup)?");
    private static final int TIMELINE = 8;

    /// @param lines the newest first
    void apply(List<Line> lines) {
        var there =
                lines.stream()
                        .filter(line -> line.byItself() && !line.failed())
                        .filter(line -> Files.exists(Path.of(line.file())))
                        .toList();
        there.stream().skip(keep).forEach(line -> delete(Path.of(line.file())));
        var kept = there.stream().limit(keep).toList();
        // One that names no log was made of somebody else's PostgreSQL.
        Optional<String> oldest =
                kept.isEmpty() ? Optional.empty() : Optional.ofNullable(kept.getLast().firstWal());
        oldest.ifPresent(this::dropBefore);
    }

    /// The log of changes is named by timeline and place; the place alone says what is older.
    private void dropBefore(String first) {
        if (!Files.isDirectory(wal)) {
            return;
        }
        try (var files = Files.list(wal)) {
            for (Path file : files.toList()) {
                String name = Objects.toString(file.getFileName());
                if (WAL.matcher(name).matches()
                        && name.substring(TIMELINE, first.length())
                                        .compareTo(first.substring(TIMELINE))
                                < 0) {
                    delete(file);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void delete(Path file) {
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
