package vn.dangvu.backup;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.locks.LockSupport;
import java.util.regex.Pattern;

/// One session of the superuser with a running PostgreSQL whose files are copied.
final class ClusterStore implements AutoCloseable {

    private static final String CANCELLED = "57014";
    private static final Pattern FIRST = Pattern.compile("\\(file ([0-9A-F]{24})\\)");
    private static final long BETWEEN_TRIES = 2_000_000_000L;
    private static final int TRIES = 450;

    private final Connection connection;
    private final CensusStore census;
    private final String name;

    ClusterStore(Connection connection) throws SQLException {
        this.connection = connection;
        this.census = new CensusStore(connection);
        this.name = "dangvu_" + census.one("select pg_backend_pid()");
    }

    CensusStore census() {
        return census;
    }

    /// The slot keeps the log of changes from being recycled until this session ends.
    void begin() throws SQLException {
        census.one("select pg_create_physical_replication_slot('" + name + "', true, true)");
        census.one("select pg_backup_start('" + name + "', fast => true)");
    }

    /// @param label belongs into the copied folder, under the name `backup_label`
    record Copied(String label, String firstWal, Instant since) {}

    /// All files are copied: with the log of changes from `firstWal` on they make a whole.
    Copied end() throws SQLException {
        String label = census.one("select labelfile from pg_backup_stop(false)");
        var first = FIRST.matcher(label);
        if (!first.find()) {
            throw new IllegalStateException("No first file in: " + label);
        }
        return new Copied(label, first.group(1), now());
    }

    /// @param point to which the log of changes is followed when this is restored
    record Counted(String point, Census census, String lastWal) {}

    /// Counts while nobody writes, and marks that very moment in the log of changes.
    ///
    /// All tables are asked for at once and for less than a second: before PostgreSQL would look
    /// for a deadlock and might find fault with a writer instead of us. So a backup waits for an
    /// import of minutes, and other writers never wait longer than that second and the counting.
    Counted count() throws SQLException {
        connection.setAutoCommit(false);
        for (int tried = 0; tried < TRIES; tried++) {
            try {
                return counted();
            } catch (SQLException e) {
                connection.rollback();
                if (!CANCELLED.equals(e.getSQLState())) {
                    throw e;
                }
            }
            LockSupport.parkNanos(BETWEEN_TRIES);
            if (Thread.currentThread().isInterrupted()) {
                throw new CancellationException();
            }
        }
        throw new BackupTrouble("backup.trouble.busy");
    }

    private Counted counted() throws SQLException {
        try (var statement = connection.createStatement()) {
            var tables = census.tables();
            if (!tables.isEmpty()) {
                statement.execute("set local statement_timeout = '900ms'");
                statement.execute("lock table " + String.join(", ", tables) + " in share mode");
                statement.execute("set local statement_timeout = 0");
            }
        }
        var rows = census.census();
        String point = name + "_" + now().toEpochMilli();
        String at = census.one("select pg_create_restore_point('" + point + "')");
        String last = census.one("select pg_walfile_name('" + at + "')");
        connection.commit();
        connection.setAutoCommit(true);
        // Written to its end, the last file is whole on disk.
        census.one("select pg_switch_wal()");
        return new Counted(point, rows, last);
    }

    /// The files of the log from the first to the last, and what says where timelines part.
    List<String> wal(String first, String last) throws SQLException {
        return census.column(
                """
                select name from pg_ls_waldir()
                where name ~ '^[0-9A-F]{24}$' and name between '%s' and '%s' or name ~ '^[0-9A-F]{8}\\.history$'
                order by 1
                """
                        .formatted(first, last));
    }

    private Instant now() throws SQLException {
        try (var statement = connection.createStatement();
                var answer = statement.executeQuery("select clock_timestamp()")) {
            answer.next();
            return answer.getObject(1, OffsetDateTime.class).toInstant();
        }
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }
}
