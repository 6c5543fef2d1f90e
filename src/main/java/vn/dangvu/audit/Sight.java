package vn.dangvu.audit;

import java.util.Set;

/// Which entries somebody sees.
///
/// @param all everything
/// @param organizations whose entries are seen
/// @param accounts whether what was done to accounts is seen: nothing of members
record Sight(boolean all, Set<Integer> organizations, boolean accounts) {

    Sight {
        organizations = Set.copyOf(organizations);
    }
}
