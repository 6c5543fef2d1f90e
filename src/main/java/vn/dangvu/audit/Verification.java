package vn.dangvu.audit;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/// What came of looking through a chain.
///
/// @param from the first place that was looked at
/// @param to the last one; 0 for an empty chain
/// @param head the hash at the end, as hexadecimal digits
/// @param key the fingerprint of the key of the checkpoints
public record Verification(
        long from,
        long to,
        long entries,
        int checkpoints,
        String head,
        String key,
        List<Finding> findings) {

    /// The same, held against the fingerprint that somebody has on paper: whoever makes an export
    /// anew from the first line on can sign it anew, too, but not with that key.
    public Verification expecting(String fingerprint) {
        if (key.equalsIgnoreCase(fingerprint.strip())) {
            return this;
        }
        return and(List.of(new Finding(Finding.Kind.OTHER_KEY, null, null, null, key)));
    }

    /// The same with more findings, each once, by their places.
    Verification and(List<Finding> found) {
        var more = new ArrayList<>(findings);
        found.stream().filter(one -> !findings.contains(one)).forEach(more::add);
        more.sort(
                Comparator.comparing(
                        Finding::seq, Comparator.nullsLast(Comparator.naturalOrder())));
        return new Verification(from, to, entries, checkpoints, head, key, List.copyOf(more));
    }

    public boolean holds() {
        return findings.isEmpty();
    }
}
