package vn.dangvu.access;

import org.springframework.stereotype.Service;

import java.util.Locale;
import java.util.Optional;

/// Which names accounts bear, for telling the audit who tried to sign in.
@Service
public class KnownNames {

    private static final int LONGEST = 100;

    private final AccountStore accounts;

    KnownNames(AccountStore accounts) {
        this.accounts = accounts;
    }

    /// The username as it is kept; empty where no account bears it.
    public Optional<String> known(String typed) {
        String name = typed.strip().toLowerCase(Locale.ROOT);
        return name.length() <= LONGEST
                        && name.chars().noneMatch(Character::isISOControl)
                        && accounts.isTaken(name)
                ? Optional.of(name)
                : Optional.empty();
    }
}
