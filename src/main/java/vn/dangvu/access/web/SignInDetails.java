package vn.dangvu.access.web;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;

import org.springframework.security.web.authentication.WebAuthenticationDetails;

import vn.dangvu.access.Caller;
import vn.dangvu.access.KnownDevices;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// Where a sign-in comes from, with the cookies by which a machine may be known.
class SignInDetails extends WebAuthenticationDetails {

    private static final long serialVersionUID = 1;

    private final ArrayList<String> devices;

    SignInDetails(HttpServletRequest request) {
        super(request);
        var cookies = request.getCookies() == null ? new Cookie[0] : request.getCookies();
        this.devices =
                new ArrayList<>(
                        Arrays.stream(cookies)
                                .filter(SignInDetails::isDevice)
                                .map(Cookie::getValue)
                                .toList());
    }

    private static boolean isDevice(Cookie cookie) {
        String name = cookie.getName();
        return name.startsWith(KnownDevices.COOKIE)
                || name.startsWith(Welcome.PREFIX + KnownDevices.COOKIE);
    }

    static Caller caller(Object details) {
        return details instanceof SignInDetails known
                ? new Caller(String.valueOf(known.getRemoteAddress()), known.devices)
                : new Caller("unknown", List.of());
    }

    /// The framework's own words hold the session's id and are logged at DEBUG.
    @Override
    public String toString() {
        return "SignInDetails[" + getRemoteAddress() + "]";
    }

    @Override
    public boolean equals(Object other) {
        return super.equals(other)
                && other instanceof SignInDetails details
                && devices.equals(details.devices);
    }

    @Override
    public int hashCode() {
        return 31 * super.hashCode() + devices.hashCode();
    }
}
