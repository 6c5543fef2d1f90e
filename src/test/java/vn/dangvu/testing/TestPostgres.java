package vn.dangvu.testing;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;

import org.flywaydb.core.Flyway;

import vn.dangvu.persistence.Database;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.SQLException;
import java.util.concurrent.atomic.AtomicInteger;

/// The one PostgreSQL of a test run. The migrations run once, into a template; each database is a
/// copy of it, owned by a role without special rights, as in production. Not durable, and so fast.
final class TestPostgres {

    private static final String USER = "dangvu";
    private static final String TEMPLATE = "migrated";
    private static final AtomicInteger NUMBER = new AtomicInteger();

    private TestPostgres() {}

    /// Started by the first test that needs it; ends with the JVM.
    private static final class Running {

        static final EmbeddedPostgres SERVER = start();

        private static EmbeddedPostgres start() {
            try {
                var server =
                        EmbeddedPostgres.builder()
                                .setServerConfig("jit", "off")
                                .setServerConfig("random_page_cost", "1.1")
                                .start();
                execute(server, "create role " + USER + " login password '" + USER + "'");
                execute(server, "create database " + TEMPLATE + " owner " + USER);
                Flyway.configure()
                        .dataSource(server.getJdbcUrl(USER, TEMPLATE), USER, USER)
                        .load()
                        .migrate();
                return server;
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    /// A migrated, empty database that nobody else has.
    static Database fresh() {
        String name = "test_" + NUMBER.incrementAndGet();
        execute(
                Running.SERVER,
                "create database " + name + " template " + TEMPLATE + " owner " + USER);
        return Database.at(Running.SERVER.getJdbcUrl(USER, name), USER, USER);
    }

    private static void execute(EmbeddedPostgres server, String order) {
        try (var connection = server.getPostgresDatabase().getConnection();
                var statement = connection.createStatement()) {
            statement.execute(order);
        } catch (SQLException e) {
            throw new IllegalStateException(order, e);
        }
    }
}
