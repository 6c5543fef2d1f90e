package vn.dangvu.reorganizations;

import org.springframework.stereotype.Component;

import vn.dangvu.organizations.Belongings;

import java.util.Collection;
import java.util.List;

/// Powers and special permissions (handbook 1.4). They end with the organization and pass to
/// nobody: a plan has nothing to decide about them.
@Component
class MandateBelongings implements Belongings {

    private final MandateStore store;

    MandateBelongings(MandateStore store) {
        this.store = store;
    }

    @Override
    public List<Belonging> ever(Collection<Integer> organizations) {
        return Belonging.of(Kind.MANDATE, store.recorded(organizations));
    }
}
