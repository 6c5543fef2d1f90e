package vn.dangvu.access.web;

import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.LockedException;
import org.springframework.security.authentication.event.AbstractAuthenticationFailureEvent;
import org.springframework.security.authentication.event.AuthenticationSuccessEvent;
import org.springframework.security.authentication.event.LogoutSuccessEvent;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.web.authentication.WebAuthenticationDetails;
import org.springframework.stereotype.Component;

import vn.dangvu.access.KnownNames;
import vn.dangvu.audit.Act;
import vn.dangvu.audit.Audit;
import vn.dangvu.audit.Deed;
import vn.dangvu.kernel.Viewer;

import java.util.List;

/// Tells the audit who signed in, failed to, and signed out. It hears what Spring Security
/// publishes, so that a new way in is told without a word of its own.
@Component
class SignInNotes {

    /// Somebody sometimes types the password where the name belongs; a name that no account bears
    /// is not kept.
    private static final String NOBODY = "?";

    private final Audit audit;
    private final KnownNames names;

    SignInNotes(Audit audit, KnownNames names) {
        this.audit = audit;
        this.names = names;
    }

    @EventListener
    void signedIn(AuthenticationSuccessEvent event) {
        note(Act.SIGNED_IN, event.getAuthentication(), null);
    }

    @EventListener
    void failed(AbstractAuthenticationFailureEvent event) {
        var attempt = event.getAuthentication();
        note(Act.SIGN_IN_FAILED, attempt, why(event.getException(), attempt));
    }

    /// A word of our own: what the libraries call their exceptions is nothing for a log that is
    /// read for years.
    private static String why(AuthenticationException refused, Authentication attempt) {
        return switch (refused) {
            case LockedException _ -> "signIn.held";
            case OAuth2AuthenticationException told ->
                    OidcWay.NO_ACCOUNT.equals(told.getError().getErrorCode())
                            ? "signIn.noAccount"
                            : "signIn.oidc";
            case BadCredentialsException _ ->
                    switch (attempt) {
                        case CodeAttempt _ -> "signIn.code";
                        case PasskeyAttempt _ -> "signIn.passkey";
                        default -> "signIn.wrong";
                    };
            default -> "signIn.other " + refused.getClass().getSimpleName();
        };
    }

    @EventListener
    void signedOut(LogoutSuccessEvent event) {
        note(Act.SIGNED_OUT, event.getAuthentication(), null);
    }

    private void note(Act act, Authentication authentication, @Nullable String detail) {
        String name = names.known(authentication.getName()).orElse(NOBODY);
        String address =
                authentication.getDetails() instanceof WebAuthenticationDetails details
                        ? details.getRemoteAddress()
                        : null;
        audit.noteAlone(new Viewer(name, false, List.of(), address), Deed.of(act).saying(detail));
    }
}
