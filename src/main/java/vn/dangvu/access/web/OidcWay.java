package vn.dangvu.access.web;

import jakarta.servlet.http.HttpServletRequest;

import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.oauth2.client.oidc.userinfo.OidcUserRequest;
import org.springframework.security.oauth2.client.oidc.userinfo.OidcUserService;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.client.registration.ClientRegistrations;
import org.springframework.security.oauth2.client.registration.InMemoryClientRegistrationRepository;
import org.springframework.security.oauth2.client.registration.SupplierClientRegistrationRepository;
import org.springframework.security.oauth2.client.web.HttpSessionOAuth2AuthorizedClientRepository;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.oauth2.core.OAuth2Error;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

import vn.dangvu.access.LinkedSignIns;
import vn.dangvu.access.SignIns.Attempt.Accepted;

import java.util.Objects;

/// The way in by OpenID Connect, with PKCE. The other side is asked what it is when somebody first
/// comes by it, so that a start does not wait for it.
@Component
class OidcWay {

    /// What we ourselves say when the other side is content, and nobody here has that name.
    static final String NO_ACCOUNT = "no_account";

    private static final String REDIRECT = "{baseUrl}/login/oauth2/code/{registrationId}";

    private final OidcSettings settings;
    private final LinkedSignIns linked;
    private final OidcUserService users = new OidcUserService();

    OidcWay(OidcSettings settings, LinkedSignIns linked) {
        this.settings = settings;
        this.linked = linked;
    }

    void add(HttpSecurity http, Welcome welcome, Refusals refusals) {
        if (!settings.isOn()) {
            return;
        }
        var registrations =
                new SupplierClientRegistrationRepository(
                        () -> new InMemoryClientRegistrationRepository(registration()));
        http.oauth2Login(login ->
                login.loginPage("/login")
                        .clientRegistrationRepository(registrations)
                        .authorizedClientRepository(
                                new HttpSessionOAuth2AuthorizedClientRepository())
                        .userInfoEndpoint(info -> info.oidcUserService(this::linked))
                        .successHandler(welcome)
                        .failureHandler(refusals::linkFailed));
    }

    private ClientRegistration registration() {
        return ClientRegistrations.fromIssuerLocation(settings.issuer())
                .registrationId(OidcSettings.REGISTRATION)
                .clientId(settings.client())
                .clientSecret(settings.secret())
                .redirectUri(REDIRECT)
                .scope("openid", "profile")
                .clientSettings(
                        ClientRegistration.ClientSettings.builder().requireProofKey(true).build())
                .build();
    }

    private OidcUser linked(OidcUserRequest request) {
        var proved = users.loadUser(request);
        String name = proved.getClaimAsString(settings.claim());
        var caller = SignInDetails.caller(new SignInDetails(current()));
        if (name != null && linked.attempt(name, caller) instanceof Accepted(var account)) {
            return new LinkedUser(proved, SignedIn.as(account));
        }
        throw new OAuth2AuthenticationException(new OAuth2Error(NO_ACCOUNT));
    }

    private static HttpServletRequest current() {
        var attributes = (ServletRequestAttributes) RequestContextHolder.getRequestAttributes();
        return Objects.requireNonNull(attributes).getRequest();
    }
}
