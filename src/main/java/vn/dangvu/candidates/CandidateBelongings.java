package vn.dangvu.candidates;

import org.springframework.stereotype.Component;

import vn.dangvu.organizations.Belongings;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;

/// Candidates whom a cell follows. When it ends, nobody is handed over silently: each is moved to a
/// cell that lives, and until then stands on the list of what waits.
@Component
class CandidateBelongings implements Belongings {

    private final CandidateCountStore store;

    CandidateBelongings(CandidateCountStore store) {
        this.store = store;
    }

    @Override
    public List<Belonging> at(Collection<Integer> organizations, LocalDate day) {
        return Belonging.of(Kind.CANDIDATE, store.followed(organizations, day));
    }

    @Override
    public List<Belonging> since(Collection<Integer> organizations, LocalDate day) {
        return Belonging.of(Kind.CANDIDATE, store.takenUpSince(organizations, day));
    }

    @Override
    public List<Belonging> ever(Collection<Integer> organizations) {
        return Belonging.of(Kind.CANDIDATE, store.takenUpSince(organizations, LocalDate.EPOCH));
    }
}
