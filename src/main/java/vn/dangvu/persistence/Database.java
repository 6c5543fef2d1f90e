package vn.dangvu.persistence;

import org.flywaydb.core.Flyway;
import org.jspecify.annotations.Nullable;
import org.postgresql.Driver;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Properties;
import java.util.concurrent.CancellationException;

/// The way into the database of a home, and the end of it.
///
/// ```
/// DANGVU_DB_URL set           --> that database; nothing is started
/// nobody holds the home       --> start PostgreSQL, stop it on close
/// a server holds the home     --> a command joins its database; a second server is refused
/// a command holds the home    --> wait until it has ended
/// ```
public final class Database implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofMinutes(10);
    private static final Duration STEP = Duration.ofMillis(100);

    private final String url;
    private final Login runner;
    private final Login owner;
    private final @Nullable Login superuser;
    private final boolean joined;
    private final @Nullable HomeLock lock;
    private final @Nullable PostgresServer server;

    private Database(
            String url,
            Login runner,
            Login owner,
            @Nullable Login superuser,
            boolean joined,
            @Nullable HomeLock lock,
            @Nullable PostgresServer server) {
        this.url = url;
        this.runner = runner;
        this.owner = owner;
        this.superuser = superuser;
        this.joined = joined;
        this.lock = lock;
        this.server = server;
    }

    /// Opens the database of `home`, waiting for a command that uses it.
    ///
    /// @throws DatabaseTrouble if it cannot be had
    public static Database open(
            Home home, Role role, Map<String, String> environment, Progress progress) {
        home.prepared();
        if (isExternal(environment)) {
            return external(home, role, environment);
        }
        boolean told = false;
        var wait = new Wait(PATIENCE, STEP);
        while (true) {
            var lock = HomeLock.tryFor(home, role);
            if (lock.isPresent()) {
                return started(home, lock.get(), environment, progress);
            }
            var open = whileHeld(home, role);
            if (open.isPresent()) {
                return open.get();
            }
            if (!told) {
                progress.now("persistence.progress.wait");
                told = true;
            }
            if (progress.cancelled()) {
                throw new CancellationException();
            }
            if (!wait.step()) {
                throw new DatabaseTrouble(
                        "persistence.trouble.busy", home.folder(), HomeLock.holdersProcess(home));
            }
        }
    }

    /// Whether somebody else's PostgreSQL is to be used.
    public static boolean isExternal(Map<String, String> environment) {
        return !environment.getOrDefault(ExternalServer.URL, "").isBlank();
    }

    /// A database that is there already, such as a test's.
    public static Database at(String url, Login runner, Login owner) {
        return new Database(url, runner, owner, null, false, null, null);
    }

    /// Two servers on one home would mean two of everything that is done once, so the lock is taken
    /// even where the database is somebody else's.
    private static Database external(Home home, Role role, Map<String, String> environment) {
        var there = ExternalServer.of(environment);
        HomeLock lock = null;
        if (role == Role.SERVER) {
            lock = HomeLock.tryFor(home, role).orElseThrow(() -> inUse(home));
        }
        return new Database(there.url(), there.runner(), there.owner(), null, false, lock, null);
    }

    private static Optional<Database> whileHeld(Home home, Role role) {
        if (HomeLock.holdersRole(home) == Role.COMMAND) {
            return Optional.empty();
        }
        if (role == Role.SERVER) {
            throw inUse(home);
        }
        return Announcement.read(home)
                .filter(there -> there.process().equals(HomeLock.holdersProcess(home)))
                .map(there -> local(home, there.port(), null, null));
    }

    private static Database started(
            Home home, HomeLock lock, Map<String, String> environment, Progress progress) {
        try {
            String shared = environment.get("DANGVU_POSTGRES");
            Path below = shared == null ? home.database() : Path.of(shared);
            var binaries = Binaries.unpackedBelow(below, progress);
            var cluster = Cluster.of(home);
            cluster.create(binaries, new Secrets(home), progress);
            var server = PostgresServer.start(binaries, cluster, progress);
            String process = Long.toString(ProcessHandle.current().pid());
            new Announcement(process, server.port()).publish(home);
            return local(home, server.port(), lock, server);
        } catch (IOException e) {
            lock.close();
            throw new UncheckedIOException(e);
        } catch (RuntimeException e) {
            lock.close();
            throw e;
        }
    }

    private static Database local(
            Home home, int port, @Nullable HomeLock lock, @Nullable PostgresServer server) {
        // A refused value must not be repeated in an exception, and so in a log.
        String url =
                "jdbc:postgresql://127.0.0.1:%d/%s?logServerErrorDetail=false"
                        .formatted(port, Cluster.USER);
        var secrets = new Secrets(home);
        return new Database(
                url,
                new Login(Cluster.USER, secrets.password("database")),
                new Login(Cluster.OWNER, secrets.password("owner")),
                new Login(Cluster.SUPERUSER, secrets.password(Cluster.SUPERUSER)),
                lock == null,
                lock,
                server);
    }

    private static DatabaseTrouble inUse(Home home) {
        return new DatabaseTrouble(
                "persistence.trouble.inUse", home.folder(), HomeLock.holdersProcess(home));
    }

    /// Says what is wrong with an external database before anything is built upon it. What was
    /// started here needs no question.
    ///
    /// @throws DatabaseTrouble if it cannot be used
    public void requireUsable() {
        if (server == null && !joined) {
            new ExternalServer(url, runner, owner).requireUsable();
        }
    }

    public String url() {
        return url;
    }

    public String user() {
        return runner.user();
    }

    String password() {
        return runner.password();
    }

    /// Owns the tables and changes them from version to version; the program itself signs in as
    /// somebody who cannot.
    public Login owner() {
        return owner;
    }

    /// Who may do everything with the built-in PostgreSQL; nobody where it is somebody else's.
    public Optional<Login> superuser() {
        return Optional.ofNullable(superuser);
    }

    /// A connection beside the pool, for what only that role may do.
    public Connection connect(Login login) throws SQLException {
        var properties = new Properties();
        properties.setProperty("user", login.user());
        properties.setProperty("password", login.password());
        properties.setProperty("ApplicationName", "dangvu");
        return Objects.requireNonNull(new Driver().connect(url, properties), url);
    }

    /// Brings the tables to a version, or makes them.
    ///
    /// @param version of the tables, or null for this program's
    public void migrate(@Nullable String version) {
        var flyway =
                Flyway.configure()
                        .dataSource(url, owner.user(), owner.password())
                        .placeholders(Map.of("runner", runner.user()));
        if (version != null) {
            flyway.target(version);
        }
        flyway.load().migrate();
    }

    /// Whether it is another process that started the database and keeps its tables up to date.
    boolean joined() {
        return joined;
    }

    /// Stops what was started here. A second call does nothing.
    @Override
    public void close() {
        try {
            if (server != null) {
                server.close();
            }
        } finally {
            if (lock != null) {
                lock.close();
            }
        }
    }
}
