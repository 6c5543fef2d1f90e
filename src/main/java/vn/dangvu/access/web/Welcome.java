package vn.dangvu.access.web;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.authentication.SavedRequestAwareAuthenticationSuccessHandler;

import vn.dangvu.access.KnownDevices;
import vn.dangvu.shell.Transport;

import java.io.IOException;

/// Lets somebody in who has signed in: to the page that was asked for. The machine is known from
/// now on.
class Welcome extends SavedRequestAwareAuthenticationSuccessHandler {

    /// The path is not the whole site, so the other prefix.
    static final String PREFIX = "__Secure-";

    private final KnownDevices devices;
    private final Transport transport;

    Welcome(KnownDevices devices, Transport transport) {
        this.devices = devices;
        this.transport = transport;
        setDefaultTargetUrl("/");
    }

    @Override
    public void onAuthenticationSuccess(
            HttpServletRequest request, HttpServletResponse response, Authentication authentication)
            throws ServletException, IOException {
        remember(request, response, authentication.getName());
        super.onAuthenticationSuccess(request, response, authentication);
    }

    /// Sent back to the login only.
    void remember(HttpServletRequest request, HttpServletResponse response, String username) {
        var cookie =
                ResponseCookie.from(
                                transport.cookie(PREFIX, devices.cookie(username)),
                                devices.value(username))
                        .path("/login")
                        .httpOnly(true)
                        .secure(transport.isSecure(request))
                        .sameSite("Lax")
                        .maxAge(KnownDevices.KEPT)
                        .build();
        response.addHeader(HttpHeaders.SET_COOKIE, cookie.toString());
    }
}
