package vn.dangvu.access.web;

import jakarta.servlet.http.HttpServletRequest;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import vn.dangvu.kernel.Texts;

/// Which ways in, beside the password, the login page offers.
@Component
public class Doors {

    /// @param passkeys whether one can be shown here
    /// @param linked the words of the button to the other side; null where there is none
    public record Open(boolean passkeys, @Nullable String linked) {}

    private final Sites sites;
    private final OidcSettings oidc;

    Doors(Sites sites, OidcSettings oidc) {
        this.sites = sites;
        this.oidc = oidc;
    }

    Open of(HttpServletRequest request, Texts texts) {
        String name = oidc.name() == null ? texts.get("access.login.linked.name") : oidc.name();
        return new Open(
                sites.of(request).isPresent(),
                oidc.isOn() ? texts.get("access.login.linked", name) : null);
    }
}
