package vn.dangvu.access.web;

import jakarta.servlet.http.HttpServletRequest;

import org.springframework.stereotype.Component;

import java.time.Clock;
import java.time.Duration;
import java.util.Optional;

/// Keeps in the session who has given the right password and not yet the code. It opens nothing but
/// the form for the code, and that for ten minutes.
@Component
class HalfWays {

    private static final String KEY = CodeAttempt.HalfWay.class.getName();
    private static final Duration KEPT = Duration.ofMinutes(10);

    private final Clock clock;

    HalfWays(Clock clock) {
        this.clock = clock;
    }

    void begin(HttpServletRequest request, CodeNeeded needed) {
        var session = request.getSession();
        request.changeSessionId();
        session.setAttribute(KEY, needed.halfWay(clock.millis()));
    }

    Optional<CodeAttempt.HalfWay> of(HttpServletRequest request) {
        var session = request.getSession(false);
        return session != null
                        && session.getAttribute(KEY) instanceof CodeAttempt.HalfWay halfWay
                        && clock.millis() - halfWay.at() < KEPT.toMillis()
                ? Optional.of(halfWay)
                : Optional.empty();
    }

    void end(HttpServletRequest request) {
        var session = request.getSession(false);
        if (session != null) {
            session.removeAttribute(KEY);
        }
    }
}
