package vn.dangvu.backup;

import org.jspecify.annotations.Nullable;
import org.springframework.util.FileSystemUtils;

import vn.dangvu.persistence.Home;
import vn.dangvu.persistence.Progress;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CancellationException;

/// Makes a new home of a backup. All is done in a folder inside of it and moved to its place at the
/// end, so that a home is whole or is not there.
public final class Restoration {

    private final Home target;
    private final Map<String, String> environment;
    private final Progress progress;
    private volatile boolean stopped;

    /// @param environment names the PostgreSQL for rows that came out of somebody else's
    public Restoration(Home target, Map<String, String> environment, Progress progress) {
        this.target = target;
        this.environment = Map.copyOf(environment);
        this.progress = progress;
    }

    /// @param when null for the moment of the backup
    /// @throws BackupTrouble if the home is not empty, or the file cannot be taken
    public Restored from(Path file, Passphrase passphrase, @Nullable PointInTime when) {
        try {
            boolean made = requireEmpty();
            Home.closedFolder(target.folder());
            Path draft = Files.createTempDirectory(target.folder(), ".restore-");
            boolean done = false;
            var stop = new Thread(() -> stop(draft, made), "dangvu-restore-stop");
            Runtime.getRuntime().addShutdownHook(stop);
            try {
                var restored = into(new Home(draft), file, passphrase, when);
                settle(draft);
                done = true;
                return restored;
            } finally {
                if (!stopped) {
                    Runtime.getRuntime().removeShutdownHook(stop);
                }
                FileSystemUtils.deleteRecursively(draft);
                if (!done && made) {
                    Files.deleteIfExists(target.folder());
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// Ctrl-C. A PostgreSQL whose folder is gone ends by itself.
    private void stop(Path draft, boolean made) {
        stopped = true;
        try {
            FileSystemUtils.deleteRecursively(draft);
            if (made) {
                Files.deleteIfExists(target.folder());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// @return whether the folder is to be made
    private boolean requireEmpty() throws IOException {
        if (!Files.exists(target.folder())) {
            return true;
        }
        if (!Files.isDirectory(target.folder())) {
            throw new BackupTrouble("backup.trouble.notEmpty", target.folder());
        }
        try (var inside = Files.list(target.folder())) {
            if (inside.findAny().isPresent()) {
                throw new BackupTrouble("backup.trouble.notEmpty", target.folder());
            }
        }
        return false;
    }

    private Restored into(Home draft, Path file, Passphrase passphrase, @Nullable PointInTime when)
            throws IOException {
        proveRows(file, passphrase);
        progress.now("backup.progress.unpack");
        try (var archive = new ArchiveInput(file, passphrase)) {
            draft.prepared();
            return switch (archive.about().kind()) {
                case CLUSTER ->
                        new ClusterRestoreStore(draft, environment, progress)
                                .restore(archive, when, this::unpack);
                case ROWS -> {
                    if (when != null) {
                        throw new BackupTrouble("backup.trouble.noLog");
                    }
                    yield new RowsRestoreStore(draft, environment, progress)
                            .restore(archive, this::unpack);
                }
            };
        }
    }

    /// Rows go into a database that cannot be thrown away when the file turns out to be damaged at
    /// its end.
    private void proveRows(Path file, Passphrase passphrase) throws IOException {
        try (var archive = new ArchiveInput(file, passphrase)) {
            if (archive.about().kind() == About.Kind.CLUSTER) {
                return;
            }
        }
        progress.now("backup.progress.check");
        new BackupFile(file).check(passphrase);
    }

    /// Writes an entry where it belongs.
    @FunctionalInterface
    interface Unpack {
        void file(Path folder, String name, boolean directory, InputStream content)
                throws IOException;
    }

    private void unpack(Path folder, String name, boolean directory, InputStream content)
            throws IOException {
        if (stopped) {
            throw new CancellationException();
        }
        Path file = folder.resolve(name).normalize();
        if (!file.startsWith(folder)) {
            throw new BackupTrouble("backup.trouble.incomplete");
        }
        if (directory) {
            Home.closedFolder(file);
        } else {
            Home.closedFolder(Objects.requireNonNull(file.getParent()));
            Files.copy(content, file);
            Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-------"));
        }
    }

    private void settle(Path draft) throws IOException {
        try (var parts = Files.list(draft)) {
            for (Path part : parts.toList()) {
                Files.move(
                        part,
                        target.folder().resolve(draft.relativize(part)),
                        StandardCopyOption.ATOMIC_MOVE);
            }
        }
    }
}
