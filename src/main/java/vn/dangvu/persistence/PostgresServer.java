package vn.dangvu.persistence;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import vn.dangvu.persistence.Program.ProgramFailed;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;

/// PostgreSQL over the data folder of a home, from start to stop. Only the holder of the home's
/// lock may have one.
final class PostgresServer implements AutoCloseable {

    /// Long enough for the recovery after a hard end.
    private static final Duration START_LIMIT = Duration.ofMinutes(5);

    private static final Duration STOP_LIMIT = Duration.ofMinutes(1);
    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final Duration STEP = Duration.ofMillis(500);

    private final Binaries binaries;
    private final Cluster cluster;
    private int port;
    private boolean stopped;

    private PostgresServer(Binaries binaries, Cluster cluster) {
        this.binaries = binaries;
        this.cluster = cluster;
    }

    static PostgresServer start(Binaries binaries, Cluster cluster, Progress progress)
            throws IOException {
        var server = new PostgresServer(binaries, cluster);
        server.stopLeftOver(progress);
        progress.now("persistence.progress.start");
        server.startOnFreePort();
        server.watch();
        return server;
    }

    int port() {
        return port;
    }

    /// A killed JVM leaves its PostgreSQL running; with the lock in hand it is ours to stop.
    private void stopLeftOver(Progress progress) throws IOException {
        if (Postmaster.of(cluster.folder()).isPresent()) {
            progress.now("persistence.progress.leftOver");
            stopProcess();
        } else {
            Files.deleteIfExists(cluster.folder().resolve("postmaster.pid"));
        }
    }

    /// Between finding a free port and using it another program may take it, and the last processes
    /// of a killed PostgreSQL need a moment to go: so more than one try.
    private void startOnFreePort() throws IOException {
        var wait = new Wait(PATIENCE, STEP);
        while (true) {
            try (var free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
                port = free.getLocalPort();
            }
            try {
                startProcess();
                return;
            } catch (ProgramFailed e) {
                if (!wait.step()) {
                    throw e;
                }
            }
        }
    }

    private void startProcess() throws IOException {
        cluster.configure(port);
        Program.run(
                START_LIMIT.plusMinutes(1),
                binaries.program("pg_ctl"),
                "start",
                "--pgdata=" + cluster.folder(),
                "--log=" + cluster.logs().resolve("postgresql-start.log"),
                "--wait",
                "--timeout=" + START_LIMIT.toSeconds());
    }

    private void stopProcess() throws IOException {
        Program.run(
                STOP_LIMIT.plusMinutes(1),
                binaries.program("pg_ctl"),
                "stop",
                "--pgdata=" + cluster.folder(),
                "--mode=fast",
                "--wait",
                "--timeout=" + STOP_LIMIT.toSeconds());
    }

    /// Somebody may kill PostgreSQL under a running program; then it is started again on the same
    /// port, and the next connection finds it.
    private void watch() throws IOException {
        var process = Postmaster.of(cluster.folder());
        if (process.isPresent()) {
            var _ = process.get().onExit().thenRun(this::revive);
        }
    }

    private synchronized void revive() {
        if (stopped) {
            return;
        }
        Logger log = LoggerFactory.getLogger(PostgresServer.class);
        log.warn("PostgreSQL ended under us; starting it again");
        var wait = new Wait(PATIENCE, STEP);
        do {
            try {
                startProcess();
                watch();
                return;
            } catch (IOException e) {
                log.error("PostgreSQL did not start", e);
            }
        } while (wait.step());
    }

    /// Ends PostgreSQL cleanly; a second call does nothing.
    @Override
    public synchronized void close() {
        if (stopped) {
            return;
        }
        stopped = true;
        try {
            if (Postmaster.of(cluster.folder()).isPresent()) {
                stopProcess();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Path data() {
        return cluster.folder();
    }
}
