package vn.dangvu.access;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;

import javax.crypto.Cipher;
import javax.crypto.Mac;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/// One random key of the home: signs, and seals so that only the same key opens. What a signature
/// or a seal is for is a part of it; one cannot stand in for another.
final class Key {

    private static final String MAC = "HmacSHA256";
    private static final int NONCE = 12;
    private static final int TAG_BITS = 128;

    private final byte[] key;
    private final SecureRandom random = new SecureRandom();

    /// @param key at least 32 random bytes
    Key(byte[] key) {
        this.key = key.clone();
    }

    byte[] sign(String purpose, String text) {
        return hmac(hmac(key, purpose), text);
    }

    byte[] seal(String purpose, byte[] open) {
        byte[] nonce = new byte[NONCE];
        random.nextBytes(nonce);
        byte[] sealed = crypt(Cipher.ENCRYPT_MODE, purpose, nonce, open);
        byte[] whole = Arrays.copyOf(nonce, NONCE + sealed.length);
        System.arraycopy(sealed, 0, whole, NONCE, sealed.length);
        return whole;
    }

    byte[] open(String purpose, byte[] sealed) {
        byte[] nonce = Arrays.copyOf(sealed, NONCE);
        byte[] body = Arrays.copyOfRange(sealed, NONCE, sealed.length);
        return crypt(Cipher.DECRYPT_MODE, purpose, nonce, body);
    }

    private byte[] crypt(int mode, String purpose, byte[] nonce, byte[] data) {
        try {
            var cipher = Cipher.getInstance("AES/GCM/NoPadding");
            var own = new SecretKeySpec(hmac(key, "seal"), "AES");
            cipher.init(mode, own, new GCMParameterSpec(TAG_BITS, nonce));
            cipher.updateAAD(purpose.getBytes(StandardCharsets.UTF_8));
            return cipher.doFinal(data);
        } catch (GeneralSecurityException broken) {
            throw new IllegalStateException("Not sealed with this home's key", broken);
        }
    }

    private static byte[] hmac(byte[] key, String text) {
        try {
            var mac = Mac.getInstance(MAC);
            mac.init(new SecretKeySpec(key, MAC));
            return mac.doFinal(text.getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException broken) {
            throw new IllegalStateException(broken);
        }
    }
}
