package vn.dangvu.access;

import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;

/// What a password must be. Length is what counts; no rule asks for signs and capitals.
final class PasswordRules {

    static final int SHORTEST = 12;
    static final int LONGEST = 128;

    /// The first ones anybody would try, of those long enough.
    private static final Set<String> COMMON =
            Set.of(
                    "matkhau12345",
                    "matkhau123456",
                    "matkhau123456789",
                    "matkhaumoi123",
                    "password1234",
                    "password12345",
                    "password123456",
                    "passwordpassword",
                    "qwertyuiop12",
                    "qwertyuiop123",
                    "qwertyuiopasdf",
                    "1q2w3e4r5t6y",
                    "1qaz2wsx3edc",
                    "abc123456789",
                    "abcd12345678",
                    "a123456789012",
                    "anhyeuem1234",
                    "anhyeuem123456",
                    "iloveyou1234",
                    "vietnam12345",
                    "vietnam123456",
                    "dangvu123456",
                    "dangvien1234",
                    "dangvien123456",
                    "dangcongsan1",
                    "dangcongsanvietnam",
                    "quantri12345",
                    "quantri123456",
                    "admin1234567",
                    "administrator",
                    "administrator1",
                    "welcome12345");

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
        if (COMMON.contains(plain)
                || RUNS.contains(plain)
                || plain.chars().distinct().count() < 5) {
            flaws.add(PasswordFlaw.COMMON);
        }
        return flaws;
    }
}
