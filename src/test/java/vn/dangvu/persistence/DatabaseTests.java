package vn.dangvu.persistence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.util.FileSystemUtils;

import vn.dangvu.kernel.Texts;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/// One home with its real, durable PostgreSQL; what happens when somebody else is there, and when
/// something is killed.
@Timeout(180)
class DatabaseTests {

    /// Unpacked once for all homes of the tests.
    static final Map<String, String> SHARED =
            Map.of("DANGVU_POSTGRES", Path.of("target", "postgresql").toAbsolutePath().toString());

    @TempDir static Path original;
    @TempDir Path folder;

    final List<Process> children = new ArrayList<>();

    /// Making a cluster takes seconds, so it is made once and copied.
    @BeforeAll
    static void makeOneCluster() {
        Database.open(new Home(original), Role.COMMAND, SHARED, Progress.SILENT).close();
    }

    @BeforeEach
    void copyIt() throws IOException {
        FileSystemUtils.copyRecursively(original, folder);
        home().prepared();
        Path data = Cluster.of(home()).folder();
        Files.setPosixFilePermissions(data, PosixFilePermissions.fromString("rwx------"));
    }

    @AfterEach
    void leaveNothingRunning() throws Exception {
        children.forEach(child -> child.toHandle().destroyForcibly());
        var left = Postmaster.of(Cluster.of(home()).folder());
        if (left.isPresent()) {
            left.get().destroyForcibly();
            left.get().onExit().get(30, TimeUnit.SECONDS);
        }
    }

    @Test
    void writesDurablyAndListensToThisMachineOnly() throws SQLException {
        try (var database = open(Role.SERVER);
                var connection = connect(database)) {
            assertThat(shown(connection, "fsync")).isEqualTo("on");
            assertThat(shown(connection, "synchronous_commit")).isEqualTo("on");
            assertThat(shown(connection, "full_page_writes")).isEqualTo("on");
            assertThat(shown(connection, "listen_addresses")).isEqualTo("127.0.0.1");
            assertThat(shown(connection, "is_superuser")).isEqualTo("off");
        }
    }

    @Test
    void letsNobodyInWithoutThePassword() {
        try (var database = open(Role.SERVER)) {
            assertThatThrownBy(() ->
                            DriverManager.getConnection(database.url(), database.user(), "guess"))
                    .isInstanceOf(SQLException.class)
                    .hasMessageContaining("password authentication failed");
        }
    }

    @Test
    void ordersNamesAsVietnameseDo() throws SQLException {
        try (var database = open(Role.SERVER);
                var connection = connect(database);
                var names =
                        connection
                                .createStatement()
                                .executeQuery(
                                        """
                                        select string_agg(n, ' ' order by n collate "vi-x-icu")
                                        from unnest(array['Đức', 'Dương', 'Ân', 'An', 'Ăn', 'Da']) n
                                        """)) {
            names.next();

            assertThat(names.getString(1)).isEqualTo("An Ăn Ân Da Dương Đức");
        }
    }

    @Test
    void refusesASecondServerInWordsOfBothLanguages() {
        try (var first = open(Role.SERVER)) {
            assertThat(first.joined()).isFalse();
            assertThatThrownBy(() -> open(Role.SERVER))
                    .isInstanceOfSatisfying(
                            DatabaseTrouble.class,
                            trouble -> {
                                assertThat(trouble.inWords(Texts.VIETNAMESE))
                                        .contains("đang được một máy chủ Đảng vụ khác sử dụng")
                                        .contains(folder.toString());
                                assertThat(trouble.inWords(Texts.ENGLISH))
                                        .contains("in use by another Đảng vụ server")
                                        .contains(folder.toString());
                            });
        }
    }

    @Test
    void refusesASecondServerOfAnotherProcessToo() throws Exception {
        startWriting(0);

        assertThatThrownBy(() -> open(Role.SERVER)).isInstanceOf(DatabaseTrouble.class);
    }

    @Test
    void letsACommandJoinTheServersDatabaseAndLeaveItRunning() throws SQLException {
        try (var server = open(Role.SERVER)) {
            try (var command = open(Role.COMMAND)) {
                assertThat(command.joined()).isTrue();
                assertThat(command.url()).isEqualTo(server.url());
            }
            try (var connection = connect(server)) {
                assertThat(connection.isValid(5)).isTrue();
            }
        }
    }

    @Test
    void announcesItsPortToTheOwnerOnlyAndWithdrawsItAtTheEnd() throws Exception {
        Path port = home().database().resolve("port");
        try (var server = open(Role.SERVER)) {
            assertThat(server.url()).isNotEmpty();
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(port)))
                    .isEqualTo("rw-------");
        }
        assertThat(port).doesNotExist();
    }

    @Test
    void letsCommandsWaitForEachOther() throws Exception {
        var first = open(Role.COMMAND);

        var waiting = new CountDownLatch(1);
        Progress progress =
                step -> {
                    if (step.equals("persistence.progress.wait")) {
                        waiting.countDown();
                    }
                };

        var second =
                CompletableFuture.supplyAsync(
                        () -> Database.open(home(), Role.COMMAND, SHARED, progress));

        assertThat(waiting.await(60, TimeUnit.SECONDS)).isTrue();
        assertThat(second).isNotDone();
        first.close();
        try (var database = second.get(60, TimeUnit.SECONDS)) {
            assertThat(database.joined()).isFalse();
        }
    }

    @Test
    void stopsPostgresWhenItIsClosed() throws Exception {
        var database = open(Role.COMMAND);
        var postgres = Postmaster.of(Cluster.of(home()).folder()).orElseThrow();

        database.close();

        assertThat(postgres.onExit()).succeedsWithin(Duration.ofSeconds(10));
    }

    @Test
    void takesAnExternalDatabaseAsItIsTold() {
        var environment =
                Map.of(
                        "DANGVU_DB_URL", "jdbc:postgresql://db.example/office",
                        "DANGVU_DB_USER", "clerk",
                        "DANGVU_DB_PASSWORD", "secret",
                        "DANGVU_DB_OWNER", "mason",
                        "DANGVU_DB_OWNER_PASSWORD", "hidden");

        var empty = new Home(folder.resolve("empty"));
        try (var database = Database.open(empty, Role.SERVER, environment, Progress.SILENT)) {
            assertThat(database.url()).isEqualTo("jdbc:postgresql://db.example/office");
            assertThat(database.user()).isEqualTo("clerk");
            assertThat(database.owner()).isEqualTo(new Login("mason", "hidden"));
            assertThat(empty.isNew()).isTrue();
        }
    }

    @Test
    void losesNothingWhenTheJvmIsKilledAndStopsThePostgresThatLivesOn() throws Exception {
        var writer = startWriting(0);
        writer.awaitWritten(2_000);
        writer.kill();
        var leftOver = Postmaster.of(Cluster.of(home()).folder()).orElseThrow();

        try (var database = open(Role.SERVER)) {
            assertThat(leftOver.onExit()).succeedsWithin(Duration.ofSeconds(10));
            assertThat(lost(writer, database)).isEmpty();
        }
    }

    @Test
    void losesNothingWhenPostgresIsKilledAndThenTheJvm() throws Exception {
        var writer = startWriting(0);
        writer.awaitWritten(2_000);
        Postmaster.of(Cluster.of(home()).folder()).orElseThrow().destroyForcibly();
        writer.kill();

        try (var database = open(Role.SERVER)) {
            assertThat(lost(writer, database)).isEmpty();
        }
    }

    @Test
    void startsAKilledPostgresAgainUnderARunningProgramAndLosesNothing() throws Exception {
        var writer = startWriting(0);
        writer.awaitWritten(1_000);
        var killed = Postmaster.of(Cluster.of(home()).folder()).orElseThrow();
        killed.destroyForcibly();
        killed.onExit().get(30, TimeUnit.SECONDS);
        writer.awaitCut();

        writer.awaitWritten(writer.written().size() + 1_000);

        writer.kill();
        try (var database = open(Role.SERVER)) {
            assertThat(lost(writer, database)).isEmpty();
        }
    }

    private Home home() {
        return new Home(folder);
    }

    private Database open(Role role) {
        return Database.open(home(), role, SHARED, Progress.SILENT);
    }

    private Writer startWriting(int first) throws Exception {
        var writer = Writer.start(folder, first, SHARED);
        children.add(writer.process());
        return writer;
    }

    private static Connection connect(Database database) throws SQLException {
        return DriverManager.getConnection(database.url(), database.user(), database.password());
    }

    private static String shown(Connection connection, String setting) throws SQLException {
        try (var result = connection.createStatement().executeQuery("show " + setting)) {
            result.next();
            return result.getString(1);
        }
    }

    /// The numbers that were said to be written and are not there.
    private static List<Integer> lost(Writer writer, Database database) throws SQLException {
        var missing = new ArrayList<>(writer.written());
        assertThat(missing).isNotEmpty();
        var there = new HashSet<Integer>();
        try (var connection = connect(database);
                var rows =
                        connection.createStatement().executeQuery("select number from written")) {
            while (rows.next()) {
                there.add(rows.getInt(1));
            }
        }
        missing.removeIf(there::contains);
        return missing;
    }
}
