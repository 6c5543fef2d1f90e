package vn.dangvu.organizations;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import vn.dangvu.confirmations.Reach;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Set;

/// Tells which organizations stand below others, so that nobody sees or confirms what is prepared
/// elsewhere.
@Service
class ReachForConfirmations implements Reach {

    private final ReachStore store;
    private final Clock clock;

    ReachForConfirmations(ReachStore store, Clock clock) {
        this.store = store;
        this.clock = clock;
    }

    @Override
    @Transactional(readOnly = true)
    public Set<Integer> within(Integer[] roots, Collection<Integer> organizations) {
        return store.within(roots, organizations, LocalDate.now(clock));
    }
}
