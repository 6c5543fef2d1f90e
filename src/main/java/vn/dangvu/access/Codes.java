package vn.dangvu.access;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import vn.dangvu.persistence.Secrets;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/// Takes the codes of the second step, each once: those of the phone, and those on paper.
@Service
class Codes {

    static final int ON_PAPER = 10;

    private static final String LETTERS = "abcdefghjkmnpqrstuvwxyz23456789";
    private static final int LENGTH = 12;

    private final SecondStepStore store;
    private final Key key;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();

    Codes(SecondStepStore store, Secrets secrets, Clock clock) {
        this.store = store;
        this.key = new Key(secrets.secret("second-step-key"));
        this.clock = clock;
    }

    /// Whether it is one of the account's codes that nobody has used.
    @Transactional
    boolean take(int account, String code) {
        return takeFromPhone(account, code) || takeFromPaper(account, code);
    }

    @Transactional
    boolean takeFromPhone(int account, String code) {
        String digits = code.replaceAll("\\s", "");
        var kept = store.find(account);
        if (kept.isEmpty() || !digits.matches("[0-9]{6}")) {
            return false;
        }
        byte[] secret = open(account, kept.get().sealed());
        var step = Totp.step(secret, digits, clock.instant(), kept.get().lastStep());
        return step.isPresent() && store.take(account, step.getAsLong());
    }

    @Transactional
    boolean takeFromPaper(int account, String code) {
        String letters = plain(code);
        return letters.length() == LENGTH
                && store.useCode(account, hash(account, letters), OffsetDateTime.now(clock));
    }

    /// Ten others in place of those before: 59 bits each, so that a keyed hash keeps them safe.
    List<String> renew(int account) {
        var fresh = Stream.generate(this::onPaper).limit(ON_PAPER).toList();
        store.keepCodes(account, fresh.stream().map(code -> hash(account, plain(code))).toList());
        return fresh;
    }

    byte[] seal(int account, byte[] secret) {
        return key.seal("second step of " + account, secret);
    }

    byte[] open(int account, byte[] sealed) {
        return key.open("second step of " + account, sealed);
    }

    private byte[] hash(int account, String code) {
        return key.sign("recovery code of " + account, code);
    }

    private String onPaper() {
        var code = new StringBuilder();
        for (int i = 0; i < LENGTH; i++) {
            if (i > 0 && i % 4 == 0) {
                code.append('-');
            }
            code.append(LETTERS.charAt(random.nextInt(LETTERS.length())));
        }
        return code.toString();
    }

    private static String plain(String code) {
        return code.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]", "");
    }
}
