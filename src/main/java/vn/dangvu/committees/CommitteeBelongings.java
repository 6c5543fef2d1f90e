package vn.dangvu.committees;

import org.springframework.stereotype.Component;

import vn.dangvu.organizations.Belongings;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/// Posts and the term end with their organization; whoever goes on for it elects anew (TERM-03).
@Component
class CommitteeBelongings implements Belongings {

    private final BelongingStore store;

    CommitteeBelongings(BelongingStore store) {
        this.store = store;
    }

    @Override
    public List<Belonging> at(Collection<Integer> organizations, LocalDate day) {
        return both(store.posts(organizations, day), store.terms(organizations, day));
    }

    /// Elections and congresses of later days: who was elected to what had ended by then?
    @Override
    public List<Belonging> since(Collection<Integer> organizations, LocalDate day) {
        return both(store.postsSince(organizations, day), store.termsSince(organizations, day));
    }

    @Override
    public List<Belonging> ever(Collection<Integer> organizations) {
        return both(store.postsEver(organizations), store.termsEver(organizations));
    }

    private static List<Belonging> both(Map<Integer, Long> posts, Map<Integer, Long> terms) {
        return Stream.of(Belonging.of(Kind.POST, posts), Belonging.of(Kind.TERM, terms))
                .flatMap(List::stream)
                .toList();
    }
}
