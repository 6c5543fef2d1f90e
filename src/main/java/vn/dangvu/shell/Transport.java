package vn.dangvu.shell;

import jakarta.servlet.http.HttpServletRequest;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/// Whether browsers come by https. Behind a proxy that ends TLS the program itself is asked by
/// http; that they come by https is told by `DANGVU_ORIGIN`.
@Component
public class Transport {

    private final boolean alwaysSecure;

    Transport(@Value("${dangvu.origin:}") String origin) {
        this.alwaysSecure = origin.strip().startsWith("https://");
    }

    /// Every browser's every request; then cookies bear names that browsers take by https alone.
    public boolean alwaysSecure() {
        return alwaysSecure;
    }

    public boolean isSecure(HttpServletRequest request) {
        return alwaysSecure || request.isSecure();
    }

    /// A name no other host and no page by http can set (`__Host-`), where that is possible.
    ///
    /// @param prefix of the two that browsers know; `__Host-` is for cookies of every path
    public String cookie(String prefix, String name) {
        return alwaysSecure ? prefix + name : name;
    }
}
