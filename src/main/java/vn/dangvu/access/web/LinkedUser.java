package vn.dangvu.access.web;

import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.oauth2.core.oidc.user.DefaultOidcUser;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;

import vn.dangvu.shell.Person;

import java.util.List;

/// Somebody whom the other side has proved and who has an account here.
class LinkedUser extends DefaultOidcUser implements Person {

    private static final long serialVersionUID = 1;

    private final SignedIn signedIn;

    LinkedUser(OidcUser proved, SignedIn signedIn) {
        super(
                List.of(new SimpleGrantedAuthority("ROLE_USER")),
                proved.getIdToken(),
                proved.getUserInfo());
        this.signedIn = signedIn;
    }

    SignedIn signedIn() {
        return signedIn;
    }

    @Override
    public String username() {
        return signedIn.username();
    }

    @Override
    public String displayName() {
        return signedIn.displayName();
    }

    @Override
    public boolean administrator() {
        return signedIn.administrator();
    }

    /// The username here.
    @Override
    public String getName() {
        return signedIn.username();
    }

    @Override
    public boolean equals(Object other) {
        return super.equals(other)
                && other instanceof LinkedUser user
                && signedIn.equals(user.signedIn);
    }

    @Override
    public int hashCode() {
        return 31 * super.hashCode() + signedIn.hashCode();
    }
}
