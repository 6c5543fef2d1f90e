package vn.dangvu.access.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.http.HttpMethod;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.authentication.AbstractAuthenticationProcessingFilter;
import org.springframework.security.web.authentication.session.SessionAuthenticationException;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;

/// Takes the form of the second step.
class CodeFilter extends AbstractAuthenticationProcessingFilter {

    static final String ADDRESS = "/login/code";

    private final HalfWays halfWays;

    CodeFilter(HalfWays halfWays) {
        super(PathPatternRequestMatcher.pathPattern(HttpMethod.POST, ADDRESS));
        this.halfWays = halfWays;
    }

    @Override
    public Authentication attemptAuthentication(
            HttpServletRequest request, HttpServletResponse response) {
        var halfWay =
                halfWays.of(request)
                        .orElseThrow(() -> new SessionAuthenticationException("no password"));
        String code = request.getParameter("code");
        var attempt = new CodeAttempt(halfWay, code == null ? "" : code);
        attempt.setDetails(new SignInDetails(request));
        return getAuthenticationManager().authenticate(attempt);
    }
}
