package vn.dangvu.access;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import vn.dangvu.confirmations.Staff;
import vn.dangvu.kernel.Viewer;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;

/// What the people of the office are called, for pages that say who wrote something.
@Service
public class Colleagues implements Staff {

    private final AccountStore accounts;
    private final GrantStore grants;
    private final Clock clock;

    Colleagues(AccountStore accounts, GrantStore grants, Clock clock) {
        this.accounts = accounts;
        this.grants = grants;
        this.clock = clock;
    }

    @Override
    @Transactional(readOnly = true)
    public int administrators() {
        return accounts.administrators();
    }

    @Override
    @Transactional(readOnly = true)
    public Optional<Viewer> viewer(String username) {
        return accounts.id(username)
                .flatMap(id -> accounts.find(id, grants.of(id, LocalDate.now(clock))))
                .filter(account -> !account.disabled())
                .map(account -> account.viewer(null));
    }

    /// The names by the words people sign in with; whoever has no account is left out.
    @Override
    @Transactional(readOnly = true)
    public Map<String, String> names(Collection<String> usernames) {
        return usernames.isEmpty() ? Map.of() : accounts.names(usernames);
    }
}
