package vn.dangvu.access.web;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.SessionTrackingMode;

import org.springframework.boot.web.servlet.ServletContextInitializer;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.security.authentication.AuthenticationEventPublisher;
import org.springframework.security.authentication.DefaultAuthenticationEventPublisher;
import org.springframework.security.authentication.event.AuthenticationFailureBadCredentialsEvent;
import org.springframework.security.config.Customizer;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.intercept.AuthorizationFilter;
import org.springframework.security.web.authentication.logout.HeaderWriterLogoutHandler;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.security.web.context.SecurityContextRepository;
import org.springframework.security.web.csrf.CsrfFilter;
import org.springframework.security.web.firewall.HttpFirewall;
import org.springframework.security.web.firewall.StrictHttpFirewall;
import org.springframework.security.web.header.writers.CrossOriginOpenerPolicyHeaderWriter.CrossOriginOpenerPolicy;
import org.springframework.security.web.header.writers.CrossOriginResourcePolicyHeaderWriter.CrossOriginResourcePolicy;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;
import org.springframework.security.web.header.writers.StaticHeadersWriter;

import vn.dangvu.access.Accounts;
import vn.dangvu.access.Sessions;
import vn.dangvu.shell.Transport;

import java.util.Map;
import java.util.Set;

/// Everything is closed but the login page, the static files, where browsers tell of what broke the
/// content policy, and calendars, which are opened by what stands in their private address.
@Configuration(proxyBeanMethods = false)
class SecurityConfiguration {

    /// Nothing from elsewhere, no inline script, no inline style, no frame around us.
    static final String CONTENT_POLICY =
            "default-src 'self'; script-src 'self'; style-src 'self'; img-src 'self' data:;"
                    + " object-src 'none'; base-uri 'none'; form-action 'self';"
                    + " frame-ancestors 'none'; report-uri /csp-report; report-to csp";

    private static final String REPORTS = "csp=\"" + CspReports.ADDRESS + "\"";

    /// Who signs out at a shared desk leaves nothing in its browser.
    private static final StaticHeadersWriter FORGET =
            new StaticHeadersWriter("Clear-Site-Data", "\"cache\", \"storage\"");

    private static final String PERMISSIONS =
            "camera=(), microphone=(), geolocation=(), payment=(), usb=(), browsing-topics=()";

    private static final int SESSION_MINUTES = (int) Sessions.UNUSED.toMinutes();

    /// Static files know no session, so that a page costs one look-up of the account, not ten; nor
    /// do calendars, which come without one.
    @Bean
    @Order(1)
    SecurityFilterChain securityOfFiles(HttpSecurity http, Transport transport) {
        return http.securityMatcher("/assets/**", CspReports.ADDRESS, "/calendar/**")
                .authorizeHttpRequests(requests -> requests.anyRequest().permitAll())
                .csrf(AbstractHttpConfigurer::disable)
                .requestCache(AbstractHttpConfigurer::disable)
                .sessionManagement(
                        sessions -> sessions.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .headers(headers -> {
                    headers.cacheControl(HeadersConfigurer.CacheControlConfig::disable);
                    harden(headers, transport);
                })
                .build();
    }

    @Bean
    @Order(2)
    SecurityFilterChain securityOfPages(
            HttpSecurity http,
            WaysIn waysIn,
            OidcWay oidc,
            SecurityContextRepository contexts,
            Accounts accounts,
            OpenSessions sessions,
            Refusals refusals,
            Transport transport) {
        oidc.add(http, waysIn.welcome(), refusals);
        return http.with(waysIn, Customizer.withDefaults())
                .securityContext(context -> context.securityContextRepository(contexts))
                .authorizeHttpRequests(requests ->
                        requests.dispatcherTypeMatchers(
                                        DispatcherType.ERROR, DispatcherType.FORWARD)
                                .permitAll()
                                .requestMatchers(
                                        "/login",
                                        CodeFilter.ADDRESS,
                                        PasskeyFilter.ADDRESS + "/options",
                                        "/error")
                                .permitAll()
                                .anyRequest()
                                .authenticated())
                .formLogin(form ->
                        form.loginPage("/login")
                                .authenticationDetailsSource(SignInDetails::new)
                                .failureHandler(refusals::signInFailed)
                                .successHandler(waysIn.welcome()))
                .logout(logout ->
                        logout.addLogoutHandler(sessions)
                                .addLogoutHandler(new HeaderWriterLogoutHandler(FORGET))
                                .logoutSuccessUrl("/login?out"))
                .requestCache(cache -> cache.requestCache(waysIn.savedPages()))
                .exceptionHandling(handling ->
                        handling.authenticationEntryPoint(refusals::signInFirst)
                                .accessDeniedHandler(refusals::denied))
                .sessionManagement(management ->
                        management
                                .addSessionAuthenticationStrategy(sessions)
                                .sessionFixation()
                                .changeSessionId())
                .headers(headers -> harden(headers, transport))
                .addFilterBefore(new NoFilesFromStrangers(), CsrfFilter.class)
                .addFilterBefore(new AccountCheck(accounts, sessions), AuthorizationFilter.class)
                .build();
    }

    /// What goes wrong with the other side is a refusal to whoever listens, as a wrong password is.
    @Bean
    AuthenticationEventPublisher authenticationEventPublisher(ApplicationEventPublisher events) {
        var publisher = new DefaultAuthenticationEventPublisher(events);
        publisher.setAdditionalExceptionMappings(
                Map.of(
                        OAuth2AuthenticationException.class,
                        AuthenticationFailureBadCredentialsEvent.class));
        return publisher;
    }

    /// No text has the sign that ends texts in C: no page shows it, no database keeps it.
    @Bean
    HttpFirewall httpFirewall() {
        var firewall = new StrictHttpFirewall();
        firewall.setAllowedParameterValues(value -> value.indexOf('\0') < 0);
        return firewall;
    }

    @Bean
    SecurityContextRepository securityContextRepository() {
        return new HttpSessionSecurityContextRepository();
    }

    /// The cookie is `Secure` by itself when the request came by https, and always so where the
    /// office says that it comes so.
    @Bean
    ServletContextInitializer sessionCookie(Transport transport) {
        return context -> {
            var cookie = context.getSessionCookieConfig();
            cookie.setName(transport.cookie("__Host-", "dangvu"));
            if (transport.alwaysSecure()) {
                cookie.setSecure(true);
                cookie.setPath("/");
            }
            cookie.setHttpOnly(true);
            cookie.setAttribute("SameSite", "Lax");
            context.setSessionTrackingModes(Set.of(SessionTrackingMode.COOKIE));
            context.setSessionTimeout(SESSION_MINUTES);
        };
    }

    private static void harden(HeadersConfigurer<HttpSecurity> headers, Transport transport) {
        headers.contentSecurityPolicy(policy -> policy.policyDirectives(CONTENT_POLICY))
                .referrerPolicy(policy -> policy.policy(ReferrerPolicy.SAME_ORIGIN))
                .permissionsPolicyHeader(policy -> policy.policy(PERMISSIONS))
                .crossOriginOpenerPolicy(
                        policy -> policy.policy(CrossOriginOpenerPolicy.SAME_ORIGIN))
                .crossOriginResourcePolicy(
                        policy -> policy.policy(CrossOriginResourcePolicy.SAME_ORIGIN))
                .httpStrictTransportSecurity(strict ->
                        strict.includeSubDomains(false).requestMatcher(transport::isSecure))
                .addHeaderWriter(new StaticHeadersWriter("Reporting-Endpoints", REPORTS))
                .frameOptions(HeadersConfigurer.FrameOptionsConfig::deny);
    }
}
