package vn.dangvu.exchange;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/// What the raw bytes of a file say before it is opened: its hash, and that it is a zip of a
/// reasonable size. A file that is something else is refused by its true name, whatever it is
/// called.
final class FileKind {

    private static final byte[] ENCRYPTED = "EncryptedPackage".getBytes(StandardCharsets.UTF_16LE);
    private static final byte[] DIRECTORY_ENTRY = {'P', 'K', 1, 2};

    private FileKind() {}

    static String hash(Path file) {
        try (InputStream in = Files.newInputStream(file)) {
            var digest = MessageDigest.getInstance("SHA-256");
            var buffer = new byte[1 << 16];
            for (int count = in.read(buffer); count >= 0; count = in.read(buffer)) {
                digest.update(buffer, 0, count);
            }
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// @throws RefusedFile unless the file is a zip
    static void requireZip(Path file) throws IOException {
        long size = Files.size(file);
        if (size == 0) {
            throw new RefusedFile("empty");
        }
        if (size > Limits.FILE_BYTES) {
            throw new RefusedFile("tooLarge", String.valueOf(Limits.FILE_BYTES >> 20));
        }
        byte[] head = head(file);
        if (starts(head, 'P', 'K', 3, 4)) {
            if (occurrences(file, DIRECTORY_ENTRY, Limits.PARTS + 1) > Limits.PARTS) {
                throw new RefusedFile("bomb");
            }
            return;
        }
        throw new RefusedFile(otherKind(file, head));
    }

    private static String otherKind(Path file, byte[] head) throws IOException {
        if (starts(head, 0xd0, 0xcf, 0x11, 0xe0)) {
            return occurrences(file, ENCRYPTED, 1) > 0 ? "encrypted" : "typeOldExcel";
        }
        if (starts(head, '%', 'P', 'D', 'F')) {
            return "typePdf";
        }
        if (text(head)) {
            String words = new String(head, StandardCharsets.ISO_8859_1).stripLeading();
            return words.startsWith("<") ? "typeHtml" : "typeText";
        }
        return "typeOther";
    }

    private static byte[] head(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            return in.readNBytes(1024);
        }
    }

    private static boolean starts(byte[] head, int... bytes) {
        if (head.length < bytes.length) {
            return false;
        }
        for (int at = 0; at < bytes.length; at++) {
            if ((head[at] & 0xff) != bytes[at]) {
                return false;
            }
        }
        return true;
    }

    private static boolean text(byte[] head) {
        for (byte next : head) {
            if (next >= 0 && next < ' ' && next != '\n' && next != '\r' && next != '\t') {
                return false;
            }
        }
        return true;
    }

    private static int occurrences(Path file, byte[] pattern, int enough) throws IOException {
        int found = 0;
        int matched = 0;
        var buffer = new byte[1 << 16];
        try (InputStream in = Files.newInputStream(file)) {
            for (int count = in.read(buffer); count >= 0; count = in.read(buffer)) {
                for (int at = 0; at < count; at++) {
                    if (buffer[at] != pattern[matched]) {
                        matched = buffer[at] == pattern[0] ? 1 : 0;
                    } else if (++matched == pattern.length) {
                        matched = 0;
                        if (++found >= enough) {
                            return found;
                        }
                    }
                }
            }
        }
        return found;
    }
}
