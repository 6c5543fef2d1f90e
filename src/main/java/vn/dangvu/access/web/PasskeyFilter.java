package vn.dangvu.access.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.http.HttpMethod;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.authentication.AbstractAuthenticationProcessingFilter;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;

import vn.dangvu.access.Passkeys;

/// Takes the passkey that the browser sends at the login.
class PasskeyFilter extends AbstractAuthenticationProcessingFilter {

    static final String ADDRESS = "/login/passkey";

    private final Passkeys passkeys;
    private final PasskeyTalk talk;
    private final Sites sites;

    PasskeyFilter(Passkeys passkeys, PasskeyTalk talk, Sites sites) {
        super(PathPatternRequestMatcher.pathPattern(HttpMethod.POST, ADDRESS));
        this.passkeys = passkeys;
        this.talk = talk;
        this.sites = sites;
    }

    @Override
    public Authentication attemptAuthentication(
            HttpServletRequest request, HttpServletResponse response) {
        var site = sites.of(request);
        var asked = talk.asked(request);
        var shown = talk.shown(request.getParameter("credential"));
        if (site.isEmpty() || asked.isEmpty() || shown.isEmpty()) {
            throw new BadCredentialsException("no passkey");
        }
        String claimed = passkeys.claimed(shown.get()).orElse("");
        var attempt = new PasskeyAttempt(claimed, site.get(), asked.get(), shown.get());
        attempt.setDetails(new SignInDetails(request));
        return getAuthenticationManager().authenticate(attempt);
    }
}
