package vn.dangvu.persistence;

import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.concurrent.locks.LockSupport;

/// A program that opens a home and writes numbers with several hands until it is killed. It prints
/// a number when, and only when, the database has said that it is written.
final class WritingProcess {

    private static final int HANDS = 4;
    private static final int STRIDE = 1_000_000;

    private WritingProcess() {}

    public static void main(String[] arguments) throws Exception {
        var home = new Home(Path.of(arguments[0]));
        var database = Database.open(home, Role.SERVER, System.getenv(), Progress.SILENT);
        try (var connection =
                        DriverManager.getConnection(
                                database.url(),
                                database.owner().user(),
                                database.owner().password());
                var statement = connection.createStatement()) {
            statement.execute("create table if not exists written (number integer primary key)");
            statement.execute("grant all on written to " + database.user());
        }
        System.out.println("begin");
        for (int hand = 0; hand < HANDS; hand++) {
            int first = Integer.parseInt(arguments[1]) + hand * STRIDE;
            Thread.ofPlatform().start(() -> write(database, first));
        }
    }

    private static void write(Database database, int first) {
        int number = first;
        while (true) {
            try (var connection =
                            DriverManager.getConnection(
                                    database.url(), database.user(), database.password());
                    var insert = connection.prepareStatement("insert into written values (?)")) {
                while (true) {
                    insert.setInt(1, number);
                    insert.executeUpdate();
                    System.out.println(number);
                    number++;
                }
            } catch (SQLException e) {
                // Cut off in the middle: nobody knows about this number, so it is not said again.
                number++;
                System.out.println("cut");
                // The database takes a moment to come back; asking in a circle would only slow it.
                LockSupport.parkNanos(Duration.ofMillis(100).toNanos());
            }
        }
    }
}
