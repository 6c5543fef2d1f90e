package vn.dangvu.audit;

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

    public boolean holds() {
        return findings.isEmpty();
    }
}
