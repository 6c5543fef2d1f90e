package vn.dangvu.access;

import java.util.List;
import java.util.random.RandomGenerator;

/// What a browser never sends and somebody with a grudge does.
final class HostileText {

    static final String SCRIPT = "<script>alert(1)</script>";

    private static final List<String> VALUES =
            List.of(
                    "",
                    " ",
                    "'",
                    "''",
                    "' or '1'='1",
                    "1; select pg_sleep(9)--",
                    "') union select null,null--",
                    "%",
                    "_",
                    "\\",
                    "\\'",
                    "$$",
                    "{",
                    "\">" + SCRIPT,
                    "javascript:alert(1)",
                    "${7*7}",
                    "#{T(java.lang.Runtime).getRuntime()}",
                    "${jndi:ldap://127.0.0.1/x}",
                    "../../../../etc/passwd",
                    "..\\..\\x",
                    "a\u0000b",
                    "a\r\nSet-Cookie: x=1",
                    "\u202eabc",
                    "\ud83d\ude00",
                    "\ud800",
                    "Nguye\u0302\u0303n",
                    "=cmd|' /C calc'!A0",
                    "-1",
                    "0",
                    "00",
                    "1e9",
                    "NaN",
                    "2147483647",
                    "2147483648",
                    "9223372036854775807",
                    "99999999999999999999999",
                    "１２",
                    "0000-00-00",
                    "2024-02-30",
                    "9999-12-31",
                    "-4712-01-01",
                    "31/12/20249",
                    "2024-01-01T00:00:00Z",
                    "infinity",
                    "null",
                    "true",
                    "1,2,,3,",
                    "~~~",
                    "2~x~1",
                    "check",
                    "record",
                    "[]",
                    "{\"a\":[1]}",
                    "x".repeat(600),
                    "ế".repeat(5000));

    private HostileText() {}

    static String any(RandomGenerator random) {
        return VALUES.get(random.nextInt(VALUES.size()));
    }

    /// The honest value with something done to it.
    static String spoil(String honest, RandomGenerator random) {
        return switch (random.nextInt(5)) {
            case 0 -> honest + any(random);
            case 1 -> honest.isEmpty() ? any(random) : honest.substring(honest.length() / 2);
            case 2 -> honest.replace('1', '9');
            default -> any(random);
        };
    }
}
