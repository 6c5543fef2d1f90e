package vn.dangvu.access;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;

import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;

/// Keeps count of what failed, and says when to stop.
@Service
class Failures {

    private static final Logger log = LoggerFactory.getLogger(Failures.class);
    private static final Duration KEPT = Duration.ofDays(1);

    private final FailedSignInStore store;
    private final KnownDevices devices;
    private final Clock clock;

    Failures(FailedSignInStore store, KnownDevices devices, Clock clock) {
        this.store = store;
        this.devices = devices;
        this.clock = clock;
    }

    boolean hold(String username, Caller caller, Throttle.Step step) {
        String device = device(username, caller);
        boolean held = Throttle.holds(of(username, caller, device), step, device != null);
        if (held) {
            log.atWarn().addKeyValue("address", caller.address()).log("Sign-in throttled");
        }
        return held;
    }

    void add(String username, Caller caller, Throttle.Step step) {
        var at = OffsetDateTime.now(clock);
        String device = device(username, caller);
        boolean trusted = Throttle.isTrusted(of(username, caller, device), device != null);
        store.sweep(at.minus(KEPT));
        store.add(at, username, Throttle.place(caller.address()), step, trusted ? device : null);
        log.atInfo().addKeyValue("address", caller.address()).log("Sign-in failed");
    }

    void forget(String username, Caller caller) {
        store.forget(username, Throttle.place(caller.address()), device(username, caller));
    }

    private Throttle.Failures of(String username, Caller caller, @Nullable String device) {
        var since = OffsetDateTime.now(clock).minus(Throttle.WINDOW);
        return store.since(since, username, Throttle.place(caller.address()), device);
    }

    private @Nullable String device(String username, Caller caller) {
        return devices.known(username, caller.devices()).orElse(null);
    }
}
