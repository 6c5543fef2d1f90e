package vn.dangvu.reorganizations;

import org.springframework.stereotype.Component;

import vn.dangvu.organizations.Belongings;

import java.time.LocalDate;
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
    public List<Belonging> at(Collection<Integer> organizations, LocalDate day) {
        return List.of();
    }

    @Override
    public List<Belonging> ever(Collection<Integer> organizations) {
        return store.recorded(organizations).entrySet().stream()
                .map(each -> new Belonging(Kind.MANDATE, each.getKey(), each.getValue()))
                .toList();
    }
}
