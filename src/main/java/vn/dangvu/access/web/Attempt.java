package vn.dangvu.access.web;

import org.springframework.security.authentication.AbstractAuthenticationToken;

import java.util.List;

/// Somebody who wants in. Nothing is granted yet, and two tries are never the same one.
abstract class Attempt extends AbstractAuthenticationToken {

    private static final long serialVersionUID = 1;

    Attempt() {
        super(List.of());
    }

    @Override
    public final boolean equals(Object other) {
        return this == other;
    }

    @Override
    public final int hashCode() {
        return System.identityHashCode(this);
    }
}
