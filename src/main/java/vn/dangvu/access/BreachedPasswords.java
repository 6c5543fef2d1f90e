package vn.dangvu.access;

import org.springframework.stereotype.Service;

import vn.dangvu.persistence.Home;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.text.Normalizer;
import java.util.HexFormat;

/// The long list an office may put into its home: `breached-passwords.txt`, a line for each
/// password, its SHA-1 in upper case first, sorted, as "Have I Been Pwned" gives it away. Nobody is
/// asked over the network; of a file of 40 GB some forty lines are read.
@Service
class BreachedPasswords {

    static final String FILE = "breached-passwords.txt";

    private static final int HASH = 40;

    private final Path file;

    BreachedPasswords(Home home) {
        this.file = home.folder().resolve(FILE);
    }

    boolean holds(String password) {
        if (!Files.isReadable(file)) {
            return false;
        }
        String typed = Normalizer.normalize(password, Normalizer.Form.NFC);
        try (var list = new RandomAccessFile(file.toFile(), "r")) {
            return holds(list, sha1(typed));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// Between `from` and `until` begins the line, if there is one.
    private static boolean holds(RandomAccessFile list, String hash) throws IOException {
        long from = 0;
        long until = list.length();
        while (from < until) {
            long middle = (from + until) >>> 1;
            long line = lineFrom(list, middle);
            list.seek(line);
            String read = list.readLine();
            int order =
                    read == null || read.length() < HASH
                            ? 1
                            : read.substring(0, HASH).compareToIgnoreCase(hash);
            if (order == 0) {
                return true;
            }
            if (order < 0) {
                from = list.getFilePointer();
            } else {
                until = middle;
            }
        }
        return false;
    }

    /// Where the first line begins that does not begin before `place`.
    private static long lineFrom(RandomAccessFile list, long place) throws IOException {
        if (place == 0) {
            return 0;
        }
        list.seek(place - 1);
        list.readLine();
        return list.getFilePointer();
    }

    private static String sha1(String text) {
        try {
            var digest = MessageDigest.getInstance("SHA-1");
            return HexFormat.of()
                    .withUpperCase()
                    .formatHex(digest.digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException missing) {
            throw new IllegalStateException(missing);
        }
    }
}
