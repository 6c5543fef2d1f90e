package vn.dangvu.access;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import vn.dangvu.audit.SubjectNames;
import vn.dangvu.kernel.Viewer;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;

/// Names the people of the office of whom the audit speaks. Their names are no secret to who may
/// read it: the usernames stand in the entries already.
@Service("accountNamesForAudit")
class NamesForAudit implements SubjectNames {

    private final AccountStore accounts;

    NamesForAudit(AccountStore accounts) {
        this.accounts = accounts;
    }

    @Override
    public String kind() {
        return ACCOUNT;
    }

    @Override
    @Transactional(readOnly = true)
    public Map<String, Name> of(Viewer viewer, Collection<String> usernames) {
        var found = new HashMap<String, Name>();
        accounts.names(usernames)
                .forEach((username, name) -> found.put(username, new Name(name, null)));
        return found;
    }
}
