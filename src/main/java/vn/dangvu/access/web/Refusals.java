package vn.dangvu.access.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.authentication.LockedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.web.csrf.CsrfException;
import org.springframework.stereotype.Component;

import vn.dangvu.shell.Faults;
import vn.dangvu.shell.Pages;

import java.io.IOException;
import java.net.URI;
import java.util.List;

/// What the filters answer when they do not let somebody through.
@Component
class Refusals {

    private static final Logger log = LoggerFactory.getLogger(Refusals.class);

    private final Pages pages;
    private final Faults faults;
    private final HalfWays halfWays;
    private final Doors doors;

    Refusals(Pages pages, Faults faults, HalfWays halfWays, Doors doors) {
        this.doors = doors;
        this.pages = pages;
        this.faults = faults;
        this.halfWays = halfWays;
    }

    /// The login page again, with what was typed but the password.
    void signInFailed(
            HttpServletRequest request,
            HttpServletResponse response,
            AuthenticationException refused)
            throws IOException {
        if (refused instanceof CodeNeeded needed) {
            halfWays.begin(request, needed);
            AccountCheck.goTo(request, response, CodeFilter.ADDRESS);
            return;
        }
        boolean tooMany = refused instanceof LockedException;
        var status = tooMany ? HttpStatus.TOO_MANY_REQUESTS : HttpStatus.UNPROCESSABLE_CONTENT;
        login(request, response, status, tooMany ? "tooMany" : "refused");
    }

    /// The login page again, from which one may also go in by the password.
    void passkeyFailed(
            HttpServletRequest request,
            HttpServletResponse response,
            AuthenticationException refused)
            throws IOException {
        login(request, response, HttpStatus.UNPROCESSABLE_CONTENT, "passkey.refused");
    }

    /// By the other side: it said no, or nobody here has that name.
    void linkFailed(
            HttpServletRequest request,
            HttpServletResponse response,
            AuthenticationException refused)
            throws IOException {
        log.info("Sign-in by the other side failed: {}", reason(refused));
        login(request, response, HttpStatus.UNPROCESSABLE_CONTENT, "linked.refused");
    }

    private static String reason(AuthenticationException refused) {
        return refused instanceof OAuth2AuthenticationException told
                ? told.getError().getErrorCode()
                : refused.getClass().getSimpleName();
    }

    private void login(
            HttpServletRequest request, HttpServletResponse response, HttpStatus status, String why)
            throws IOException {
        String username = request.getParameter("username");
        var page =
                LoginPage.failed(
                        username == null ? "" : username,
                        doors.of(request, pages.texts()),
                        pages.texts().get("access.login." + why));
        var shown =
                pages.show(status, "access/login", pages.texts().get("access.login.title"), page);
        pages.send(shown, response);
    }

    /// The form for the code again; to the beginning, when the password was given long ago.
    void codeFailed(
            HttpServletRequest request,
            HttpServletResponse response,
            AuthenticationException refused)
            throws IOException {
        if (halfWays.of(request).isEmpty()) {
            AccountCheck.goTo(request, response, "/login?ended");
            return;
        }
        boolean tooMany = refused instanceof LockedException;
        var status = tooMany ? HttpStatus.TOO_MANY_REQUESTS : HttpStatus.UNPROCESSABLE_CONTENT;
        var page = CodePage.failed(pages.texts(), tooMany);
        String title = pages.texts().get("access.code.title");
        pages.send(pages.show(status, "access/code", title, page), response);
    }

    /// To the login page; from there back to what was asked for.
    void signInFirst(
            HttpServletRequest request,
            HttpServletResponse response,
            AuthenticationException missing) {
        if (request.getHeader("HX-Request") != null) {
            AccountCheck.goTo(request, response, pageOf(request));
        } else {
            AccountCheck.goTo(request, response, "/login");
        }
    }

    void denied(
            HttpServletRequest request, HttpServletResponse response, AccessDeniedException denied)
            throws IOException {
        boolean atTheDoor =
                List.of("/login", CodeFilter.ADDRESS, PasskeyFilter.ADDRESS, "/logout")
                        .contains(request.getRequestURI());
        if (denied instanceof CsrfException && atTheDoor) {
            AccountCheck.goTo(request, response, "/login?ended");
        } else if (denied instanceof CsrfException) {
            pages.send(faults.sessionExpired(), response);
        } else {
            pages.send(faults.forbidden(), response);
        }
    }

    /// The page a part was asked for: opened as a whole, it leads to the login and back.
    private static String pageOf(HttpServletRequest request) {
        String current = request.getHeader("HX-Current-URL");
        if (current == null) {
            return "/login";
        }
        try {
            var address = URI.create(current);
            String path = address.getRawPath();
            if (path == null || !path.startsWith("/") || path.startsWith("//")) {
                return "/login";
            }
            return address.getRawQuery() == null ? path : path + "?" + address.getRawQuery();
        } catch (IllegalArgumentException notAnAddress) {
            return "/login";
        }
    }
}
