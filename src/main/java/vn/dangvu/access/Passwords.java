package vn.dangvu.access;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;
import org.springframework.stereotype.Service;

import java.security.SecureRandom;
import java.text.Normalizer;
import java.util.concurrent.Semaphore;

/// Argon2id, a little above what OWASP asks for (19 MiB, 2 rounds): 24 MiB, 3 rounds.
///
/// Only two are computed at once, so that a flood of sign-ins cannot take the memory away.
@Service
class Passwords {

    private static final int MEMORY = 24 * 1024;
    private static final int ROUNDS = 3;

    private static final String LETTERS = "abcdefghjkmnpqrstuvwxyz23456789";

    /// Nobody's password: an unknown name costs as much time as a known one.
    private final String nobodys;

    private final Argon2PasswordEncoder encoder;
    private final SecureRandom random = new SecureRandom();
    private final Semaphore places = new Semaphore(2, true);

    @Autowired
    Passwords() {
        this(MEMORY, ROUNDS);
    }

    /// @param memory in KiB
    Passwords(int memory, int rounds) {
        encoder = new Argon2PasswordEncoder(16, 32, 1, memory, rounds);
        nobodys =
                "$argon2id$v=19$m=%d,t=%d,p=1$%s$%s"
                        .formatted(memory, rounds, "A".repeat(22), "A".repeat(43));
    }

    String hash(String password) {
        places.acquireUninterruptibly();
        try {
            return String.valueOf(encoder.encode(composed(password)));
        } finally {
            places.release();
        }
    }

    boolean matches(String password, String hash) {
        places.acquireUninterruptibly();
        try {
            return encoder.matches(composed(password), hash);
        } finally {
            places.release();
        }
    }

    /// Takes as long as for somebody who exists.
    void matchNobody(String password) {
        if (matches(password, nobodys)) {
            throw new IllegalStateException("A password was found for the empty hash");
        }
    }

    /// Sixteen letters and digits that are not mistaken for each other, in groups: 79 bits.
    String oneTime() {
        var words = new StringBuilder();
        for (int i = 0; i < 16; i++) {
            if (i > 0 && i % 4 == 0) {
                words.append('-');
            }
            words.append(LETTERS.charAt(random.nextInt(LETTERS.length())));
        }
        return words.toString();
    }

    /// One keyboard sends "ế" as one character, another as three.
    private static String composed(String password) {
        return Normalizer.normalize(password, Normalizer.Form.NFC);
    }
}
