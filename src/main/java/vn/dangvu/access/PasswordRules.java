package vn.dangvu.access;

import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;

/// What a password must be. Length is what counts; no rule asks for signs and capitals.
final class PasswordRules {

    static final int SHORTEST = 12;
    static final int LONGEST = 128;

    private static final String RUNS =
            "01234567890123456789 abcdefghijklmnopqrstuvwxyz qwertyuiopasdfghjklzxcvbnm"
                    + " 98765432109876543210";

    private PasswordRules() {}

    static Set<PasswordFlaw> flaws(String username, String password) {
        var flaws = EnumSet.noneOf(PasswordFlaw.class);
        int length = password.codePointCount(0, password.length());
        String plain = password.toLowerCase(Locale.ROOT);
        if (length < SHORTEST) {
            flaws.add(PasswordFlaw.TOO_SHORT);
        }
        if (length > LONGEST) {
            flaws.add(PasswordFlaw.TOO_LONG);
        }
        if (plain.contains(username)) {
            flaws.add(PasswordFlaw.HOLDS_USERNAME);
        }
        if (CommonPasswords.hold(password)
                || RUNS.contains(plain)
                || plain.chars().distinct().count() < 5) {
            flaws.add(PasswordFlaw.COMMON);
        }
        return flaws;
    }
}
