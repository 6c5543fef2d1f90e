package vn.dangvu.radar;

import static java.util.stream.Collectors.groupingBy;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// What a source has found: how much of each kind, and the first of each.
///
/// @param tallies by kind; one of which there is nothing may be left out
/// @param first of each kind so many as were asked for, in the order of [Alert#BY_DUE]
public record Found(Map<String, Tally> tallies, List<Alert> first) {

    public static final Found NOTHING = new Found(Map.of(), List.of());

    public Found {
        tallies = Map.copyOf(tallies);
        first = List.copyOf(first);
    }

    /// @param most of each kind
    public static Found of(List<Alert> all, LocalDate day, int most) {
        var tallies = new HashMap<String, Tally>();
        var kinds = all.stream().collect(groupingBy(Alert::kind));
        kinds.forEach((kind, alerts) -> tallies.put(kind, Tally.of(alerts, day)));
        return new Found(
                tallies,
                kinds.values().stream()
                        .flatMap(alerts -> alerts.stream().sorted(Alert.BY_DUE).limit(most))
                        .toList());
    }
}
