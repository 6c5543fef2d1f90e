package vn.dangvu.backup;

import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.jspecify.annotations.Nullable;

import tools.jackson.databind.json.JsonMapper;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.InflaterInputStream;

/// Reads a backup file to its proved end.
final class ArchiveInput implements AutoCloseable {

    private static final int BUFFER = 1 << 16;
    private static final String ABOUT = "about.json";

    /// Takes what a backup holds, entry by entry.
    @FunctionalInterface
    interface Reader {
        void entry(String name, boolean folder, InputStream content) throws IOException;
    }

    private final InputStream sealed;
    private final TarArchiveInputStream tar;
    private final About about;

    /// @throws BackupTrouble if this is no backup, or not with this passphrase
    ArchiveInput(Path file, Passphrase passphrase) throws IOException {
        var in = new BufferedInputStream(Files.newInputStream(file), BUFFER);
        try {
            sealed = new SealedInput(in, passphrase);
            tar = new TarArchiveInputStream(new InflaterInputStream(sealed));
            about = readAbout();
        } catch (IOException | RuntimeException e) {
            in.close();
            throw e;
        }
    }

    static void writeAbout(ArchiveOutput out, About about) throws IOException {
        out.json(ABOUT, about);
    }

    private About readAbout() throws IOException {
        var first = tar.getNextEntry();
        if (first == null || !first.getName().equals(ABOUT)) {
            throw new BackupTrouble("backup.trouble.noBackup");
        }
        var told = JsonMapper.shared().readTree(tar.readAllBytes());
        if (told.path("form").asInt() != About.FORM) {
            throw new BackupTrouble("backup.trouble.form");
        }
        return JsonMapper.shared().treeToValue(told, About.class);
    }

    About about() {
        return about;
    }

    /// Reads everything.
    ///
    /// @return what the backup says at its end
    /// @throws BackupTrouble if a byte is not what was written
    Manifest read(Reader reader) throws IOException {
        Manifest manifest = null;
        long files = 1;
        long bytes = aboutsLength();
        for (var entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
            if (entry.getName().equals(Manifest.ENTRY)) {
                manifest = JsonMapper.shared().readValue(tar.readAllBytes(), Manifest.class);
            } else {
                reader.entry(entry.getName(), entry.isDirectory(), tar);
                files += entry.isDirectory() ? 0 : 1;
                bytes += entry.getSize();
            }
        }
        sealed.transferTo(java.io.OutputStream.nullOutputStream());
        return whole(manifest, files, bytes);
    }

    private long aboutsLength() {
        TarArchiveEntry current = tar.getCurrentEntry();
        return current.getSize();
    }

    private static Manifest whole(@Nullable Manifest manifest, long files, long bytes) {
        if (manifest == null || manifest.files() != files || manifest.bytes() != bytes) {
            throw new BackupTrouble("backup.trouble.incomplete");
        }
        return manifest;
    }

    @Override
    public void close() throws IOException {
        tar.close();
    }
}
