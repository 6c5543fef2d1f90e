package vn.dangvu.persistence;

import org.jspecify.annotations.Nullable;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/// Runs one of PostgreSQL's programs and waits for its end.
final class Program {

    private Program() {}

    static void run(Duration limit, String... command) throws IOException {
        run(limit, null, command);
    }

    /// @param input what the program reads, or null for nothing
    /// @throws ProgramFailed if it ends with anything but 0
    static void run(Duration limit, @Nullable Path input, String... command) throws IOException {
        var words = new ArrayList<>(notAsRoot());
        words.addAll(List.of(command));
        // A file and not a pipe: the server inherits it, and a reader of a pipe would wait for its
        // end.
        Path output = Files.createTempFile("dangvu-", ".log");
        try {
            var builder =
                    new ProcessBuilder(words)
                            .redirectErrorStream(true)
                            .redirectOutput(output.toFile())
                            .redirectInput(input == null ? new File("/dev/null") : input.toFile());
            builder.environment().keySet().removeIf(name -> name.startsWith("PG"));
            builder.environment().put("LC_ALL", "C");
            int exit = waitFor(builder.start(), limit);
            if (exit != 0) {
                throw new ProgramFailed(command, exit, Files.readString(output).strip());
            }
        } finally {
            Files.deleteIfExists(output);
        }
    }

    private static int waitFor(Process process, Duration limit) throws IOException {
        try {
            if (process.waitFor(limit.toMillis(), TimeUnit.MILLISECONDS)) {
                return process.exitValue();
            }
            process.destroyForcibly();
            throw new IOException("No end after " + limit);
        } catch (InterruptedException e) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
            throw new IOException("Interrupted", e);
        }
    }

    /// PostgreSQL refuses to run as root. In a user namespace without a map it sees an ordinary
    /// number, while the files stay root's.
    private static List<String> notAsRoot() throws IOException {
        return Files.getAttribute(Path.of("/proc/self"), "unix:uid").equals(0)
                ? List.of("unshare", "-U", "--")
                : List.of();
    }

    /// A program of PostgreSQL that ended badly, with what it said.
    static final class ProgramFailed extends IOException {

        private static final long serialVersionUID = 1;

        ProgramFailed(String[] command, int exit, String said) {
            super(Path.of(command[0]).getFileName() + " ended with " + exit + ": " + said);
        }
    }
}
