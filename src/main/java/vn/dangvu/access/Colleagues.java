package vn.dangvu.access;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import vn.dangvu.confirmations.Staff;

import java.util.Collection;
import java.util.Map;

/// What the people of the office are called, for pages that say who wrote something.
@Service
public class Colleagues implements Staff {

    private final AccountStore accounts;

    Colleagues(AccountStore accounts) {
        this.accounts = accounts;
    }

    @Override
    @Transactional(readOnly = true)
    public int administrators() {
        return accounts.administrators();
    }

    /// The names by the words people sign in with; whoever has no account is left out.
    @Override
    @Transactional(readOnly = true)
    public Map<String, String> names(Collection<String> usernames) {
        return usernames.isEmpty() ? Map.of() : accounts.names(usernames);
    }
}
