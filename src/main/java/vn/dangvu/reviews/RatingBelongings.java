package vn.dangvu.reviews;

import org.springframework.stereotype.Component;

import vn.dangvu.organizations.Belongings;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;

/// Ratings of years that end on the day or later. They stay with whom they were given to: nobody
/// but who decided them takes them back.
@Component
class RatingBelongings implements Belongings {

    private final RatingCountStore store;

    RatingBelongings(RatingCountStore store) {
        this.store = store;
    }

    @Override
    public List<Belonging> at(Collection<Integer> organizations, LocalDate day) {
        return counted(organizations, day.getYear());
    }

    @Override
    public List<Belonging> ever(Collection<Integer> organizations) {
        return counted(organizations, 0);
    }

    private List<Belonging> counted(Collection<Integer> organizations, int year) {
        return Belonging.of(Kind.RATING, store.counted(organizations, year));
    }
}
