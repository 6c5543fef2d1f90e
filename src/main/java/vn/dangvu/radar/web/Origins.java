package vn.dangvu.radar.web;

import jakarta.servlet.http.HttpServletRequest;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/// What stands before the addresses of screens where they are read outside of a browser:
/// `DANGVU_ORIGIN`; without it the name by which whoever asks has found us.
@Component
class Origins {

    private static final int HTTP = 80;
    private static final int HTTPS = 443;

    private final String origin;

    Origins(@Value("${dangvu.origin:}") String origin) {
        this.origin = origin.strip().replaceAll("/+$", "");
    }

    String of(HttpServletRequest request) {
        if (!origin.isEmpty()) {
            return origin;
        }
        boolean usual = request.getServerPort() == (request.isSecure() ? HTTPS : HTTP);
        return request.getScheme()
                + "://"
                + request.getServerName()
                + (usual ? "" : ":" + request.getServerPort());
    }
}
