package vn.dangvu.access.web;

import java.io.Serializable;
import java.security.Principal;

/// A code typed after the password.
class CodeAttempt extends Attempt {

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
}
