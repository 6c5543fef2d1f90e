package vn.dangvu.audit;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import java.time.Instant;
import java.util.Collection;
import java.util.List;

/// What was done to the record of one member. It asks nobody who reads it: that is asked where the
/// record itself is opened, and who did it in another organization is left out there.
@Service
public class PersonTrail {

    private final PersonTrailStore store;

    PersonTrail(PersonTrailStore store) {
        this.store = store;
    }

    /// The newest first.
    @Transactional(readOnly = true)
    public List<Entry> of(long member) {
        return store.of(member);
    }

    /// Those of some acts, from a moment on; the newest first.
    @Transactional(readOnly = true)
    public List<Entry> since(long member, Instant from, Collection<Act> acts) {
        return store.since(member, from, acts);
    }

    /// How many entries there are from before a moment.
    @Transactional(readOnly = true)
    public int before(Instant moment) {
        return store.before(moment);
    }
}
