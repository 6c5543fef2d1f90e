package vn.dangvu.cases;

import vn.dangvu.cases.Roll.Voter;
import vn.dangvu.cases.Seats.At;
import vn.dangvu.committees.Body;

import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;

/// Asks for all cells at once and for no body twice: for an import. What it writes itself is not
/// among what it remembers, so it forgets when the ledger has changed.
final class RememberedVoters implements Voters {

    private record Seat(int organization, Body body, LocalDate day) {}

    private final RollStore store;
    private final Map<At, List<Voter>> cells = new HashMap<>();
    private final Map<Seat, List<Voter>> bodies = new HashMap<>();
    private final Map<Seat, Boolean> sitting = new HashMap<>();

    RememberedVoters(RollStore store) {
        this.store = store;
    }

    void learn(Collection<At> places) {
        cells.putAll(store.cells(new HashSet<>(places)));
    }

    void forget() {
        cells.clear();
        bodies.clear();
    }

    @Override
    public List<Voter> cell(int cell, LocalDate day) {
        return cells.computeIfAbsent(
                new At(cell, day), at -> store.cell(at.organization(), at.day()));
    }

    @Override
    public List<Voter> body(int organization, Body body, LocalDate day) {
        return bodies.computeIfAbsent(
                new Seat(organization, body, day), _ -> store.body(organization, body, day));
    }

    @Override
    public boolean sits(int organization, Body body, LocalDate day) {
        return sitting.computeIfAbsent(
                new Seat(organization, body, day), _ -> store.sits(organization, body, day));
    }
}
