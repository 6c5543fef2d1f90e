package vn.dangvu.fees;

import org.springframework.stereotype.Component;

import vn.dangvu.organizations.Belongings;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;

/// Months of fees that end on the day or later. They stay with the cell that took the money in.
@Component
class FeeBelongings implements Belongings {

    private static final LocalDate EVER = LocalDate.of(1900, 1, 1);

    private final FeeCountStore store;

    FeeBelongings(FeeCountStore store) {
        this.store = store;
    }

    @Override
    public List<Belonging> at(Collection<Integer> organizations, LocalDate day) {
        return counted(organizations, day);
    }

    @Override
    public List<Belonging> ever(Collection<Integer> organizations) {
        return counted(organizations, EVER);
    }

    private List<Belonging> counted(Collection<Integer> organizations, LocalDate since) {
        return Belonging.of(Kind.FEES, store.months(organizations, since));
    }
}
