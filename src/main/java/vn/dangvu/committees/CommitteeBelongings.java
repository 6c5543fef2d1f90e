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
        return Stream.concat(
                        told(Kind.POST, store.posts(organizations, day)),
                        told(Kind.TERM, store.terms(organizations, day)))
                .toList();
    }

    /// Elections and congresses of later days: who was elected to what had ended by then?
    @Override
    public List<Belonging> since(Collection<Integer> organizations, LocalDate day) {
        return Stream.concat(
                        told(Kind.POST, store.postsSince(organizations, day)),
                        told(Kind.TERM, store.termsSince(organizations, day)))
                .toList();
    }

    @Override
    public List<Belonging> ever(Collection<Integer> organizations) {
        return Stream.concat(
                        told(Kind.POST, store.postsEver(organizations)),
                        told(Kind.TERM, store.termsEver(organizations)))
                .toList();
    }

    private static Stream<Belonging> told(Kind kind, Map<Integer, Long> counts) {
        return counts.entrySet().stream()
                .map(each -> new Belonging(kind, each.getKey(), each.getValue()));
    }
}
