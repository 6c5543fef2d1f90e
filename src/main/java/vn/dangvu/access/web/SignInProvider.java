package vn.dangvu.access.web;

import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.LockedException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.web.authentication.WebAuthenticationDetails;

import vn.dangvu.access.Account;
import vn.dangvu.access.SignIns;
import vn.dangvu.access.SignIns.Attempt.Accepted;
import vn.dangvu.access.SignIns.Attempt.Refused;
import vn.dangvu.access.SignIns.Attempt.TooMany;

import java.util.List;

/// Hands what the login form sent to the door of the module.
class SignInProvider implements AuthenticationProvider {

    private final SignIns signIns;

    SignInProvider(SignIns signIns) {
        this.signIns = signIns;
    }

    @Override
    public Authentication authenticate(Authentication attempt) {
        String username = attempt.getName();
        String password = String.valueOf(attempt.getCredentials());
        return switch (signIns.attempt(username, password, address(attempt))) {
            case Accepted(var account) -> authentication(account);
            case Refused _ -> throw new BadCredentialsException("refused");
            case TooMany _ -> throw new LockedException("too many");
        };
    }

    @Override
    public boolean supports(Class<?> type) {
        return UsernamePasswordAuthenticationToken.class.isAssignableFrom(type);
    }

    static Authentication authentication(Account account) {
        return UsernamePasswordAuthenticationToken.authenticated(
                SignedIn.as(account), null, List.of(new SimpleGrantedAuthority("ROLE_USER")));
    }

    private static String address(Authentication attempt) {
        return attempt.getDetails() instanceof WebAuthenticationDetails details
                ? String.valueOf(details.getRemoteAddress())
                : "unknown";
    }
}
