package vn.dangvu.backup;

import vn.dangvu.audit.Act;
import vn.dangvu.persistence.Database;

import java.nio.file.Path;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;

/// Tells the audit that everything leaves the house as a file, before it does: so the backup holds
/// that it was made. A command has no service to tell it with.
record BackupNoteStore(Database database) {

    /// @param actor who made it: the schedule, or whoever can run commands on the machine
    void note(Instant at, String actor, Path file) {
        try (var connection = database.connect(database.owner())) {
            if (new CensusStore(connection).tables().contains("audit.entry")) {
                try (var insert =
                        connection.prepareStatement(
                                "insert into audit.entry (at, actor, act, detail) values (?, ?, ?,"
                                        + " ?)")) {
                    insert.setTimestamp(1, Timestamp.from(at));
                    insert.setString(2, actor);
                    insert.setString(3, Act.BACKED_UP.name());
                    insert.setString(4, file.getFileName().toString());
                    insert.execute();
                }
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
