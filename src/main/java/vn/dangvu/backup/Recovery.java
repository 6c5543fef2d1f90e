package vn.dangvu.backup;

import static java.nio.file.StandardOpenOption.APPEND;
import static java.nio.file.StandardOpenOption.CREATE;

import org.jspecify.annotations.Nullable;

import vn.dangvu.persistence.ShellWord;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// Tells PostgreSQL over a restored data folder how far to follow the log of changes when it
/// starts, and takes it back afterwards.
///
/// @param logs where it says what went wrong
record Recovery(Path data, Path logs) {

    private static final ZoneId VIETNAM = ZoneId.of("Asia/Ho_Chi_Minh");
    private static final Pattern NOT_REACHED =
            Pattern.compile("recovery ended before configured recovery target was reached");
    private static final Pattern TOO_EARLY =
            Pattern.compile("requested recovery stop point is before consistent recovery point");

    /// @param point the moment at which the rows were counted
    void toPoint(String point) throws IOException {
        tell("false", "recovery_target_name = '" + point + "'\n");
    }

    /// The files of the folder, then those that its home's PostgreSQL has not handed over yet.
    void to(PointInTime when) throws IOException {
        Path wal = when.wal().toAbsolutePath().normalize();
        String command = "cp " + ShellWord.of(wal) + "/%f %p 2>/dev/null";
        Path open = beside(wal);
        if (open != null) {
            command += " || cp " + ShellWord.of(open) + "/%f %p 2>/dev/null";
        }
        LocalDateTime until = when.until();
        tell(command, until == null ? "" : "recovery_target_time = '" + atOffset(until) + "'\n");
    }

    private static @Nullable Path beside(Path wal) {
        Path open = wal.resolveSibling("database").resolve("data").resolve("pg_wal");
        return Files.isDirectory(open) ? open : null;
    }

    private static String atOffset(LocalDateTime until) {
        var moment = until.atZone(VIETNAM).toInstant().atOffset(ZoneOffset.UTC);
        return moment.toLocalDateTime().toString().replace('T', ' ') + "+00";
    }

    private void tell(String command, String target) throws IOException {
        Files.writeString(
                settings(),
                "restore_command = '%s'\nrecovery_target_timeline = 'current'\n%srecovery_target_action = 'promote'\nhot_standby = 'off'\n"
                        .formatted(command.replace("'", "''"), target),
                CREATE,
                APPEND);
        Files.createFile(data.resolve("recovery.signal"));
    }

    /// What the restored home starts with from now on: nothing of all this.
    void takeBack(String settingsBefore) throws IOException {
        Files.writeString(settings(), settingsBefore);
        Files.deleteIfExists(data.resolve("backup_label.old"));
    }

    String settingsNow() throws IOException {
        return Files.exists(settings()) ? Files.readString(settings()) : "";
    }

    private Path settings() {
        return data.resolve("postgresql.auto.conf");
    }

    /// Why PostgreSQL did not get there, where it said so.
    @Nullable BackupTrouble trouble(@Nullable LocalDateTime until) throws IOException {
        String said = said();
        String asked = String.valueOf(until).replace('T', ' ');
        if (NOT_REACHED.matcher(said).find()) {
            return until == null
                    ? new BackupTrouble("backup.trouble.incomplete")
                    : new BackupTrouble("backup.trouble.notReached", asked);
        }
        if (TOO_EARLY.matcher(said).find()) {
            return new BackupTrouble("backup.trouble.tooEarly", asked);
        }
        return null;
    }

    private String said() throws IOException {
        try (Stream<Path> files = Files.list(logs)) {
            var all = new StringBuilder();
            for (Path file : files.toList()) {
                if (Objects.toString(file.getFileName()).startsWith("postgresql")) {
                    all.append(Files.readString(file));
                }
            }
            return all.toString();
        }
    }
}
