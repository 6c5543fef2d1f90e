package vn.dangvu.backup;

import org.postgresql.PGConnection;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/// Reads every row of somebody else's PostgreSQL as of one moment.
final class RowsOutStore implements AutoCloseable {

    static final String ENTRY = "rows/";
    static final String COLUMNS = "columns";

    private static final int PART = 4 << 20;

    private final Connection connection;
    private final CensusStore census;

    /// Row security must not leave out rows in silence: with it off PostgreSQL refuses instead.
    RowsOutStore(Connection connection) throws SQLException {
        this.connection = connection;
        this.census = new CensusStore(connection);
        connection.setAutoCommit(false);
        try (var statement = connection.createStatement()) {
            statement.execute("set transaction isolation level repeatable read, read only");
            statement.execute("set local row_security = off");
        }
    }

    CensusStore census() {
        return census;
    }

    void copyTo(ArchiveOutput out) throws SQLException, IOException {
        for (String table : census.tables()) {
            var columns = columns(census, table);
            out.json(ENTRY + table + "/" + COLUMNS, columns);
            try (var parts = new Parts(out, table)) {
                connection
                        .unwrap(PGConnection.class)
                        .getCopyAPI()
                        .copyOut(
                                "copy %s (%s) to stdout"
                                        .formatted(table, String.join(", ", columns)),
                                parts);
            }
        }
    }

    /// Those that can be written: not the computed ones.
    static List<String> columns(CensusStore census, String table) throws SQLException {
        return census.column(
                """
                select format('%%I', attname) from pg_attribute
                where attrelid = '%s'::regclass and attnum > 0 and not attisdropped and attgenerated = ''
                order by attnum
                """
                        .formatted(table.replace("'", "''")));
    }

    SortedMap<String, Manifest.Position> sequences() throws SQLException {
        var positions = new TreeMap<String, Manifest.Position>();
        for (String sequence :
                census.column(
                        """
                        select format('%I.%I', n.nspname, c.relname)
                        from pg_class c join pg_namespace n on n.oid = c.relnamespace
                        where c.relkind = 'S' and n.nspname !~ '^pg_'\
                        """)) {
            long value = Long.parseLong(census.one("select last_value from " + sequence));
            boolean called = census.one("select is_called from " + sequence).equals("t");
            positions.put(sequence, new Manifest.Position(value, called));
        }
        return positions;
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }

    /// An entry tells its length before its content, and nobody knows how long a table is: so it
    /// comes in parts.
    private static final class Parts extends OutputStream {

        private final ArchiveOutput out;
        private final String table;
        private final ByteArrayOutputStream part = new ByteArrayOutputStream(PART);
        private int number;

        private Parts(ArchiveOutput out, String table) {
            this.out = out;
            this.table = table;
        }

        @Override
        public void write(int single) {
            part.write(single);
        }

        @Override
        public void write(byte[] bytes, int offset, int length) {
            part.write(bytes, offset, length);
            if (part.size() >= PART) {
                emit();
            }
        }

        private void emit() {
            try {
                out.bytes("%s%s/%08d".formatted(ENTRY, table, number), part.toByteArray());
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            part.reset();
            number++;
        }

        @Override
        public void close() {
            if (part.size() > 0) {
                emit();
            }
        }
    }
}
