package vn.dangvu.backup;

import static java.nio.file.StandardOpenOption.CREATE_NEW;
import static java.nio.file.StandardOpenOption.WRITE;
import static java.nio.file.attribute.PosixFilePermissions.asFileAttribute;

import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveOutputStream;

import tools.jackson.databind.json.JsonMapper;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Set;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;

/// Writes a backup file: tar, compressed, then sealed.
final class ArchiveOutput implements AutoCloseable {

    private static final int BUFFER = 1 << 16;

    private final FileChannel channel;
    private final Deflater deflater = new Deflater(Deflater.BEST_SPEED);
    private final TarArchiveOutputStream tar;
    private long files;
    private long bytes;
    private boolean sealed;

    /// @param file must not be there
    ArchiveOutput(Path file, Passphrase passphrase) throws IOException {
        var onlyOwner = asFileAttribute(PosixFilePermissions.fromString("rw-------"));
        channel = FileChannel.open(file, Set.of(CREATE_NEW, WRITE), onlyOwner);
        var out = new BufferedOutputStream(Channels.newOutputStream(channel), BUFFER);
        // Sealing the last chunk closes the stream below; what it closes is made durable first.
        var durable =
                new java.io.FilterOutputStream(out) {
                    @Override
                    public void write(byte[] block, int offset, int length) throws IOException {
                        out.write(block, offset, length);
                    }

                    @Override
                    public void close() throws IOException {
                        out.flush();
                        channel.force(true);
                        channel.close();
                    }
                };
        tar =
                new TarArchiveOutputStream(
                        new DeflaterOutputStream(
                                new SealedOutput(durable, Seal.fresh(passphrase)),
                                deflater,
                                BUFFER));
        tar.setLongFileMode(TarArchiveOutputStream.LONGFILE_POSIX);
        tar.setBigNumberMode(TarArchiveOutputStream.BIGNUMBER_POSIX);
    }

    void folder(String name) throws IOException {
        tar.putArchiveEntry(new TarArchiveEntry(name + "/"));
        tar.closeArchiveEntry();
    }

    void json(String name, Object value) throws IOException {
        bytes(name, JsonMapper.shared().writeValueAsBytes(value));
    }

    void bytes(String name, byte[] content) throws IOException {
        begin(name, content.length);
        tar.write(content);
        tar.closeArchiveEntry();
    }

    /// A file as long as it is now. Under a running PostgreSQL it may grow, shrink or go meanwhile:
    /// what is missing then is in the log of changes.
    void file(String name, Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            long size = Files.size(file);
            begin(name, size);
            long left = size;
            var block = new byte[BUFFER];
            while (left > 0) {
                int read = in.read(block, 0, (int) Math.min(block.length, left));
                if (read < 0) {
                    fill(left);
                    break;
                }
                tar.write(block, 0, read);
                left -= read;
            }
            tar.closeArchiveEntry();
        } catch (NoSuchFileException e) {
            // A table that was dropped since the folder was listed.
        }
    }

    private void fill(long missing) throws IOException {
        var zeros = new byte[BUFFER];
        for (long left = missing; left > 0; left -= zeros.length) {
            tar.write(zeros, 0, (int) Math.min(zeros.length, left));
        }
    }

    private void begin(String name, long size) throws IOException {
        var entry = new TarArchiveEntry(name);
        entry.setSize(size);
        tar.putArchiveEntry(entry);
        files++;
        bytes += size;
    }

    long files() {
        return files;
    }

    long bytes() {
        return bytes;
    }

    /// The last entry; only now the file is a backup.
    void seal(Manifest manifest) throws IOException {
        json(Manifest.ENTRY, manifest);
        tar.finish();
        tar.close();
        sealed = true;
    }

    /// Without [#seal(Manifest)] the file stays a torso that nobody takes for a backup.
    @Override
    public void close() throws IOException {
        deflater.end();
        if (!sealed) {
            channel.close();
        }
    }
}
