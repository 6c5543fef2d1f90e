package vn.dangvu.access.web;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.SessionTrackingMode;

import org.springframework.boot.web.servlet.ServletContextInitializer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpMethod;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.intercept.AuthorizationFilter;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.security.web.context.SecurityContextRepository;
import org.springframework.security.web.header.writers.CrossOriginOpenerPolicyHeaderWriter.CrossOriginOpenerPolicy;
import org.springframework.security.web.header.writers.CrossOriginResourcePolicyHeaderWriter.CrossOriginResourcePolicy;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;
import org.springframework.security.web.savedrequest.HttpSessionRequestCache;

import vn.dangvu.access.Accounts;
import vn.dangvu.access.SignIns;

import java.util.Set;

/// Everything is closed but the login page and the static files.
@Configuration(proxyBeanMethods = false)
class SecurityConfiguration {

    /// Nothing from elsewhere, no inline script, no inline style, no frame around us.
    static final String CONTENT_POLICY =
            "default-src 'self'; script-src 'self'; style-src 'self'; img-src 'self' data:;"
                    + " object-src 'none'; base-uri 'none'; form-action 'self';"
                    + " frame-ancestors 'none'";

    private static final String PERMISSIONS =
            "camera=(), microphone=(), geolocation=(), payment=(), usb=(), browsing-topics=()";

    private static final int SESSION_MINUTES = 120;

    /// Static files know no session, so that a page costs one look-up of the account, not ten.
    @Bean
    @Order(1)
    SecurityFilterChain securityOfFiles(HttpSecurity http) {
        return http.securityMatcher("/assets/**")
                .authorizeHttpRequests(requests -> requests.anyRequest().permitAll())
                .csrf(AbstractHttpConfigurer::disable)
                .requestCache(AbstractHttpConfigurer::disable)
                .sessionManagement(
                        sessions -> sessions.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .headers(headers -> {
                    headers.cacheControl(HeadersConfigurer.CacheControlConfig::disable);
                    harden(headers);
                })
                .build();
    }

    @Bean
    @Order(2)
    SecurityFilterChain securityOfPages(
            HttpSecurity http,
            AuthenticationProvider signInProvider,
            SecurityContextRepository contexts,
            Accounts accounts,
            Refusals refusals) {
        return http.authenticationProvider(signInProvider)
                .securityContext(context -> context.securityContextRepository(contexts))
                .authorizeHttpRequests(requests ->
                        requests.dispatcherTypeMatchers(
                                        DispatcherType.ERROR, DispatcherType.FORWARD)
                                .permitAll()
                                .requestMatchers("/login", "/error")
                                .permitAll()
                                .anyRequest()
                                .authenticated())
                .formLogin(form ->
                        form.loginPage("/login")
                                .failureHandler(refusals::signInFailed)
                                .defaultSuccessUrl("/"))
                .logout(logout -> logout.logoutSuccessUrl("/login?out"))
                .requestCache(cache -> cache.requestCache(savedPages()))
                .exceptionHandling(handling ->
                        handling.authenticationEntryPoint(refusals::signInFirst)
                                .accessDeniedHandler(refusals::denied))
                .sessionManagement(sessions -> sessions.sessionFixation().changeSessionId())
                .headers(SecurityConfiguration::harden)
                .addFilterBefore(new AccountCheck(accounts), AuthorizationFilter.class)
                .build();
    }

    @Bean
    AuthenticationProvider signInProvider(SignIns signIns) {
        return new SignInProvider(signIns);
    }

    @Bean
    SecurityContextRepository securityContextRepository() {
        return new HttpSessionSecurityContextRepository();
    }

    /// The cookie is `Secure` by itself when the request came by https.
    @Bean
    ServletContextInitializer sessionCookie() {
        return context -> {
            var cookie = context.getSessionCookieConfig();
            cookie.setName("dangvu");
            cookie.setHttpOnly(true);
            cookie.setAttribute("SameSite", "Lax");
            context.setSessionTrackingModes(Set.of(SessionTrackingMode.COOKIE));
            context.setSessionTimeout(SESSION_MINUTES);
        };
    }

    /// Only whole pages are come back to after the sign-in.
    private static HttpSessionRequestCache savedPages() {
        var cache = new HttpSessionRequestCache();
        cache.setMatchingRequestParameterName(null);
        cache.setRequestMatcher(request ->
                HttpMethod.GET.matches(request.getMethod())
                        && request.getHeader("HX-Request") == null
                        && !"/favicon.ico".equals(request.getRequestURI()));
        return cache;
    }

    private static void harden(HeadersConfigurer<HttpSecurity> headers) {
        headers.contentSecurityPolicy(policy -> policy.policyDirectives(CONTENT_POLICY))
                .referrerPolicy(policy -> policy.policy(ReferrerPolicy.SAME_ORIGIN))
                .permissionsPolicyHeader(policy -> policy.policy(PERMISSIONS))
                .crossOriginOpenerPolicy(
                        policy -> policy.policy(CrossOriginOpenerPolicy.SAME_ORIGIN))
                .crossOriginResourcePolicy(
                        policy -> policy.policy(CrossOriginResourcePolicy.SAME_ORIGIN))
                .httpStrictTransportSecurity(strict -> strict.includeSubDomains(false))
                .frameOptions(HeadersConfigurer.FrameOptionsConfig::deny);
    }
}
