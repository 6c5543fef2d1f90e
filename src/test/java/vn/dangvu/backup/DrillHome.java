package vn.dangvu.backup;

import vn.dangvu.persistence.Database;
import vn.dangvu.persistence.Home;
import vn.dangvu.persistence.Login;
import vn.dangvu.persistence.Progress;
import vn.dangvu.persistence.Role;

import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;

/// A home with the product's tables and one more, into which several write at once.
final class DrillHome implements AutoCloseable {

    static final Map<String, String> SHARED =
            Map.of("DANGVU_POSTGRES", Path.of("target", "postgresql").toAbsolutePath().toString());
    static final Clock CLOCK = Clock.system(ZoneId.of("Asia/Ho_Chi_Minh"));
    static final Passphrase PASSPHRASE = Passphrase.of("một câu dài để thử sao lưu");

    final Home home;
    final Database database;
    private final List<Integer> acknowledged = Collections.synchronizedList(new ArrayList<>());
    private final AtomicInteger number = new AtomicInteger();
    private final AtomicBoolean stopped = new AtomicBoolean();
    private final List<Thread> writers = new ArrayList<>();

    /// Makes one whose log of changes is kept, as with a schedule.
    DrillHome(Path folder) throws SQLException {
        home = new Home(folder).prepared();
        new Schedule(folder.resolve("backups"), LocalTime.of(2, 0), 2, null).keepIn(home);
        database = Database.open(home, Role.SERVER, SHARED, Progress.SILENT);
        database.migrate(null);
        execute(database.owner(), "create schema drill");
        execute(database.owner(), "create table drill.written (number integer primary key)");
        execute(
                database.owner(),
                "create table drill.note (id integer generated always as identity primary key,"
                        + " number integer references drill.written, words text not null)");
        execute(
                database.owner(),
                "create trigger no_change before insert or update or delete on drill.note"
                        + " for each row execute function persistence.keep_line()");
    }

    Backups backups() {
        return new Backups(home, database, CLOCK);
    }

    void startWriting(int threads) {
        for (int thread = 0; thread < threads; thread++) {
            writers.add(Thread.ofPlatform().start(this::write));
        }
    }

    private void write() {
        try (var connection = database.connect(database.owner());
                var insert = connection.prepareStatement("insert into drill.written values (?)")) {
            while (!stopped.get()) {
                int next = number.incrementAndGet();
                insert.setInt(1, next);
                insert.execute();
                acknowledged.add(next);
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /// The numbers that were said to be written by now.
    Set<Integer> acknowledged() {
        synchronized (acknowledged) {
            return new HashSet<>(acknowledged);
        }
    }

    void stopWriting() throws InterruptedException {
        stopped.set(true);
        for (Thread writer : writers) {
            writer.join();
        }
    }

    void add(int from, int to) throws SQLException {
        execute(
                database.owner(),
                "insert into drill.written select generate_series(%d, %d)".formatted(from, to));
    }

    LocalDateTime now() throws SQLException {
        try (var connection = database.connect(database.owner())) {
            return LocalDateTime.parse(
                    new CensusStore(connection)
                            .one(
                                    "select to_char(clock_timestamp() at time zone"
                                        + " 'Asia/Ho_Chi_Minh', 'YYYY-MM-DD\"T\"HH24:MI:SS.US')"));
        }
    }

    void execute(Login login, String order) throws SQLException {
        execute(database, login, order);
    }

    static void execute(Database database, Login login, String order) throws SQLException {
        try (var connection = database.connect(login);
                var statement = connection.createStatement()) {
            statement.execute(order);
        }
    }

    /// What stands in a home's table now.
    static Set<Integer> written(Home home) throws SQLException {
        try (var database = Database.open(home, Role.COMMAND, SHARED, Progress.SILENT)) {
            return written(database);
        }
    }

    static Set<Integer> written(Database database) throws SQLException {
        var found = new HashSet<Integer>();
        try (var connection = database.connect(database.owner())) {
            for (String line :
                    new CensusStore(connection).column("select number from drill.written")) {
                found.add(Integer.valueOf(line));
            }
        }
        return found;
    }

    @Override
    public void close() {
        database.close();
    }
}
