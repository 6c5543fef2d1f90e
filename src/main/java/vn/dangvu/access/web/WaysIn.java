package vn.dangvu.access.web;

import org.springframework.http.HttpMethod;
import org.springframework.security.authentication.AuthenticationManager;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.web.authentication.AbstractAuthenticationProcessingFilter;
import org.springframework.security.web.authentication.UsernamePasswordAuthenticationFilter;
import org.springframework.security.web.authentication.session.SessionAuthenticationStrategy;
import org.springframework.security.web.context.SecurityContextRepository;
import org.springframework.security.web.savedrequest.HttpSessionRequestCache;
import org.springframework.stereotype.Component;

import vn.dangvu.access.CodeSignIns;
import vn.dangvu.access.KnownDevices;
import vn.dangvu.access.Passkeys;
import vn.dangvu.access.SignIns;
import vn.dangvu.shell.Transport;

/// The ways in beside the form of the framework. All go through the one authentication manager, so
/// that each success and each failure is told to whoever listens, and through the one session
/// strategy, so that each open session is in the list.
@Component
class WaysIn extends AbstractHttpConfigurer<WaysIn, HttpSecurity> {

    private final SignIns signIns;
    private final CodeSignIns codes;
    private final Passkeys passkeys;
    private final PasskeyTalk talk;
    private final Sites sites;
    private final HalfWays halfWays;
    private final Refusals refusals;
    private final Welcome welcome;
    private final HttpSessionRequestCache savedPages = wholePages();

    WaysIn(
            SignIns signIns,
            CodeSignIns codes,
            Passkeys passkeys,
            PasskeyTalk talk,
            Sites sites,
            KnownDevices devices,
            HalfWays halfWays,
            Refusals refusals,
            Transport transport) {
        this.signIns = signIns;
        this.codes = codes;
        this.passkeys = passkeys;
        this.talk = talk;
        this.sites = sites;
        this.halfWays = halfWays;
        this.refusals = refusals;
        this.welcome = new Welcome(devices, transport);
        welcome.setRequestCache(savedPages);
    }

    Welcome welcome() {
        return welcome;
    }

    HttpSessionRequestCache savedPages() {
        return savedPages;
    }

    @Override
    public void init(HttpSecurity http) {
        http.authenticationProvider(new SignInProvider(signIns))
                .authenticationProvider(new CodeProvider(codes))
                .authenticationProvider(new PasskeyProvider(passkeys));
    }

    @Override
    public void configure(HttpSecurity http) {
        var code = new CodeFilter(halfWays);
        code.setAuthenticationFailureHandler(refusals::codeFailed);
        code.setAuthenticationSuccessHandler(welcome);
        add(http, code);
        var passkey = new PasskeyFilter(passkeys, talk, sites);
        passkey.setAuthenticationFailureHandler(refusals::passkeyFailed);
        passkey.setAuthenticationSuccessHandler(welcome);
        add(http, passkey);
    }

    private static void add(HttpSecurity http, AbstractAuthenticationProcessingFilter filter) {
        filter.setAuthenticationManager(http.getSharedObject(AuthenticationManager.class));
        filter.setSessionAuthenticationStrategy(
                http.getSharedObject(SessionAuthenticationStrategy.class));
        filter.setSecurityContextRepository(http.getSharedObject(SecurityContextRepository.class));
        http.addFilterAfter(filter, UsernamePasswordAuthenticationFilter.class);
    }

    /// Only whole pages are come back to after the sign-in.
    private static HttpSessionRequestCache wholePages() {
        var cache = new HttpSessionRequestCache();
        cache.setMatchingRequestParameterName(null);
        cache.setRequestMatcher(request ->
                HttpMethod.GET.matches(request.getMethod())
                        && request.getHeader("HX-Request") == null
                        && !"/favicon.ico".equals(request.getRequestURI()));
        return cache;
    }
}
