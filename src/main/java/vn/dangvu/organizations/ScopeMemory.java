package vn.dangvu.organizations;

import vn.dangvu.kernel.Period;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Supplier;

/// Scopes that were asked for lately. Each is remembered under the number of the tree it was read
/// from, so that a changed tree is never answered from memory.
final class ScopeMemory {

    private static final int SIZE = 1_000;

    /// @param period of a restated scope: the day of its tree
    record Asked(OrganizationId organization, Period period, boolean restated) {}

    private record Key(long revision, Asked asked) {}

    private final Map<Key, Scope> scopes =
            new LinkedHashMap<>(SIZE, 0.75f, true) {

                private static final long serialVersionUID = 1;

                @Override
                protected boolean removeEldestEntry(Map.Entry<Key, Scope> eldest) {
                    return size() > SIZE;
                }
            };

    Scope get(long revision, Asked asked, Supplier<Scope> read) {
        var key = new Key(revision, asked);
        synchronized (scopes) {
            var known = scopes.get(key);
            if (known != null) {
                return known;
            }
        }
        var scope = read.get();
        synchronized (scopes) {
            scopes.put(key, scope);
        }
        return scope;
    }
}
