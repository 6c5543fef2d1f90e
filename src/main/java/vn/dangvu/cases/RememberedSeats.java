package vn.dangvu.cases;

import vn.dangvu.cases.Procedure.Seat;
import vn.dangvu.cases.SeatStore.Mandate;

import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/// Asks for all places at once and for none twice: for an import, inside whose transaction no tree
/// changes.
final class RememberedSeats implements Seats {

    private final SeatStore store;
    private final Map<At, Map<Decider, Seat>> above = new HashMap<>();
    private final List<Mandate> mandates;

    RememberedSeats(SeatStore store) {
        this.store = store;
        this.mandates = store.mandates();
    }

    void learn(Collection<At> places) {
        above.putAll(store.above(new HashSet<>(places)));
    }

    @Override
    public Map<Decider, Seat> above(int cell, LocalDate day) {
        return above.computeIfAbsent(
                new At(cell, day), at -> store.above(at.organization(), at.day()));
    }

    @Override
    public Set<String> mandates(int organization, LocalDate day) {
        return mandates.stream()
                .filter(one -> one.organization() == organization && one.holds(day))
                .map(Mandate::kind)
                .collect(Collectors.toSet());
    }
}
