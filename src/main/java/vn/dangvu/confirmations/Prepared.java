package vn.dangvu.confirmations;

import org.jspecify.annotations.Nullable;

import tools.jackson.databind.json.JsonMapper;

import vn.dangvu.kernel.Viewer;

import java.time.Instant;
import java.util.Set;

/// An act that waits for somebody else.
///
/// @param payload JSON; for [#as]
/// @param by who prepared it
public record Prepared(
        long id,
        Kind kind,
        Set<Integer> organizations,
        @Nullable Long member,
        String payload,
        String by,
        Instant at) {

    public Prepared {
        organizations = Set.copyOf(organizations);
    }

    static String json(Object payload) {
        return JsonMapper.shared().writeValueAsString(payload);
    }

    /// The act again, as the module gave it.
    public <T> T as(Class<T> type) {
        return JsonMapper.shared().readValue(payload, type);
    }

    public boolean isOf(Viewer viewer) {
        return by.equals(viewer.username());
    }

    /// For whoever prints it by mistake: what is in it may be personal.
    @Override
    public String toString() {
        return "Prepared[" + id + ", " + kind + "]";
    }
}
