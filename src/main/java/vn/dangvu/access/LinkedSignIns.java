package vn.dangvu.access;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import vn.dangvu.access.SignIns.Attempt;

import java.util.Locale;

/// People who were proved by somebody else, such as the province's own sign-in. They come into the
/// account that has their name here; nobody gets an account or a role by it.
@Service
public class LinkedSignIns {

    private final AccountStore accounts;
    private final Arrivals arrivals;

    LinkedSignIns(AccountStore accounts, Arrivals arrivals) {
        this.accounts = accounts;
        this.arrivals = arrivals;
    }

    /// @param name as the other side has it; usernames here are in lower case
    @Transactional
    public Attempt attempt(String name, Caller caller) {
        return accounts.known(name.strip().toLowerCase(Locale.ROOT))
                .filter(known -> !known.disabled())
                .<Attempt>map(known -> new Attempt.Accepted(arrivals.in(known.id(), caller)))
                .orElseGet(Attempt.Refused::new);
    }
}
