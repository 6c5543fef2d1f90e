package vn.dangvu.backup;

import vn.dangvu.persistence.Database;
import vn.dangvu.persistence.Home;
import vn.dangvu.persistence.Progress;
import vn.dangvu.persistence.Role;

import java.io.IOException;
import java.nio.file.Files;
import java.sql.SQLException;
import java.util.Map;

/// Writes the rows of a backup into an empty PostgreSQL, and counts what is there then: somebody
/// else's where the environment names one, else a built-in one for the new home.
record RowsRestoreStore(Home draft, Map<String, String> environment, Progress progress) {

    Restored restore(ArchiveInput archive, Restoration.Unpack unpack) throws IOException {
        try (var database = Database.open(draft, Role.COMMAND, environment, progress)) {
            database.requireUsable();
            requireEmpty(database);
            database.migrate(archive.about().tables());
            try (var into = new RowsInStore(database.connect(database.owner()))) {
                into.begin();
                progress.now("backup.progress.load");
                var manifest =
                        archive.read((name, folder, content) -> {
                            if (!name.startsWith(RowsOutStore.ENTRY)) {
                                // A built-in server made the passwords of its own roles already.
                                if (!Files.exists(draft.folder().resolve(name))) {
                                    unpack.file(draft.folder(), name, folder, content);
                                }
                                return;
                            }
                            try {
                                into.take(name, content);
                            } catch (SQLException e) {
                                throw new IllegalStateException(e);
                            }
                        });
                into.end(manifest.sequences());
                var restored =
                        new Restored(archive.about(), manifest.census(), into.census().census());
                if (!restored.equal()) {
                    throw new BackupTrouble("backup.trouble.incomplete");
                }
                return restored;
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void requireEmpty(Database database) throws SQLException {
        try (var connection = database.connect(database.owner())) {
            if (!new CensusStore(connection).tables().isEmpty()) {
                throw new BackupTrouble(
                        "backup.trouble.filled", database.url().replaceFirst("\\?.*", ""));
            }
        }
    }
}
