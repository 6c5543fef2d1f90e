package vn.dangvu.access;

import java.net.Inet6Address;
import java.net.InetAddress;
import java.time.Duration;
import java.util.Arrays;
import java.util.HexFormat;

/// When no more passwords or codes are tried for a while. An office behind one address stays able
/// to work, and an account cannot be locked by strangers: they are held up where they are, and
/// however many they are, not at a machine at which the person has signed in before.
final class Throttle {

    static final Duration WINDOW = Duration.ofMinutes(15);

    static final int OF_NAME_FROM_ADDRESS = 5;
    static final int OF_NAME = 30;
    static final int FROM_ADDRESS = 60;

    /// Codes: only who knows the password comes as far.
    static final int OF_CODES = 10;

    /// At a known machine, before it counts as a strange one.
    static final int OF_DEVICE = 5;

    private static final int NETWORK_BYTES = 8;

    enum Step {
        PASSWORD,
        CODE
    }

    /// Failures within the window; those at known machines are only in `ofDevice`.
    record Failures(
            int ofNameFromAddress, int ofName, int fromAddress, int ofCodes, int ofDevice) {}

    private Throttle() {}

    /// @param known whether the person has signed in at this machine before
    static boolean holds(Failures failures, Step step, boolean known) {
        if (isTrusted(failures, known)) {
            return false;
        }
        return switch (step) {
            case CODE -> failures.ofCodes() >= OF_CODES;
            case PASSWORD ->
                    failures.ofNameFromAddress() >= OF_NAME_FROM_ADDRESS
                            || failures.ofName() >= OF_NAME
                            || failures.fromAddress() >= FROM_ADDRESS;
        };
    }

    static boolean isTrusted(Failures failures, boolean known) {
        return known && failures.ofDevice() < OF_DEVICE;
    }

    /// What is counted as one place: whoever has one address of IPv6 has 2⁶⁴ of them.
    static String place(String address) {
        if (!address.contains(":")) {
            return address;
        }
        try {
            var parsed = InetAddress.ofLiteral(address);
            return parsed instanceof Inet6Address
                    ? HexFormat.of().formatHex(Arrays.copyOf(parsed.getAddress(), NETWORK_BYTES))
                            + "::/64"
                    : parsed.getHostAddress();
        } catch (IllegalArgumentException notAnAddress) {
            return address;
        }
    }
}
