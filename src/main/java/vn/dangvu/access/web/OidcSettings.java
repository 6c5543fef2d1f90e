package vn.dangvu.access.web;

import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/// The other side by which people may come in; off unless the environment tells an issuer.
///
/// ```
/// DANGVU_OIDC_ISSUER        https://id.example/realms/office
/// DANGVU_OIDC_CLIENT        our name there
/// DANGVU_OIDC_SECRET_FILE   a file with our secret there, readable to nobody else
/// DANGVU_OIDC_CLAIM         what tells the username; preferred_username unless said
/// DANGVU_OIDC_NAME          how the button calls the other side
/// ```
@Component
class OidcSettings {

    static final String REGISTRATION = "oidc";

    private final String issuer;
    private final String client;
    private final String secretFile;
    private final String claim;
    private final String name;

    OidcSettings(
            @Value("${dangvu.oidc.issuer:}") String issuer,
            @Value("${dangvu.oidc.client:dangvu}") String client,
            @Value("${dangvu.oidc.secret-file:}") String secretFile,
            @Value("${dangvu.oidc.claim:preferred_username}") String claim,
            @Value("${dangvu.oidc.name:}") String name) {
        this.issuer = issuer.strip();
        this.client = client.strip();
        this.secretFile = secretFile.strip();
        this.claim = claim.strip();
        this.name = name.strip();
        if (isOn() && this.secretFile.isEmpty()) {
            throw new IllegalArgumentException("DANGVU_OIDC_SECRET_FILE is missing");
        }
    }

    boolean isOn() {
        return !issuer.isEmpty();
    }

    String issuer() {
        return issuer;
    }

    String client() {
        return client;
    }

    String claim() {
        return claim;
    }

    /// How the button calls the other side; null for the usual words.
    @Nullable String name() {
        return name.isEmpty() ? null : name;
    }

    String secret() {
        try {
            return Files.readString(Path.of(secretFile)).strip();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
