package vn.dangvu.audit;

import org.jspecify.annotations.Nullable;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

/// The bytes of an entry, and the hash that chains it to the one before.
///
/// Each field is a byte that tells null (0) from text (1), the length in four bytes, and the text
/// in UTF-8; so no field can run into the next. The database computes the same in
/// `audit.canonical`; a test holds both together.
final class CanonicalForm {

    /// Before the first entry.
    private static final int HASH_BYTES = 32;

    private static final String VERSION = "dangvu-audit-1";

    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream(256);

    private CanonicalForm() {}

    static byte[] beginning() {
        return new byte[HASH_BYTES];
    }

    static byte[] hash(byte[] previous, Entry entry) {
        var digest = sha256();
        digest.update(previous);
        return digest.digest(of(entry));
    }

    static byte[] of(Entry entry) {
        var form = new CanonicalForm();
        form.add(VERSION);
        form.add(Long.toString(entry.id()));
        form.add(Long.toString(ChronoUnit.MICROS.between(Instant.EPOCH, entry.at())));
        form.add(entry.actor());
        form.add(entry.onBehalf());
        form.add(entry.address());
        form.add(entry.act());
        form.add(entry.organization());
        form.add(entry.member());
        form.add(entry.subjectKind());
        form.add(entry.subjectId());
        form.add(entry.before());
        form.add(entry.after());
        form.add(entry.detail());
        return form.bytes.toByteArray();
    }

    static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private void add(@Nullable Object field) {
        if (field == null) {
            bytes.write(0);
            return;
        }
        byte[] text = field.toString().getBytes(StandardCharsets.UTF_8);
        bytes.write(1);
        bytes.writeBytes(ByteBuffer.allocate(Integer.BYTES).putInt(text.length).array());
        bytes.writeBytes(text);
    }
}
