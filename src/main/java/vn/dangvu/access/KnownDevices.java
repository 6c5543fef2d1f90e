package vn.dangvu.access;

import org.springframework.stereotype.Service;

import vn.dangvu.persistence.Secrets;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;

/// Machines at which somebody has signed in before, known by a signed cookie. The cookie lets
/// nobody in; it only spares its machine from being held up by what strangers tried.
///
/// A value is `day.nonce.signature`; the signature is over the username, too.
@Service
public class KnownDevices {

    /// How long a machine is known without a sign-in.
    public static final Duration KEPT = Duration.ofDays(180);

    /// What the names of the cookies begin with; a machine may be known to several people.
    public static final String COOKIE = "dangvu-known-";

    private static final int NONCE = 16;
    private static final int MOST = 20;

    private final Key key;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();

    KnownDevices(Secrets secrets, Clock clock) {
        this.key = new Key(secrets.secret("device-key"));
        this.clock = clock;
    }

    /// Tells usernames apart without telling them.
    public String cookie(String username) {
        return COOKIE + HexFormat.of().formatHex(key.sign("name", username), 0, 6);
    }

    public String value(String username) {
        var nonce = new byte[NONCE];
        random.nextBytes(nonce);
        String unsigned = today() + "." + text(nonce);
        return unsigned + "." + signature(username, unsigned);
    }

    /// The machine's mark, if one of the cookies was given to this person and is not too old.
    Optional<String> known(String username, List<String> cookies) {
        return cookies.stream()
                .limit(MOST)
                .filter(value -> isGenuine(username, value))
                .map(value -> value.split("\\.", 3)[1])
                .findFirst();
    }

    private boolean isGenuine(String username, String value) {
        if (!value.matches("\\d{1,7}\\.[\\w-]{22}\\.[\\w-]{43}")) {
            return false;
        }
        int end = value.lastIndexOf('.');
        long given = Long.parseLong(value.substring(0, value.indexOf('.')));
        String expected = signature(username, value.substring(0, end));
        return given >= today() - KEPT.toDays()
                && MessageDigest.isEqual(
                        expected.getBytes(StandardCharsets.US_ASCII),
                        value.substring(end + 1).getBytes(StandardCharsets.US_ASCII));
    }

    private String signature(String username, String unsigned) {
        return text(key.sign("device", username + "\n" + unsigned));
    }

    private long today() {
        return Duration.ofMillis(clock.millis()).toDays();
    }

    private static String text(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
