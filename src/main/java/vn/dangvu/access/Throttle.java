package vn.dangvu.access;

import java.time.Duration;

/// When no more passwords are tried for a while. An office behind one address stays able to work,
/// and an account cannot be locked by a stranger with a handful of tries.
final class Throttle {

    static final Duration WINDOW = Duration.ofMinutes(15);

    static final int OF_NAME_FROM_ADDRESS = 5;
    static final int OF_NAME = 30;
    static final int FROM_ADDRESS = 60;

    /// Failed sign-ins within the window.
    record Failures(int ofNameFromAddress, int ofName, int fromAddress) {}

    private Throttle() {}

    static boolean holds(Failures failures) {
        return failures.ofNameFromAddress() >= OF_NAME_FROM_ADDRESS
                || failures.ofName() >= OF_NAME
                || failures.fromAddress() >= FROM_ADDRESS;
    }
}
