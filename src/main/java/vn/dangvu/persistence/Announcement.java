package vn.dangvu.persistence;

import static java.nio.file.StandardCopyOption.ATOMIC_MOVE;
import static java.nio.file.attribute.PosixFilePermissions.asFileAttribute;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Optional;

/// Where the running database of a home listens, left there by the process that started it so that
/// commands can join. It counts only while that process holds the lock.
record Announcement(String process, int port) {

    void publish(Home home) {
        var onlyOwner = asFileAttribute(PosixFilePermissions.fromString("rw-------"));
        try {
            Path draft = Files.createTempFile(home.database(), ".port-", "", onlyOwner);
            Files.writeString(draft, process + " " + port);
            Files.move(draft, file(home), ATOMIC_MOVE);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Optional<Announcement> read(Home home) {
        try {
            String[] parts = Files.readString(file(home)).split(" ", 2);
            return Optional.of(new Announcement(parts[0], Integer.parseInt(parts[1])));
        } catch (NoSuchFileException e) {
            return Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static void withdraw(Home home) {
        try {
            Files.deleteIfExists(file(home));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Path file(Home home) {
        return home.database().resolve("port");
    }
}
