package vn.dangvu.persistence;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/// The running PostgreSQL of a data folder, found through the file it leaves there.
final class Postmaster {

    private Postmaster() {}

    /// The process that works on `data`. A number that the system has meanwhile given to some other
    /// program is nobody of ours.
    static Optional<ProcessHandle> of(Path data) throws IOException {
        Path file = data.resolve("postmaster.pid");
        if (!Files.exists(file)) {
            return Optional.empty();
        }
        var lines = Files.readAllLines(file);
        if (lines.isEmpty() || !lines.getFirst().strip().matches("\\d+")) {
            return Optional.empty();
        }
        return ProcessHandle.of(Long.parseLong(lines.getFirst().strip()))
                .filter(ProcessHandle::isAlive)
                .filter(process -> worksOn(data, process.pid()));
    }

    private static boolean worksOn(Path data, long process) {
        try {
            String command = Files.readString(Path.of("/proc/" + process + "/cmdline"), UTF_8);
            return command.contains("postgres\0") && command.contains("\0" + data + "\0");
        } catch (IOException e) {
            return false;
        }
    }
}
