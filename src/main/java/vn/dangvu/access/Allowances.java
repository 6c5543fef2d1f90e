package vn.dangvu.access;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;

/// Buckets of tokens, one for each who asks: so many at once, and the same number a minute.
///
/// Who has not asked for longest is forgotten when there are too many; being forgotten means a full
/// bucket, so that no crowd can take anything from anybody by it.
final class Allowances {

    static final int MOST = 10_000;

    private static final double MINUTE = Duration.ofMinutes(1).toMillis();

    /// @param delay zero where it was granted
    /// @param first whether this is the first refusal after a grant
    record Answer(Duration delay, boolean first) {}

    private record Bucket(double tokens, long at, boolean refused) {}

    private final int perMinute;
    private final Map<String, Bucket> buckets =
            new LinkedHashMap<>(64, 0.75f, true) {
                private static final long serialVersionUID = 1;

                @Override
                protected boolean removeEldestEntry(Map.Entry<String, Bucket> eldest) {
                    return size() > MOST;
                }
            };

    Allowances(int perMinute) {
        if (perMinute < 1) {
            throw new IllegalArgumentException("At least one a minute, not " + perMinute);
        }
        this.perMinute = perMinute;
    }

    synchronized Answer take(String who, long now) {
        var before = buckets.getOrDefault(who, new Bucket(perMinute, now, false));
        // A clock that was set back gives nothing and takes nothing.
        double grown = Math.max(0, now - before.at()) * perMinute / MINUTE;
        double tokens = Math.min(perMinute, before.tokens() + grown);
        boolean granted = tokens >= 1;
        buckets.put(who, new Bucket(granted ? tokens - 1 : tokens, now, !granted));
        long wait = granted ? 0 : (long) Math.ceil((1 - tokens) * MINUTE / perMinute);
        return new Answer(Duration.ofMillis(wait), !granted && !before.refused());
    }

    synchronized int known() {
        return buckets.size();
    }
}
