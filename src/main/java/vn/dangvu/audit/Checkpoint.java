package vn.dangvu.audit;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.HexFormat;

/// The end of the chain on a day, signed: what it says of everything up to there can be held
/// against the database later, from a sheet of paper if need be.
///
/// @param hash of the link `seq`
/// @param publicKey X.509, of whoever signed
public record Checkpoint(
        LocalDate day, long seq, byte[] hash, Instant at, byte[] publicKey, byte[] signature) {

    /// What is signed.
    static byte[] message(LocalDate day, long seq, byte[] hash, Instant at) {
        return String.join(
                        "\n",
                        "dangvu-checkpoint-1",
                        day.toString(),
                        Long.toString(seq),
                        HexFormat.of().formatHex(hash),
                        Long.toString(ChronoUnit.MICROS.between(Instant.EPOCH, at)))
                .getBytes(StandardCharsets.UTF_8);
    }

    boolean isSignedBy(byte[] key) {
        return Arrays.equals(publicKey, key)
                && SigningKey.verifies(publicKey, message(day, seq, hash, at), signature);
    }

    public String hashText() {
        return HexFormat.of().formatHex(hash);
    }

    public String signatureText() {
        return HexFormat.of().formatHex(signature);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Checkpoint that
                && day.equals(that.day)
                && seq == that.seq
                && hashText().equals(that.hashText())
                && at.equals(that.at)
                && signatureText().equals(that.signatureText());
    }

    @Override
    public int hashCode() {
        return day.hashCode();
    }
}
