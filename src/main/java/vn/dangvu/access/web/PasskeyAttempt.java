package vn.dangvu.access.web;

import org.springframework.security.web.webauthn.api.AuthenticatorAssertionResponse;
import org.springframework.security.web.webauthn.api.PublicKeyCredential;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialRequestOptions;

import vn.dangvu.access.Site;

/// A passkey shown at the login.
class PasskeyAttempt extends Attempt {

    private static final long serialVersionUID = 1;

    private final String claimed;
    private final transient Site site;
    private final PublicKeyCredentialRequestOptions asked;
    private final PublicKeyCredential<AuthenticatorAssertionResponse> shown;

    PasskeyAttempt(
            String claimed,
            Site site,
            PublicKeyCredentialRequestOptions asked,
            PublicKeyCredential<AuthenticatorAssertionResponse> shown) {
        this.claimed = claimed;
        this.site = site;
        this.asked = asked;
        this.shown = shown;
    }

    Site site() {
        return site;
    }

    PublicKeyCredentialRequestOptions asked() {
        return asked;
    }

    @Override
    public PublicKeyCredential<AuthenticatorAssertionResponse> getCredentials() {
        return shown;
    }

    /// Whose key it says it is.
    @Override
    public String getPrincipal() {
        return claimed;
    }
}
