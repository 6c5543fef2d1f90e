package vn.dangvu.testing;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;

import org.flywaydb.core.Flyway;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

import vn.dangvu.command.SampleTaken;
import vn.dangvu.persistence.Database;
import vn.dangvu.persistence.Home;
import vn.dangvu.persistence.Login;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;

import javax.sql.DataSource;

/// The one PostgreSQL of a test run. The migrations run once, into a template; each database is a
/// copy of it, owned by one role without special rights and used by another, as in production. Not
/// durable, and so fast.
///
/// A test that asks the tables itself, outside a transaction, sees everybody; the program does not
/// ([InTransactionOnly]).
final class TestPostgres {

    private static final String USER = "dangvu";
    private static final String OWNER = "dangvu_owner";
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
                for (String role : List.of(USER, OWNER)) {
                    execute(server, "create role " + role + " login password '" + role + "'");
                }
                execute(server, "alter role " + USER + " set dangvu.sight = '{(,)}'");
                execute(server, "create database " + TEMPLATE + " owner " + OWNER);
                Flyway.configure()
                        .dataSource(url(server, TEMPLATE), OWNER, OWNER)
                        .placeholders(Map.of("runner", USER))
                        .load()
                        .migrate();
                return server;
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    /// Taken in by the first test that asks for it.
    private static final class Sample {

        /// Whose secrets seal what the sample holds.
        static final Home HOME = TestWorld.emptyHome();

        static final String TEMPLATE = taken();

        private static String taken() {
            var database = fresh();
            SampleTaken.into(database, HOME);
            return database.url().replaceFirst(".*/", "");
        }
    }

    /// A migrated, empty database that nobody else has.
    static Database fresh() {
        return copy(TEMPLATE);
    }

    /// The same with the sample committee in it.
    static Database sample() {
        return copy(Sample.TEMPLATE);
    }

    /// The home that goes with it.
    static Home homeOfTheSample() {
        return Sample.HOME;
    }

    private static Database copy(String template) {
        String name = "test_" + NUMBER.incrementAndGet();
        execute(
                Running.SERVER,
                "create database " + name + " template " + template + " owner " + OWNER);
        return Database.at(
                url(Running.SERVER, name), new Login(USER, USER), new Login(OWNER, OWNER));
    }

    static DataSource owner(String url) {
        return new DriverManagerDataSource(url, OWNER, OWNER);
    }

    /// Names nobody: who signs in is said beside it.
    private static String url(EmbeddedPostgres server, String name) {
        return "jdbc:postgresql://localhost:" + server.getPort() + "/" + name;
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
