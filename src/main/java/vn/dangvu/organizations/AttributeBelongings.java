package vn.dangvu.organizations;

import org.springframework.stereotype.Component;

import java.util.Collection;
import java.util.List;

/// What is recorded of an organization besides its place in the tree. It ends with the organization
/// and is nobody else's: a plan has nothing to decide about it.
@Component
class AttributeBelongings implements Belongings {

    private final AttributeStore store;

    AttributeBelongings(AttributeStore store) {
        this.store = store;
    }

    @Override
    public List<Belonging> ever(Collection<Integer> organizations) {
        return Belonging.of(Kind.ATTRIBUTE, store.recorded(organizations));
    }
}
