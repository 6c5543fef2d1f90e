package vn.dangvu.access.web;

import org.springframework.security.authentication.AbstractAuthenticationToken;

import java.io.Serializable;
import java.security.Principal;
import java.util.List;

/// A code typed after the password.
class CodeAttempt extends AbstractAuthenticationToken {

    private static final long serialVersionUID = 1;

    /// Who has given the right password, and when (milliseconds).
    record HalfWay(int id, int revision, String username, long at)
            implements Principal, Serializable {

        @Override
        public String getName() {
            return username;
        }
    }

    private final HalfWay halfWay;
    private final String code;

    CodeAttempt(HalfWay halfWay, String code) {
        super(List.of());
        this.halfWay = halfWay;
        this.code = code;
    }

    @Override
    public String getCredentials() {
        return code;
    }

    @Override
    public HalfWay getPrincipal() {
        return halfWay;
    }

    @Override
    public boolean equals(Object other) {
        return this == other;
    }

    @Override
    public int hashCode() {
        return System.identityHashCode(this);
    }
}
