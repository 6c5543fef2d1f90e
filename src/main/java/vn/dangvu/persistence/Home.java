package vn.dangvu.persistence;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;

/// The folder in which one committee's data lives: database, secrets, logs. Nobody but the owner of
/// the process may look inside.
///
/// @param folder absolute
public record Home(Path folder) {

    public Home {
        folder = folder.toAbsolutePath().normalize();
    }

    /// `--home`, else `DANGVU_HOME`, else `~/.dangvu`.
    public static Home chosen(@Nullable Path option, Map<String, String> environment) {
        if (option != null) {
            return new Home(option);
        }
        String named = environment.get("DANGVU_HOME");
        if (named != null && !named.isBlank()) {
            return new Home(Path.of(named));
        }
        return new Home(Path.of(System.getProperty("user.home"), ".dangvu"));
    }

    /// Whether nothing was ever kept here.
    public boolean isNew() {
        return !Files.exists(data());
    }

    /// For who only reads: a slip in the name must not make an empty home, and then find nothing.
    ///
    /// @throws DatabaseTrouble if nothing was ever kept here
    public Home filled() {
        if (isNew() && !Database.isExternal(System.getenv())) {
            throw new DatabaseTrouble("persistence.trouble.nothing", folder);
        }
        return this;
    }

    public Path database() {
        return folder.resolve("database");
    }

    /// The data folder of PostgreSQL.
    public Path data() {
        return database().resolve("data");
    }

    /// When backups are made by themselves, and where. While there is such a file, PostgreSQL keeps
    /// its log of changes in [#wal()].
    public Path backupSettings() {
        return folder.resolve("backup.conf");
    }

    /// PostgreSQL's log of changes since the oldest kept backup: what brings a restored home to any
    /// second since.
    public Path wal() {
        return folder.resolve("wal");
    }

    public Path secrets() {
        return folder.resolve("secrets");
    }

    public Path logs() {
        return folder.resolve("logs");
    }

    /// Makes the folders that are missing, and closes all of them to others.
    public Home prepared() {
        for (Path part : new Path[] {folder, database(), secrets(), logs()}) {
            closedFolder(part);
        }
        return this;
    }

    private static DatabaseTrouble closed(Path folder) {
        return new DatabaseTrouble(
                "persistence.trouble.homeClosed", folder, System.getProperty("user.name"));
    }

    public static void closedFolder(Path folder) {
        if (Files.exists(folder) && !Files.isDirectory(folder)) {
            throw new DatabaseTrouble("persistence.trouble.homeIsFile", folder);
        }
        try {
            Files.createDirectories(folder);
            Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwx------"));
        } catch (IOException e) {
            throw closed(folder);
        }
        if (!Files.isWritable(folder)) {
            throw closed(folder);
        }
    }
}
