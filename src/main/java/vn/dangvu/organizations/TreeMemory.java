package vn.dangvu.organizations;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Supplier;

/// What was read of the tree lately. Each is remembered under the number of the tree it was read
/// from, so that a changed tree is never answered from memory.
///
/// @param <A> what was asked
/// @param <T> what was read
final class TreeMemory<A, T> {

    private static final int SIZE = 1_000;

    private record Key<A>(long revision, A asked) {}

    private final Map<Key<A>, T> read =
            new LinkedHashMap<>(SIZE, 0.75f, true) {

                private static final long serialVersionUID = 1;

                @Override
                protected boolean removeEldestEntry(Map.Entry<Key<A>, T> eldest) {
                    return size() > SIZE;
                }
            };

    T get(long revision, A asked, Supplier<T> reading) {
        var key = new Key<>(revision, asked);
        synchronized (read) {
            var known = read.get(key);
            if (known != null) {
                return known;
            }
        }
        var found = reading.get();
        synchronized (read) {
            read.put(key, found);
        }
        return found;
    }
}
