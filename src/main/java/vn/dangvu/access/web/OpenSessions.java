package vn.dangvu.access.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;

import org.jspecify.annotations.Nullable;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.authentication.logout.LogoutHandler;
import org.springframework.security.web.authentication.session.SessionAuthenticationStrategy;
import org.springframework.stereotype.Component;

import vn.dangvu.access.Account;
import vn.dangvu.access.Sessions;

/// Ties the browser's session to its line in the list of open sessions, whichever way in was taken.
@Component
class OpenSessions implements SessionAuthenticationStrategy, LogoutHandler {

    private static final String KEY = Sessions.class.getName();

    private final Sessions sessions;
    private final HalfWays halfWays;

    OpenSessions(Sessions sessions, HalfWays halfWays) {
        this.sessions = sessions;
        this.halfWays = halfWays;
    }

    @Override
    public void onAuthentication(
            Authentication authentication,
            HttpServletRequest request,
            HttpServletResponse response) {
        if (SignedIn.of(authentication) instanceof SignedIn signedIn) {
            var session = request.getSession();
            end(session);
            halfWays.end(request);
            String browser = request.getHeader("User-Agent");
            String key =
                    sessions.open(
                            signedIn.id(), request.getRemoteAddr(), browser == null ? "" : browser);
            session.setAttribute(KEY, key);
        }
    }

    @Override
    public void logout(
            HttpServletRequest request,
            HttpServletResponse response,
            @Nullable Authentication authentication) {
        var session = request.getSession(false);
        if (session != null) {
            end(session);
        }
    }

    boolean isOpen(HttpServletRequest request, int account) {
        return sessions.seen(key(request), account, request.getRemoteAddr());
    }

    void keep(HttpServletRequest request, Account changed) {
        sessions.keep(key(request), changed);
    }

    /// Empty where the session has none: no line has that key.
    String key(HttpServletRequest request) {
        var session = request.getSession(false);
        return session != null && session.getAttribute(KEY) instanceof String key ? key : "";
    }

    private void end(HttpSession session) {
        if (session.getAttribute(KEY) instanceof String key) {
            sessions.end(key);
        }
    }
}
