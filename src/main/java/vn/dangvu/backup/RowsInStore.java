package vn.dangvu.backup;

import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyIn;

import tools.jackson.databind.json.JsonMapper;

import java.io.IOException;
import java.io.InputStream;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// Writes the rows of a backup into tables of the same version, all or nothing.
///
/// The owner of tables may not switch off the triggers of foreign keys. So the keys are dropped and
/// made again at the end, in the same transaction: each is then proved over all rows.
final class RowsInStore implements AutoCloseable {

    private static final int BUFFER = 1 << 16;

    private static final String OURS =
            " n.nspname !~ '^pg_' and n.nspname <> 'information_schema' ";

    private final Connection connection;
    private final CensusStore census;
    private final List<String> afterwards = new ArrayList<>();
    private @Nullable CopyIn copying;
    private String table = "";

    RowsInStore(Connection connection) throws SQLException {
        this.connection = connection;
        this.census = new CensusStore(connection);
    }

    CensusStore census() {
        return census;
    }

    void begin() throws SQLException {
        connection.setAutoCommit(false);
        execute("set local row_security = off");
        dropForeignKeys();
        stopTriggers();
        execute("truncate " + String.join(", ", census.tables()));
    }

    private void dropForeignKeys() throws SQLException {
        String keys =
                " from pg_constraint c join pg_class t on t.oid = c.conrelid"
                        + " join pg_namespace n on n.oid = t.relnamespace"
                        + " where c.contype = 'f' and c.conparentid = 0 and"
                        + OURS
                        + "order by c.oid";
        afterwards.addAll(
                census.column(
                        "select format('alter table %I.%I add constraint %I %s', n.nspname,"
                                + " t.relname, c.conname, pg_get_constraintdef(c.oid))"
                                + keys));
        for (String order :
                census.column(
                        "select format('alter table %I.%I drop constraint %I', n.nspname,"
                                + " t.relname, c.conname)"
                                + keys)) {
            execute(order);
        }
    }

    /// What a trigger did is among the rows already.
    private void stopTriggers() throws SQLException {
        String triggers =
                " from pg_trigger g join pg_class t on t.oid = g.tgrelid"
                        + " join pg_namespace n on n.oid = t.relnamespace"
                        + " where not g.tgisinternal and g.tgenabled <> 'D' and"
                        + OURS;
        afterwards.addAll(
                census.column(
                        "select format('alter table %I.%I enable %s trigger %I', n.nspname,"
                                + " t.relname, case g.tgenabled when 'A' then 'always'"
                                + " when 'R' then 'replica' else '' end, g.tgname)"
                                + triggers));
        for (String order :
                census.column(
                        "select format('alter table %I.%I disable trigger %I', n.nspname,"
                                + " t.relname, g.tgname)"
                                + triggers)) {
            execute(order);
        }
    }

    /// One entry of the backup.
    ///
    /// @param name such as `rows/members.member/00000000`
    void take(String name, InputStream content) throws SQLException, IOException {
        String inside = name.substring(RowsOutStore.ENTRY.length());
        int slash = inside.lastIndexOf('/');
        if (inside.endsWith("/" + RowsOutStore.COLUMNS)) {
            endCopy();
            table = inside.substring(0, slash);
            var columns = JsonMapper.shared().readValue(content.readAllBytes(), String[].class);
            if (!List.of(columns).equals(RowsOutStore.columns(census, table))) {
                throw new BackupTrouble("backup.trouble.tables", table);
            }
            copying =
                    connection
                            .unwrap(PGConnection.class)
                            .getCopyAPI()
                            .copyIn(
                                    "copy %s (%s) from stdin"
                                            .formatted(table, String.join(", ", columns)));
            return;
        }
        var into = copying;
        if (into == null || !table.equals(inside.substring(0, slash))) {
            throw new BackupTrouble("backup.trouble.incomplete");
        }
        var block = new byte[BUFFER];
        for (int read = content.read(block); read >= 0; read = content.read(block)) {
            into.writeToCopy(block, 0, read);
        }
    }

    private void endCopy() throws SQLException {
        if (copying != null) {
            copying.endCopy();
            copying = null;
        }
    }

    void end(Map<String, Manifest.Position> sequences) throws SQLException {
        endCopy();
        for (var sequence : sequences.entrySet()) {
            census.one(
                    "select setval('%s', %d, %b)"
                            .formatted(
                                    sequence.getKey().replace("'", "''"),
                                    sequence.getValue().value(),
                                    sequence.getValue().called()));
        }
        for (String order : afterwards) {
            execute(order);
        }
        connection.commit();
        connection.setAutoCommit(true);
        execute("analyze");
    }

    private void execute(String order) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(order);
        }
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }
}
