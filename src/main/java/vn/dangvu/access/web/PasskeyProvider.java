package vn.dangvu.access.web;

import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.core.Authentication;

import vn.dangvu.access.Passkeys;

/// Hands a passkey to the door of the module.
class PasskeyProvider implements AuthenticationProvider {

    private final Passkeys passkeys;

    PasskeyProvider(Passkeys passkeys) {
        this.passkeys = passkeys;
    }

    @Override
    public Authentication authenticate(Authentication attempt) {
        var key = (PasskeyAttempt) attempt;
        var caller = SignInDetails.caller(attempt.getDetails());
        var end = passkeys.attempt(key.site(), key.asked(), key.getCredentials(), caller);
        return SignInProvider.answer(end, attempt.getDetails());
    }

    @Override
    public boolean supports(Class<?> type) {
        return PasskeyAttempt.class.isAssignableFrom(type);
    }
}
