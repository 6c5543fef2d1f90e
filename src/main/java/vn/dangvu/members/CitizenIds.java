package vn.dangvu.members;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;

import javax.crypto.Cipher;
import javax.crypto.Mac;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/// Keeps the 12 digits of a citizen id unreadable in the database: a cipher to show them to those
/// who may, and a keyed hash to find them again. The key lies in the home folder, never in the
/// database.
final class CitizenIds {

    private static final int NONCE = 12;
    private static final int TAG_BITS = 128;

    private final SecretKeySpec cipherKey;
    private final SecretKeySpec indexKey;
    private final SecureRandom random = new SecureRandom();

    /// @param key at least 32 random bytes; both keys are derived from it
    CitizenIds(byte[] key) {
        this.cipherKey =
                new SecretKeySpec(hmac(new SecretKeySpec(key, "HmacSHA256"), "cipher"), "AES");
        this.indexKey =
                new SecretKeySpec(
                        hmac(new SecretKeySpec(key, "HmacSHA256"), "index"), "HmacSHA256");
    }

    byte[] seal(String citizenId) {
        byte[] nonce = new byte[NONCE];
        random.nextBytes(nonce);
        byte[] sealed =
                crypt(Cipher.ENCRYPT_MODE, nonce, citizenId.getBytes(StandardCharsets.US_ASCII));
        byte[] whole = Arrays.copyOf(nonce, NONCE + sealed.length);
        System.arraycopy(sealed, 0, whole, NONCE, sealed.length);
        return whole;
    }

    String open(byte[] sealed) {
        byte[] nonce = Arrays.copyOf(sealed, NONCE);
        byte[] body = Arrays.copyOfRange(sealed, NONCE, sealed.length);
        return new String(crypt(Cipher.DECRYPT_MODE, nonce, body), StandardCharsets.US_ASCII);
    }

    byte[] index(String citizenId) {
        return hmac(indexKey, citizenId);
    }

    private byte[] crypt(int mode, byte[] nonce, byte[] data) {
        try {
            var cipher = Cipher.getInstance("AES/GCM/NoPadding");
            cipher.init(mode, cipherKey, new GCMParameterSpec(TAG_BITS, nonce));
            return cipher.doFinal(data);
        } catch (GeneralSecurityException broken) {
            throw new IllegalStateException(
                    "A citizen id cannot be sealed or opened with this home's key", broken);
        }
    }

    private static byte[] hmac(SecretKeySpec key, String text) {
        try {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(key);
            return mac.doFinal(text.getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException broken) {
            throw new IllegalStateException(broken);
        }
    }
}
