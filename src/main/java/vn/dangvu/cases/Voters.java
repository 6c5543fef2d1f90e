package vn.dangvu.cases;

import vn.dangvu.cases.Roll.Voter;
import vn.dangvu.committees.Body;

import java.time.LocalDate;
import java.util.List;

/// Who could vote on a day.
interface Voters {

    /// VOTE-02: the official members of a cell.
    List<Voter> cell(int cell, LocalDate day);

    /// VOTE-03: those in office.
    List<Voter> body(int organization, Body body, LocalDate day);

    /// Whether that organization has a body of the kind on the day.
    boolean sits(int organization, Body body, LocalDate day);
}
