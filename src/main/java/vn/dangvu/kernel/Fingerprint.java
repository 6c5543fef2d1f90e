package vn.dangvu.kernel;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/// SHA-256. PostgreSQL's `sha256` computes the same.
public final class Fingerprint {

    /// Half of it tells things apart that nobody forges.
    private static final int SHORT = 16;

    private Fingerprint() {}

    public static byte[] of(byte[] bytes) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(bytes);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    public static byte[] of(String text) {
        return of(text.getBytes(StandardCharsets.UTF_8));
    }

    public static String hex(byte[] hash) {
        return HexFormat.of().formatHex(hash);
    }

    /// The first half of the hash of `bytes`, in hexadecimal.
    public static String brief(byte[] bytes) {
        return HexFormat.of().formatHex(of(bytes), 0, SHORT);
    }
}
