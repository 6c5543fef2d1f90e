package vn.dangvu.access;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.web.webauthn.api.AuthenticatorAssertionResponse;
import org.springframework.security.web.webauthn.api.AuthenticatorAttestationResponse;
import org.springframework.security.web.webauthn.api.AuthenticatorSelectionCriteria;
import org.springframework.security.web.webauthn.api.PublicKeyCredential;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialCreationOptions;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialRequestOptions;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialRpEntity;
import org.springframework.security.web.webauthn.api.ResidentKeyRequirement;
import org.springframework.security.web.webauthn.api.UserVerificationRequirement;
import org.springframework.security.web.webauthn.management.ImmutablePublicKeyCredentialCreationOptionsRequest;
import org.springframework.security.web.webauthn.management.ImmutablePublicKeyCredentialRequestOptionsRequest;
import org.springframework.security.web.webauthn.management.ImmutableRelyingPartyRegistrationRequest;
import org.springframework.security.web.webauthn.management.RelyingPartyAuthenticationRequest;
import org.springframework.security.web.webauthn.management.RelyingPartyPublicKey;
import org.springframework.security.web.webauthn.management.Webauthn4JRelyingPartyOperations;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import vn.dangvu.access.SignIns.Attempt;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Keys in place of passwords. The authenticator asks its owner for a finger or a number, so a
/// passkey is two steps in one, and no code is asked for after it.
@Service
public class Passkeys {

    private static final Logger log = LoggerFactory.getLogger(Passkeys.class);
    private static final String OFFICE = "Đảng vụ";

    /// One person has a few; more is a mistake.
    public static final int MOST = 20;

    private final PasskeyStore store;
    private final PasskeyHandleStore handles;
    private final AccountStore accounts;
    private final Arrivals arrivals;
    private final AccessLog accessLog;

    Passkeys(
            PasskeyStore store,
            PasskeyHandleStore handles,
            AccountStore accounts,
            Arrivals arrivals,
            AccessLog accessLog) {
        this.store = store;
        this.handles = handles;
        this.accounts = accounts;
        this.arrivals = arrivals;
        this.accessLog = accessLog;
    }

    @Transactional(readOnly = true)
    public List<Passkey> of(Account account) {
        return store.of(account.id());
    }

    /// What the browser needs to make one.
    @Transactional
    public PublicKeyCredentialCreationOptions offer(Account account, Site site) {
        var owner =
                UsernamePasswordAuthenticationToken.authenticated(
                        account.username(), null, List.of());
        return at(site).createPublicKeyCredentialCreationOptions(
                        new ImmutablePublicKeyCredentialCreationOptionsRequest(owner));
    }

    /// False when what the browser sent is no answer to what was offered.
    @Transactional
    public boolean add(
            Account account,
            Site site,
            PublicKeyCredentialCreationOptions offered,
            PublicKeyCredential<AuthenticatorAttestationResponse> made,
            String label,
            String address) {
        boolean own = account.username().equals(offered.getUser().getName());
        if (!own || store.count(account.id()) >= MOST || !registered(site, offered, made, label)) {
            return false;
        }
        note(account, LogLine.Action.PASSKEY_ADDED, address);
        return true;
    }

    @Transactional
    public boolean remove(Account account, int passkey, String address) {
        boolean removed = store.remove(account.id(), passkey);
        if (removed) {
            note(account, LogLine.Action.PASSKEY_REMOVED, address);
        }
        return removed;
    }

    /// What the browser needs to show one; whoever it is chooses among his or her keys.
    public PublicKeyCredentialRequestOptions ask(Site site) {
        return at(site).createCredentialRequestOptions(
                        new ImmutablePublicKeyCredentialRequestOptionsRequest(null));
    }

    /// Whose key it says it is, proved or not.
    @Transactional(readOnly = true)
    public Optional<String> claimed(PublicKeyCredential<AuthenticatorAssertionResponse> shown) {
        return Optional.ofNullable(store.findByCredentialId(shown.getRawId()))
                .map(key -> handles.findById(key.getUserEntityUserId()))
                .map(user -> user.getName());
    }

    @Transactional
    public Attempt attempt(
            Site site,
            PublicKeyCredentialRequestOptions asked,
            PublicKeyCredential<AuthenticatorAssertionResponse> shown,
            Caller caller) {
        return proved(site, asked, shown)
                .flatMap(accounts::known)
                .filter(known -> !known.disabled())
                .<Attempt>map(known -> new Attempt.Accepted(arrivals.in(known.id(), caller)))
                .orElseGet(Attempt.Refused::new);
    }

    private Optional<String> proved(
            Site site,
            PublicKeyCredentialRequestOptions asked,
            PublicKeyCredential<AuthenticatorAssertionResponse> shown) {
        try {
            var request = new RelyingPartyAuthenticationRequest(asked, shown);
            return Optional.of(at(site).authenticate(request).getName());
        } catch (RuntimeException refused) {
            // The library has an exception of its own for each way in which a key can be wrong.
            log.info("A passkey was refused: {}", refused.getClass().getSimpleName());
            return Optional.empty();
        }
    }

    private boolean registered(
            Site site,
            PublicKeyCredentialCreationOptions offered,
            PublicKeyCredential<AuthenticatorAttestationResponse> made,
            String label) {
        try {
            var key = new RelyingPartyPublicKey(made, label);
            at(site).registerCredential(new ImmutableRelyingPartyRegistrationRequest(offered, key));
            return true;
        } catch (RuntimeException refused) {
            log.info("A new passkey was refused: {}", refused.getClass().getSimpleName());
            return false;
        }
    }

    private Webauthn4JRelyingPartyOperations at(Site site) {
        var office = PublicKeyCredentialRpEntity.builder().id(site.host()).name(OFFICE).build();
        var operations =
                new Webauthn4JRelyingPartyOperations(handles, store, office, Set.of(site.origin()));
        operations.setCustomizeCreationOptions(options ->
                options.authenticatorSelection(
                        AuthenticatorSelectionCriteria.builder()
                                .residentKey(ResidentKeyRequirement.REQUIRED)
                                .userVerification(UserVerificationRequirement.REQUIRED)
                                .build()));
        operations.setCustomizeRequestOptions(
                options -> options.userVerification(UserVerificationRequirement.REQUIRED));
        return operations;
    }

    private void note(Account account, LogLine.Action action, String address) {
        accessLog.noted(account.viewer(address), action, null, account.username());
        log.atInfo()
                .addKeyValue("account", account.id())
                .addKeyValue("action", action)
                .log("Passkeys changed");
    }
}
