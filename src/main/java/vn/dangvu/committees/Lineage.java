package vn.dangvu.committees;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeMap;

/// Which number the next congress of an organization has (TERM-03): it goes on from its own last
/// one. An organization that came out of a single other one goes on where that one was, each half
/// of a split as well; one that came out of several, or out of nothing, begins at I.
///
/// @param congresses of each organization: its numbers by day
/// @param origins out of whom each organization came, where it came out of something
record Lineage(
        Map<Integer, NavigableMap<LocalDate, Integer>> congresses, Map<Integer, Origin> origins) {

    /// @param from nobody, if it was founded
    record Origin(LocalDate on, Set<Integer> from) {

        Origin {
            from = Set.copyOf(from);
        }
    }

    Lineage {
        congresses = Map.copyOf(congresses);
        origins = Map.copyOf(origins);
    }

    /// The number of a congress of `organization` on `day`, if anything tells it.
    OptionalInt expected(int organization, LocalDate day) {
        var last = last(organization, day, new HashSet<>());
        return last.isPresent() ? OptionalInt.of(last.getAsInt() + 1) : last;
    }

    private OptionalInt last(int organization, LocalDate before, Set<Integer> asked) {
        var own = congresses.getOrDefault(organization, new TreeMap<>()).lowerEntry(before);
        if (own != null) {
            return OptionalInt.of(own.getValue());
        }
        var origin = origins.get(organization);
        if (origin == null || !asked.add(organization)) {
            return OptionalInt.empty();
        }
        return origin.from().size() == 1
                ? last(List.copyOf(origin.from()).getFirst(), origin.on(), asked)
                : OptionalInt.of(0);
    }
}
