package vn.dangvu.audit;

import org.jspecify.annotations.Nullable;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;

/// How an exported file ends, signed as checkpoints are: who has the file without the home's key
/// cannot cut it and write an end that fits.
///
/// @param lines how many lines of the audit the file has
/// @param checkpoints how many signed days
/// @param seq the place of the last link; 0 for an empty chain
/// @param hash of that link, as hexadecimal digits
/// @param signature null in exports of older versions
record ExportEnd(long lines, long checkpoints, long seq, String hash, @Nullable String signature) {

    private static final HexFormat HEX = HexFormat.of();

    static ExportEnd unsigned(long lines) {
        return new ExportEnd(lines, 0, 0, "", null);
    }

    ExportEnd signedBy(Signer signer) {
        return new ExportEnd(lines, checkpoints, seq, hash, HEX.formatHex(signer.sign(message())));
    }

    /// The key of the home, or of a test.
    interface Signer {
        byte[] sign(byte[] message);
    }

    boolean isSignedBy(byte[] key) {
        try {
            return signature != null
                    && SigningKey.verifies(key, message(), HEX.parseHex(signature));
        } catch (IllegalArgumentException noDigits) {
            return false;
        }
    }

    private byte[] message() {
        return String.join(
                        "\n",
                        "dangvu-export-1",
                        Long.toString(lines),
                        Long.toString(checkpoints),
                        Long.toString(seq),
                        hash)
                .getBytes(StandardCharsets.UTF_8);
    }
}
