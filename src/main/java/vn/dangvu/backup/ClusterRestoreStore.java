package vn.dangvu.backup;

import org.jspecify.annotations.Nullable;

import vn.dangvu.persistence.Database;
import vn.dangvu.persistence.Home;
import vn.dangvu.persistence.Progress;
import vn.dangvu.persistence.Role;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.locks.LockSupport;

/// Brings the files of a PostgreSQL back to a moment, and counts what is there then.
final class ClusterRestoreStore {

    private static final ZoneId VIETNAM = ZoneId.of("Asia/Ho_Chi_Minh");
    private static final String MAJOR = "18";
    private static final String NOT_YET = "57P03";
    private static final long PATIENCE = 30_000_000_000L;
    private static final long STEP = 100_000_000L;

    private final Home draft;
    private final Map<String, String> environment;
    private final Progress progress;

    ClusterRestoreStore(Home draft, Map<String, String> environment, Progress progress) {
        this.draft = draft;
        // It is files of the built-in server, whatever database the environment names.
        var own = new HashMap<>(environment);
        own.remove("DANGVU_DB_URL");
        this.environment = own;
        this.progress = progress;
    }

    Restored restore(ArchiveInput archive, @Nullable PointInTime when, Restoration.Unpack unpack)
            throws IOException {
        if (!archive.about().major().equals(MAJOR)) {
            throw new BackupTrouble("backup.trouble.postgres", archive.about().postgres(), MAJOR);
        }
        var manifest =
                archive.read((name, folder, content) -> {
                    Path below =
                            name.startsWith(DataFolder.ENTRY + "/")
                                    ? draft.database()
                                    : draft.folder();
                    unpack.file(below, name, folder, content);
                });
        requireLater(when, manifest);
        progress.now("backup.progress.recover");
        var recovery = new Recovery(draft.data(), draft.logs());
        String settings = recovery.settingsNow();
        if (when == null) {
            recovery.toPoint(Objects.requireNonNull(manifest.point()));
        } else {
            recovery.to(when);
        }
        var found = counted(recovery, when);
        recovery.takeBack(settings);
        var restored = new Restored(archive.about(), manifest.census(), found);
        if (when == null && !restored.equal()) {
            throw new BackupTrouble("backup.trouble.incomplete");
        }
        return restored;
    }

    /// The copied files are whole only from the end of copying on.
    private static void requireLater(@Nullable PointInTime when, Manifest manifest) {
        if (when != null && when.until() != null) {
            var until = when.until();
            if (until.atZone(VIETNAM).toInstant().isBefore(manifest.since())) {
                throw new BackupTrouble(
                        "backup.trouble.tooEarly", until.toString().replace('T', ' '));
            }
        }
    }

    private Census counted(Recovery recovery, @Nullable PointInTime when) throws IOException {
        try (var database = Database.open(draft, Role.COMMAND, environment, progress)) {
            try (var connection = recovered(database, recovery, when)) {
                progress.now("backup.progress.compare");
                return new CensusStore(connection).census();
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        } catch (UncheckedIOException e) {
            var trouble = recovery.trouble(when == null ? null : when.until());
            throw trouble == null ? e : trouble;
        }
    }

    /// PostgreSQL counts as started as soon as the files are whole; it lets somebody in when it has
    /// followed the log to its end. Between two looks it may have given up and be started anew.
    private static Connection recovered(
            Database database, Recovery recovery, @Nullable PointInTime when)
            throws SQLException, IOException {
        long silentSince = System.nanoTime();
        while (true) {
            try {
                return database.connect(database.superuser().orElseThrow());
            } catch (SQLException e) {
                var trouble = recovery.trouble(when == null ? null : when.until());
                if (trouble != null) {
                    throw trouble;
                }
                if (NOT_YET.equals(e.getSQLState())) {
                    silentSince = System.nanoTime();
                } else if (System.nanoTime() - silentSince > PATIENCE) {
                    throw e;
                }
            }
            LockSupport.parkNanos(STEP);
        }
    }
}
