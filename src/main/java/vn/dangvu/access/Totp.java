package vn.dangvu.access;

import java.net.URLEncoder;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.OptionalLong;

import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/// Codes by time as RFC 6238 has them: SHA-1, six digits, a new one every 30 seconds. This is what
/// every authenticator on a phone understands.
final class Totp {

    static final int SECRET_BYTES = 20;

    private static final String MAC = "HmacSHA1";
    private static final int SECONDS = 30;
    private static final int MILLION = 1_000_000;
    private static final String BASE32 = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";

    private Totp() {}

    /// Which step's code this is: the step of `now` or a neighbour, for clocks that differ; none
    /// that was taken before.
    ///
    /// @param last the step of the last code taken
    static OptionalLong step(byte[] secret, String code, Instant now, long last) {
        long here = stepOf(now);
        OptionalLong found = OptionalLong.empty();
        for (long step = here - 1; step <= here + 1; step++) {
            boolean same =
                    MessageDigest.isEqual(
                            code(secret, step).getBytes(StandardCharsets.US_ASCII),
                            code.getBytes(StandardCharsets.UTF_8));
            if (same && step > last) {
                found = OptionalLong.of(step);
            }
        }
        return found;
    }

    static long stepOf(Instant moment) {
        return Math.floorDiv(moment.getEpochSecond(), SECONDS);
    }

    static String code(byte[] secret, long step) {
        return "%06d".formatted(truncated(secret, step) % MILLION);
    }

    /// RFC 4226, section 5.3: 31 bits from where the last four say.
    static int truncated(byte[] secret, long step) {
        byte[] hash = hmac(secret, ByteBuffer.allocate(Long.BYTES).putLong(step).array());
        int offset = hash[hash.length - 1] & 0xf;
        return ByteBuffer.wrap(hash, offset, Integer.BYTES).getInt() & 0x7fffffff;
    }

    /// What an authenticator reads from the picture.
    static String uri(String issuer, String username, byte[] secret) {
        String label = encoded(issuer) + ":" + encoded(username);
        return "otpauth://totp/" + label + "?secret=" + text(secret) + "&issuer=" + encoded(issuer);
    }

    /// Base32 without padding, for who types it.
    static String text(byte[] secret) {
        var text = new StringBuilder();
        int buffer = 0;
        int bits = 0;
        for (byte next : secret) {
            buffer = (buffer << 8) | (next & 0xff);
            bits += 8;
            while (bits >= 5) {
                bits -= 5;
                text.append(BASE32.charAt((buffer >> bits) & 31));
            }
        }
        if (bits > 0) {
            text.append(BASE32.charAt((buffer << (5 - bits)) & 31));
        }
        return text.toString();
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }

    private static byte[] hmac(byte[] secret, byte[] message) {
        try {
            var mac = Mac.getInstance(MAC);
            mac.init(new SecretKeySpec(secret, MAC));
            return mac.doFinal(message);
        } catch (GeneralSecurityException missing) {
            throw new IllegalStateException(missing);
        }
    }
}
