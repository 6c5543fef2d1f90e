package vn.dangvu.radar;

import java.util.List;
import java.util.SequencedMap;

/// What the radar answers.
///
/// @param tallies how much of each kind, the most urgent kind first; kinds of which there is
///   nothing are left out
/// @param entries the first of each kind that was asked for, in the order of the kinds
public record Findings(SequencedMap<String, Tally> tallies, List<Entry> entries) {

    public Findings {
        entries = List.copyOf(entries);
    }

    public Tally total() {
        return tallies.values().stream().reduce(Tally.NONE, Tally::plus);
    }
}
