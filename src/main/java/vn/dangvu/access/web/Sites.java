package vn.dangvu.access.web;

import jakarta.servlet.http.HttpServletRequest;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

import vn.dangvu.access.Site;

import java.net.URI;
import java.util.Optional;

/// Under which name the program is open. The name is told by `DANGVU_ORIGIN`, such as
/// `https://dangvu.tinhuy.vn`; what a browser says it asked for is believed on this machine only.
@Component
class Sites {

    private static final String HERE = "localhost";

    private final String origin;

    Sites(@Value("${dangvu.origin:}") String origin) {
        this.origin = origin.strip().replaceAll("/+$", "");
        if (!this.origin.isEmpty() && URI.create(this.origin).getHost() == null) {
            throw new IllegalArgumentException("DANGVU_ORIGIN is no origin: " + origin);
        }
    }

    /// Nothing where browsers know no passkeys: under a number in place of a name.
    Optional<Site> of(HttpServletRequest request) {
        if (!origin.isEmpty()) {
            return Optional.of(new Site(URI.create(origin).getHost(), origin));
        }
        if (!HERE.equals(request.getServerName())) {
            return Optional.empty();
        }
        boolean usual = request.getServerPort() == (request.isSecure() ? 443 : 80);
        String port = usual ? "" : ":" + request.getServerPort();
        return Optional.of(new Site(HERE, request.getScheme() + "://" + HERE + port));
    }
}
