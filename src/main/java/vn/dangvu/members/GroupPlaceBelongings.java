package vn.dangvu.members;

import org.springframework.stereotype.Component;

import vn.dangvu.organizations.Belongings;

import java.util.Collection;
import java.util.List;

/// Places in party groups that were given by hand; those that a plan gave are taken back with it.
@Component
class GroupPlaceBelongings implements Belongings {

    private final PartyGroupStore store;

    GroupPlaceBelongings(PartyGroupStore store) {
        this.store = store;
    }

    @Override
    public List<Belonging> ever(Collection<Integer> organizations) {
        return Belonging.of(Kind.GROUP_PLACE, store.placedByHand(organizations));
    }
}
