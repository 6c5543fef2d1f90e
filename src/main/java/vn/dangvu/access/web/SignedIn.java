package vn.dangvu.access.web;

import org.jspecify.annotations.Nullable;
import org.springframework.security.core.Authentication;

import vn.dangvu.access.Account;
import vn.dangvu.shell.Person;

import java.io.Serializable;
import java.security.Principal;

/// The principal of a session. What the account may do is read anew at each request.
record SignedIn(int id, int revision, String username, String displayName, boolean administrator)
        implements Person, Principal, Serializable {

    static SignedIn as(Account account) {
        return new SignedIn(
                account.id(),
                account.revision(),
                account.username(),
                account.displayName(),
                account.administrator());
    }

    /// Whoever has come in, whichever way.
    static @Nullable SignedIn of(@Nullable Authentication authentication) {
        return switch (authentication == null ? null : authentication.getPrincipal()) {
            case SignedIn signedIn -> signedIn;
            case LinkedUser linked -> linked.signedIn();
            case null, default -> null;
        };
    }

    @Override
    public String getName() {
        return username;
    }
}
