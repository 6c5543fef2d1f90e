package vn.dangvu.audit;

import java.util.Arrays;

/// The place of an entry in the chain.
///
/// @param seq counts from 1 without a gap
/// @param prev the hash of the link before
record Link(long seq, long entry, byte[] prev, byte[] hash) {

    boolean follows(byte[] previous) {
        return Arrays.equals(prev, previous);
    }

    boolean binds(Entry told) {
        return Arrays.equals(hash, CanonicalForm.hash(prev, told));
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Link link
                && seq == link.seq
                && entry == link.entry
                && Arrays.equals(prev, link.prev)
                && Arrays.equals(hash, link.hash);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(hash);
    }
}
