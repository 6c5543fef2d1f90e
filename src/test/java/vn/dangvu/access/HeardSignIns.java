package vn.dangvu.access;

import org.springframework.context.event.EventListener;
import org.springframework.security.authentication.event.AbstractAuthenticationFailureEvent;
import org.springframework.security.authentication.event.AuthenticationSuccessEvent;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/// What the framework tells those who listen; the audit is one of them.
class HeardSignIns {

    private final List<String> lines = new CopyOnWriteArrayList<>();

    @EventListener
    void in(AuthenticationSuccessEvent event) {
        lines.add("in " + event.getAuthentication().getName());
    }

    @EventListener
    void failed(AbstractAuthenticationFailureEvent event) {
        lines.add("failed " + event.getAuthentication().getName());
    }

    List<String> all() {
        return List.copyOf(lines);
    }

    void forget() {
        lines.clear();
    }
}
