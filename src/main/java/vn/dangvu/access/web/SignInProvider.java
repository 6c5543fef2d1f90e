package vn.dangvu.access.web;

import org.jspecify.annotations.Nullable;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.LockedException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.authority.SimpleGrantedAuthority;

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
        var details = attempt.getDetails();
        return answer(signIns.attempt(username, password, SignInDetails.caller(details)), details);
    }

    /// What every way in answers the filter.
    static Authentication answer(SignIns.Attempt end, @Nullable Object details) {
        return switch (end) {
            case Accepted(var account) -> {
                var in = authentication(account);
                in.setDetails(details);
                yield in;
            }
            case SignIns.Attempt.CodeNeeded(var account) -> throw new CodeNeeded(account);
            case Refused _ -> throw new BadCredentialsException("refused");
            case TooMany _ -> throw new LockedException("too many");
        };
    }

    @Override
    public boolean supports(Class<?> type) {
        return UsernamePasswordAuthenticationToken.class.isAssignableFrom(type);
    }

    static UsernamePasswordAuthenticationToken authentication(Account account) {
        return UsernamePasswordAuthenticationToken.authenticated(
                SignedIn.as(account), null, List.of(new SimpleGrantedAuthority("ROLE_USER")));
    }
}
