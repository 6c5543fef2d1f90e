package vn.dangvu.backup;

import static java.nio.charset.StandardCharsets.US_ASCII;

import org.bouncycastle.crypto.generators.Argon2BytesGenerator;
import org.bouncycastle.crypto.params.Argon2Parameters;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Arrays;

import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/// The key of one backup file, and the plain lines at its beginning that lead to it.
///
/// ```
/// DANGVU1\n | memory KiB | passes | salt 16 | check 16 | chunk 0 | chunk 1 | … | last chunk
/// ```
///
/// Argon2id makes 48 bytes of passphrase and salt: a key of 32, and 16 that tell a wrong passphrase
/// from a damaged file. Each chunk is AES-256-GCM under the number of the chunk and whether it is
/// the last, over the beginning: none can be changed, moved, left out, or be the last but the last.
/// A key belongs to one salt and so to one file, so a nonce is never used twice.
final class Seal {

    static final int CHUNK = 1 << 18;
    static final int TAG = 16;

    private static final byte[] MAGIC = "DANGVU1\n".getBytes(US_ASCII);
    private static final int SALT = 16;
    private static final int CHECK = 16;
    private static final int KEY = 32;
    private static final int NONCE = 12;
    private static final int LAST = NONCE - 1;
    private static final int MEMORY_KIB = 64 * 1024;
    private static final int PASSES = 3;

    /// What a file may ask of this machine before anything in it is proved.
    private static final int MOST_MEMORY_KIB = 1024 * 1024;

    private static final int MOST_PASSES = 32;

    private final byte[] beginning;
    private final SecretKeySpec key;

    private Seal(byte[] beginning, byte[] key) {
        this.beginning = beginning;
        this.key = new SecretKeySpec(key, "AES");
    }

    /// For a new file.
    static Seal fresh(Passphrase passphrase) {
        var salt = new byte[SALT];
        new SecureRandom().nextBytes(salt);
        byte[] derived = derived(passphrase, salt, MEMORY_KIB, PASSES);
        byte[] beginning =
                ByteBuffer.allocate(MAGIC.length + 2 * Integer.BYTES + SALT + CHECK)
                        .put(MAGIC)
                        .putInt(MEMORY_KIB)
                        .putInt(PASSES)
                        .put(salt)
                        .put(derived, KEY, CHECK)
                        .array();
        return new Seal(beginning, Arrays.copyOf(derived, KEY));
    }

    /// Reads the beginning of a file.
    ///
    /// @throws BackupTrouble if it is none of ours, or the passphrase is another
    static Seal of(InputStream in, Passphrase passphrase) throws IOException {
        byte[] beginning = in.readNBytes(MAGIC.length + 2 * Integer.BYTES + SALT + CHECK);
        if (!Arrays.equals(MAGIC, Arrays.copyOf(beginning, MAGIC.length))) {
            throw new BackupTrouble("backup.trouble.noBackup");
        }
        var rest = ByteBuffer.wrap(beginning).position(MAGIC.length);
        if (rest.remaining() < 2 * Integer.BYTES + SALT + CHECK) {
            throw damaged(0);
        }
        int memory = rest.getInt();
        int passes = rest.getInt();
        if (memory < 8 || memory > MOST_MEMORY_KIB || passes < 1 || passes > MOST_PASSES) {
            throw damaged(0);
        }
        var salt = new byte[SALT];
        rest.get(salt);
        var check = new byte[CHECK];
        rest.get(check);
        byte[] derived = derived(passphrase, salt, memory, passes);
        if (!MessageDigest.isEqual(check, Arrays.copyOfRange(derived, KEY, KEY + CHECK))) {
            throw new BackupTrouble("backup.trouble.passphrase");
        }
        return new Seal(beginning, Arrays.copyOf(derived, KEY));
    }

    private static byte[] derived(Passphrase passphrase, byte[] salt, int memory, int passes) {
        var generator = new Argon2BytesGenerator();
        generator.init(
                new Argon2Parameters.Builder(Argon2Parameters.ARGON2_id)
                        .withSalt(salt)
                        .withMemoryAsKB(memory)
                        .withIterations(passes)
                        .withParallelism(1)
                        .build());
        var derived = new byte[KEY + CHECK];
        generator.generateBytes(passphrase.bytes(), derived);
        return derived;
    }

    byte[] beginning() {
        return beginning.clone();
    }

    byte[] close(byte[] plain, int length, long number, boolean last) {
        try {
            return cipher(Cipher.ENCRYPT_MODE, number, last).doFinal(plain, 0, length);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /// @throws BackupTrouble if it is not what was written, where it was written
    byte[] open(byte[] closed, long number, boolean last) {
        try {
            return cipher(Cipher.DECRYPT_MODE, number, last).doFinal(closed);
        } catch (GeneralSecurityException e) {
            throw damaged(number * (CHUNK + TAG) + beginning.length);
        }
    }

    private static BackupTrouble damaged(long at) {
        return new BackupTrouble("backup.trouble.damaged", Long.toString(at));
    }

    private Cipher cipher(int mode, long number, boolean last) throws GeneralSecurityException {
        var nonce = ByteBuffer.allocate(NONCE).putLong(number).array();
        nonce[LAST] = (byte) (last ? 1 : 0);
        var cipher = Cipher.getInstance("AES/GCM/NoPadding");
        cipher.init(mode, key, new GCMParameterSpec(TAG * Byte.SIZE, nonce));
        cipher.updateAAD(beginning);
        return cipher;
    }
}
