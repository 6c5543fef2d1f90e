package vn.dangvu.access;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import vn.dangvu.kernel.Forbidden;
import vn.dangvu.kernel.Viewer;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;

/// Accounts to which something goes out without their signing in: a calendar, a mail. Each is read
/// anew each time, so that a disabled account and a role that was taken back count at once.
@Service
public class Subscribers {

    private final AccountStore accounts;
    private final GrantStore grants;
    private final Clock clock;

    Subscribers(AccountStore accounts, GrantStore grants, Clock clock) {
        this.accounts = accounts;
        this.grants = grants;
        this.clock = clock;
    }

    /// The number of the viewer's own account.
    ///
    /// @throws Forbidden if there is none: who works at the server's keyboard has no account
    @Transactional(readOnly = true)
    public int own(Viewer viewer) {
        return accounts.id(viewer.username())
                .orElseThrow(() -> new Forbidden("subscribe without an account"));
    }

    /// Nothing, when the account is disabled or shows no personal rows of any organization any
    /// more.
    @Transactional(readOnly = true)
    public Optional<Account> reading(int id) {
        return accounts.find(id, grants.of(id, LocalDate.now(clock)))
                .filter(account -> !account.disabled())
                .filter(account -> account.viewer(null).rowRoots().length > 0);
    }

    /// Username and name, for lists of what went out.
    @Transactional(readOnly = true)
    public Optional<Account> named(int id) {
        return accounts.find(id, grants.of(id, LocalDate.now(clock)));
    }
}
