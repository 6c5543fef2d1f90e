package vn.dangvu.persistence;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/// The right to run PostgreSQL over a home. It dies with the process that holds it, however that
/// ends.
///
/// The lock file is opened by nobody but the one who tries for it: closing any handle of a file
/// drops every POSIX lock the process has on it. That is why two tries in one process are told
/// apart here, and why the holder's name stands in a file of its own.
final class HomeLock implements AutoCloseable {

    private static final Set<Path> HELD_HERE = ConcurrentHashMap.newKeySet();

    private final Home home;
    private final Path file;
    private final FileChannel channel;

    private HomeLock(Home home, Path file, FileChannel channel) {
        this.home = home;
        this.file = file;
        this.channel = channel;
    }

    static Optional<HomeLock> tryFor(Home home, Role role) {
        Path file = home.database().resolve("lock");
        if (!HELD_HERE.add(file)) {
            return Optional.empty();
        }
        boolean held = false;
        try {
            var channel =
                    FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            if (channel.tryLock() == null) {
                channel.close();
                return Optional.empty();
            }
            held = true;
            Announcement.withdraw(home);
            Files.writeString(holder(home), role + " " + ProcessHandle.current().pid());
            return Optional.of(new HomeLock(home, file, channel));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            if (!held) {
                HELD_HERE.remove(file);
            }
        }
    }

    /// What the process that holds the lock is doing; a command when that cannot be read, because a
    /// command ends by itself.
    static Role holdersRole(Home home) {
        try {
            return Files.readString(holder(home)).startsWith(Role.SERVER.name())
                    ? Role.SERVER
                    : Role.COMMAND;
        } catch (IOException e) {
            return Role.COMMAND;
        }
    }

    static String holdersProcess(Home home) {
        try {
            String line = Files.readString(holder(home));
            return line.substring(line.indexOf(' ') + 1);
        } catch (IOException e) {
            return "?";
        }
    }

    private static Path holder(Home home) {
        return home.database().resolve("holder");
    }

    /// Gives the home free; a second call does nothing.
    @Override
    public void close() {
        if (!channel.isOpen()) {
            return;
        }
        Announcement.withdraw(home);
        try {
            channel.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            HELD_HERE.remove(file);
        }
    }
}
