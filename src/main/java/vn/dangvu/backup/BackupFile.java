package vn.dangvu.backup;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;

/// A backup as it lies somewhere.
public record BackupFile(Path path) {

    /// What backups made by themselves are called.
    static final String SUFFIX = ".dangvu";

    /// Reads the whole file: each chunk is decrypted and proved, the end is there, and there are as
    /// many rows as it says.
    ///
    /// @throws BackupTrouble if anything is not as it was written
    public Contents check(Passphrase passphrase) {
        try (var archive = new ArchiveInput(path, passphrase)) {
            var lines = new TreeMap<String, Long>();
            var manifest =
                    archive.read((name, folder, content) -> {
                        if (name.startsWith(RowsOutStore.ENTRY)) {
                            count(name, new LineCounter(), content, lines);
                        } else {
                            content.transferTo(OutputStream.nullOutputStream());
                        }
                    });
            var census = manifest.census();
            if (archive.about().kind() == About.Kind.ROWS && !lines.equals(census.rows())) {
                throw new BackupTrouble("backup.trouble.incomplete");
            }
            return new Contents(archive.about(), census, Files.size(path), manifest.firstWal());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// A row is a line: PostgreSQL writes line ends inside of values by two signs.
    private static void count(
            String name, LineCounter counter, java.io.InputStream content, Map<String, Long> lines)
            throws IOException {
        String inside = name.substring(RowsOutStore.ENTRY.length());
        String table = inside.substring(0, inside.lastIndexOf('/'));
        content.transferTo(counter);
        long found = inside.endsWith("/" + RowsOutStore.COLUMNS) ? 0 : counter.lines;
        lines.merge(table, found, Long::sum);
    }

    private static final class LineCounter extends OutputStream {

        private long lines;

        @Override
        public void write(int single) {
            lines += single == '\n' ? 1 : 0;
        }

        @Override
        public void write(byte[] bytes, int offset, int length) {
            for (int at = offset; at < offset + length; at++) {
                lines += bytes[at] == '\n' ? 1 : 0;
            }
        }
    }
}
