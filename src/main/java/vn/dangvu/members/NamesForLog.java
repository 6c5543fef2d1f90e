package vn.dangvu.members;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import vn.dangvu.access.MemberNames;
import vn.dangvu.kernel.Viewer;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;

/// Names the members whom the access log speaks of. It asks the store and not the door: the door
/// writes that log itself.
@Service
class NamesForLog implements MemberNames {

    private final MemberStore store;
    private final Clock clock;

    NamesForLog(MemberStore store, Clock clock) {
        this.store = store;
        this.clock = clock;
    }

    @Override
    @Transactional(readOnly = true)
    public Map<Long, Name> visible(Viewer viewer, Collection<Long> ids) {
        if (ids.isEmpty() || viewer.rowRoots().length == 0) {
            return Map.of();
        }
        return store.names(
                store.visible(List.copyOf(ids), viewer.rowRoots(), LocalDate.now(clock)));
    }
}
