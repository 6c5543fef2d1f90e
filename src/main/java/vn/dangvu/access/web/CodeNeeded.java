package vn.dangvu.access.web;

import org.springframework.security.core.AuthenticationException;

import vn.dangvu.access.Account;

/// The password was right, and somebody is not in yet. It is no failure: nobody is told of it but
/// the login page.
class CodeNeeded extends AuthenticationException {

    private static final long serialVersionUID = 1;

    private final int id;
    private final int revision;
    private final String username;

    CodeNeeded(Account account) {
        super("a code is needed");
        this.id = account.id();
        this.revision = account.revision();
        this.username = account.username();
    }

    CodeAttempt.HalfWay halfWay(long at) {
        return new CodeAttempt.HalfWay(id, revision, username, at);
    }
}
