package vn.dangvu.access.web;

import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.core.Authentication;

import vn.dangvu.access.CodeSignIns;

/// Hands a code to the door of the module.
class CodeProvider implements AuthenticationProvider {

    private final CodeSignIns codes;

    CodeProvider(CodeSignIns codes) {
        this.codes = codes;
    }

    @Override
    public Authentication authenticate(Authentication attempt) {
        var typed = (CodeAttempt) attempt;
        var halfWay = typed.getPrincipal();
        var caller = SignInDetails.caller(attempt.getDetails());
        var end = codes.attempt(halfWay.id(), halfWay.revision(), typed.getCredentials(), caller);
        return SignInProvider.answer(end, attempt.getDetails());
    }

    @Override
    public boolean supports(Class<?> type) {
        return CodeAttempt.class.isAssignableFrom(type);
    }
}
