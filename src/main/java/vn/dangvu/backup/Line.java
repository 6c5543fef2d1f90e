package vn.dangvu.backup;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.List;

/// What became of one backup, a line of `backups.jsonl`.
///
/// @param byItself whether the schedule made it
/// @param trouble the key of a message, or null if the backup was made and passed its check
/// @param facts that belong to the message
/// @param firstWal the first file of the log of changes that it needs, or null
public record Line(
        Instant at,
        boolean byItself,
        String file,
        long size,
        int tables,
        long rows,
        long millis,
        @Nullable String firstWal,
        @Nullable String trouble,
        List<String> facts) {

    static Line done(boolean byItself, String file, Contents made, long millis) {
        return new Line(
                made.about().begun(),
                byItself,
                file,
                made.size(),
                made.census().tables(),
                made.census().total(),
                millis,
                made.firstWal(),
                null,
                List.of());
    }

    static Line failed(Instant at, String file, BackupTrouble trouble) {
        return new Line(at, true, file, 0, 0, 0, 0, null, trouble.key(), trouble.facts());
    }

    public boolean failed() {
        return trouble != null;
    }
}
