package vn.dangvu.exchange;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Comparator;
import java.util.stream.Stream;

/// A private folder for what an import needs on disk: uploaded files, the list of problems. It goes
/// away with everything in it when it is closed.
public final class ImportFolder implements AutoCloseable {

    private final Path path;

    private ImportFolder(Path path) {
        this.path = path;
    }

    public static ImportFolder create() {
        try {
            var mine =
                    PosixFilePermissions.asFileAttribute(
                            PosixFilePermissions.fromString("rwx------"));
            return new ImportFolder(Files.createTempDirectory("dangvu-import-", mine));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public Path path() {
        return path;
    }

    @Override
    public void close() {
        if (!Files.exists(path)) {
            return;
        }
        try (Stream<Path> everything = Files.walk(path)) {
            for (Path each : everything.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(each);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
