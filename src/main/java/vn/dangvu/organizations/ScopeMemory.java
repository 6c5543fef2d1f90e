package vn.dangvu.organizations;

import vn.dangvu.kernel.Period;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Supplier;

/// Scopes that were asked for lately. Each is remembered under the number of the tree it was read
/// from, so that a changed tree is never answered from memory.
final class ScopeMemory {

    private static final int SIZE = 1_000;

    private record Asked(long revision, OrganizationId organization, Period period) {}

    private final Map<Asked, Scope> scopes =
            new LinkedHashMap<>(SIZE, 0.75f, true) {

                private static final long serialVersionUID = 1;

                @Override
                protected boolean removeEldestEntry(Map.Entry<Asked, Scope> eldest) {
                    return size() > SIZE;
                }
            };

    Scope get(long revision, OrganizationId organization, Period period, Supplier<Scope> read) {
        var asked = new Asked(revision, organization, period);
        synchronized (scopes) {
            var known = scopes.get(asked);
            if (known != null) {
                return known;
            }
        }
        var scope = read.get();
        synchronized (scopes) {
            scopes.put(asked, scope);
        }
        return scope;
    }
}
