package vn.dangvu.cases;

import vn.dangvu.cases.Procedure.Seat;

import java.time.LocalDate;
import java.util.Map;
import java.util.Set;

/// Which organizations above a cell decide about its members, by the tree of a day.
interface Seats {

    /// A place on a day.
    record At(int organization, LocalDate day) {}

    /// The nearest of each kind, from the cell upward. A cell that has ended by then stands where
    /// it stood last.
    Map<Decider, Seat> above(int cell, LocalDate day);

    /// What the organization was given besides its kind and has on the day.
    Set<String> mandates(int organization, LocalDate day);
}
