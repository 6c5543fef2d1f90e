package vn.dangvu.audit;

import org.springframework.stereotype.Component;

import vn.dangvu.persistence.Secrets;

import java.security.GeneralSecurityException;
import java.security.InvalidKeyException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.SecureRandom;
import java.security.Signature;
import java.security.SignatureException;
import java.security.spec.InvalidKeySpecException;
import java.security.spec.NamedParameterSpec;
import java.security.spec.X509EncodedKeySpec;
import java.util.Base64;
import java.util.HexFormat;

/// The Ed25519 key of the home. Its seed is one of the home's secrets, so the database alone can
/// sign nothing: who changes the rows of the audit by hand cannot change its checkpoints.
@Component
class SigningKey {

    private static final String ALGORITHM = "Ed25519";
    private static final String SECRET = "audit-signing";

    private final Secrets secrets;

    SigningKey(Secrets secrets) {
        this.secrets = secrets;
    }

    byte[] sign(byte[] message) {
        try {
            var signature = Signature.getInstance(ALGORITHM);
            signature.initSign(pair().getPrivate());
            signature.update(message);
            return signature.sign();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /// X.509.
    byte[] publicKey() {
        return pair().getPublic().getEncoded();
    }

    /// The key from its seed: the generator is given the seed in place of chance, because only it
    /// computes the public half.
    private KeyPair pair() {
        try {
            var generator = KeyPairGenerator.getInstance(ALGORITHM);
            generator.initialize(NamedParameterSpec.ED25519, new Seed(secrets.secret(SECRET)));
            return generator.generateKeyPair();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    static boolean verifies(byte[] publicKey, byte[] message, byte[] signed) {
        try {
            var key =
                    KeyFactory.getInstance(ALGORITHM)
                            .generatePublic(new X509EncodedKeySpec(publicKey));
            var signature = Signature.getInstance(ALGORITHM);
            signature.initVerify(key);
            signature.update(message);
            return signature.verify(signed);
        } catch (InvalidKeySpecException | InvalidKeyException | SignatureException notOurs) {
            return false;
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /// A key as people compare it, on two sheets of paper: the first half of its SHA-256.
    static String fingerprint(byte[] publicKey) {
        byte[] hash = CanonicalForm.sha256().digest(publicKey);
        return HexFormat.ofDelimiter(":").formatHex(hash, 0, 16);
    }

    static String text(byte[] publicKey) {
        return Base64.getEncoder().encodeToString(publicKey);
    }

    private static final class Seed extends SecureRandom {

        private static final long serialVersionUID = 1;

        private final byte[] seed;

        Seed(byte[] seed) {
            this.seed = seed;
        }

        @Override
        public void nextBytes(byte[] bytes) {
            System.arraycopy(seed, 0, bytes, 0, bytes.length);
        }
    }
}
