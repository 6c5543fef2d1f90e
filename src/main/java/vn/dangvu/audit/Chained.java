package vn.dangvu.audit;

import org.jspecify.annotations.Nullable;

/// A link with its entry. One of them is missing only where somebody tampered.
record Chained(@Nullable Link link, @Nullable Entry entry) {

    Chained {
        if (link == null && entry == null) {
            throw new IllegalArgumentException("A line of nothing");
        }
    }
}
