package vn.dangvu.confirmations;

import java.util.Collection;
import java.util.Set;

/// Where organizations stand. The module that keeps the tree brings the answer.
public interface Reach {

    /// Those of `organizations` that are one of `roots` or stand below one today; one that has
    /// ended, where it stood last.
    Set<Integer> within(Integer[] roots, Collection<Integer> organizations);
}
