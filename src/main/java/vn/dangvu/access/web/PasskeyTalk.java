package vn.dangvu.access.web;

import jakarta.servlet.http.HttpServletRequest;

import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.web.webauthn.api.AuthenticatorAssertionResponse;
import org.springframework.security.web.webauthn.api.AuthenticatorAttestationResponse;
import org.springframework.security.web.webauthn.api.PublicKeyCredential;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialCreationOptions;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialRequestOptions;
import org.springframework.security.web.webauthn.jackson.WebauthnJacksonModule;
import org.springframework.stereotype.Component;

import tools.jackson.core.JacksonException;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

import java.util.Optional;

/// What is said to the browser about passkeys, and what it answers. A question is kept in the
/// session and answered once.
@Component
class PasskeyTalk {

    private static final int LONGEST = 100_000;

    private final JsonMapper json =
            JsonMapper.builder().addModule(new WebauthnJacksonModule()).build();

    ResponseEntity<byte[]> ask(HttpServletRequest request, Object options) {
        request.getSession().setAttribute(options.getClass().getName(), options);
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_JSON)
                .cacheControl(CacheControl.noStore())
                .body(json.writeValueAsBytes(options));
    }

    Optional<PublicKeyCredentialCreationOptions> offered(HttpServletRequest request) {
        return asked(request, PublicKeyCredentialCreationOptions.class);
    }

    Optional<PublicKeyCredentialRequestOptions> asked(HttpServletRequest request) {
        return asked(request, PublicKeyCredentialRequestOptions.class);
    }

    Optional<PublicKeyCredential<AuthenticatorAttestationResponse>> made(@Nullable String text) {
        return read(text, new TypeReference<>() {});
    }

    Optional<PublicKeyCredential<AuthenticatorAssertionResponse>> shown(@Nullable String text) {
        return read(text, new TypeReference<>() {});
    }

    private <T> Optional<T> read(@Nullable String text, TypeReference<T> type) {
        if (text == null || text.isBlank() || text.length() > LONGEST) {
            return Optional.empty();
        }
        try {
            return Optional.ofNullable(json.readValue(text, type));
        } catch (JacksonException | IllegalArgumentException notOne) {
            return Optional.empty();
        }
    }

    private static <T> Optional<T> asked(HttpServletRequest request, Class<T> kind) {
        var session = request.getSession(false);
        if (session == null) {
            return Optional.empty();
        }
        var kept = session.getAttribute(kind.getName());
        session.removeAttribute(kind.getName());
        return kind.isInstance(kept) ? Optional.of(kind.cast(kept)) : Optional.empty();
    }
}
