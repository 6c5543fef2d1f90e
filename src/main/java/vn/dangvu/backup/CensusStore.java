package vn.dangvu.backup;

import org.jspecify.annotations.Nullable;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;

/// Counts the rows of every table within one transaction of somebody else's.
final class CensusStore {

    /// Flyway's own list changes with each start of another program and holds nothing of the
    /// office's; an unlogged table holds nothing that is to last.
    private static final String TABLES =
            """
            select format('%I.%I', n.nspname, c.relname)
            from pg_class c join pg_namespace n on n.oid = c.relnamespace
            where c.relkind = 'r' and c.relpersistence = 'p' and n.nspname !~ '^pg_'
              and n.nspname <> 'information_schema' and c.relname <> 'flyway_schema_history'
            order by 1
            """;

    private final Connection connection;

    CensusStore(Connection connection) {
        this.connection = connection;
    }

    /// As PostgreSQL writes their names.
    List<String> tables() throws SQLException {
        return column(TABLES);
    }

    Census census() throws SQLException {
        var rows = new TreeMap<String, Long>();
        for (String table : tables()) {
            rows.put(table, Long.parseLong(one("select count(*) from " + table)));
        }
        return new Census(rows, rows.containsKey("audit.link") ? head() : null);
    }

    private Census.@Nullable Head head() throws SQLException {
        try (var statement = connection.createStatement();
                var last =
                        statement.executeQuery(
                                "select seq, encode(hash, 'hex') from audit.link order by seq desc"
                                        + " limit 1")) {
            return last.next() ? new Census.Head(last.getLong(1), last.getString(2)) : null;
        }
    }

    /// The version of the tables, `0` where there are none.
    String version() throws SQLException {
        if (one("select coalesce(to_regclass('flyway_schema_history')::text, '')").isEmpty()) {
            return "0";
        }
        return one(
                "select version from flyway_schema_history where success and version is not null"
                        + " order by installed_rank desc limit 1");
    }

    String postgres() throws SQLException {
        return one("show server_version");
    }

    String one(String question) throws SQLException {
        return column(question).getFirst();
    }

    List<String> column(String question) throws SQLException {
        try (var statement = connection.createStatement();
                var answer = statement.executeQuery(question)) {
            var found = new ArrayList<String>();
            while (answer.next()) {
                found.add(answer.getString(1));
            }
            return found;
        }
    }
}
