package vn.dangvu.figures;

import org.jspecify.annotations.Nullable;

import vn.dangvu.kernel.Period;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;

/// The register as a child would keep it: lists, and loops over every day. What the engine must
/// agree with.
final class NaiveRegister {

    /// @param until null while it lasts
    record Version(
            int organization,
            LocalDate since,
            @Nullable LocalDate until,
            @Nullable Integer parent) {

        boolean holds(LocalDate day) {
            return !day.isBefore(since) && (until == null || day.isBefore(until));
        }
    }

    /// @param supersededAt null while it is believed
    record Fact(
            long id,
            long member,
            String kind,
            LocalDate on,
            long ordinal,
            @Nullable Integer from,
            @Nullable Integer to,
            @Nullable String standing,
            Instant recordedAt,
            @Nullable Instant supersededAt) {

        boolean known(@Nullable Instant at) {
            return at == null
                    ? supersededAt == null
                    : !recordedAt.isAfter(at) && (supersededAt == null || supersededAt.isAfter(at));
        }
    }

    /// A member in a cell on a day.
    record Held(long member, int cell, String standing, boolean exempt) {}

    /// Whether a cell stands below some organization, as seen on a day.
    interface Place {
        boolean holds(@Nullable Integer cell, LocalDate day);
    }

    final Map<Integer, List<Version>> versions = new TreeMap<>();

    /// Who goes on for whom, from the day on which that ended.
    final Map<Integer, Integer> heirs = new TreeMap<>();

    final Map<Long, List<Fact>> facts = new TreeMap<>();
    final Set<Long> women = new TreeSet<>();

    boolean alive(int organization, LocalDate day) {
        return version(organization, day) != null;
    }

    @Nullable Version version(int organization, LocalDate day) {
        for (Version version : versions.getOrDefault(organization, List.of())) {
            if (version.holds(day)) {
                return version;
            }
        }
        return null;
    }

    /// What has ended stands where it stood on its last day, what has not begun where it begins.
    boolean within(@Nullable Integer organization, int root, LocalDate asked) {
        Integer at = organization;
        LocalDate day = organization == null ? asked : lived(organization, asked);
        while (at != null) {
            Version version = version(at, day);
            if (version == null) {
                return false;
            }
            if (at == root) {
                return true;
            }
            at = version.parent();
        }
        return false;
    }

    /// Below the organization of the question, on its basis.
    Place place(Question question) {
        int root = question.organization().value();
        LocalDate treeDay = question.treeDay();
        return treeDay == null
                ? (cell, day) -> within(cell, root, day)
                : (cell, _) -> restatedWithin(cell, root, treeDay);
    }

    /// Each ended one hands on to its heir, else to its superior of the last day, until one lives.
    private boolean restatedWithin(@Nullable Integer organization, int root, LocalDate day) {
        Integer at = organization;
        if (at != null && !alive(at, day) && ended(at, day) == null) {
            return false;
        }
        while (at != null && ended(at, day) != null) {
            Integer heir = heirs.get(at);
            if (heir == null && at == root) {
                return true;
            }
            Version last = versions.getOrDefault(at, List.of()).getLast();
            at = heir == null ? last.parent() : heir;
        }
        return within(at, root, day);
    }

    /// The day on which it ended, if that is not after `day`.
    @Nullable LocalDate ended(int organization, LocalDate day) {
        LocalDate end = versions.getOrDefault(organization, List.of()).getLast().until();
        return end == null || end.isAfter(day) ? null : end;
    }

    private LocalDate lived(int organization, LocalDate asked) {
        LocalDate begin = versions.getOrDefault(organization, List.of()).getFirst().since();
        if (asked.isBefore(begin)) {
            return begin;
        }
        LocalDate end = versions.getOrDefault(organization, List.of()).getLast().until();
        return end == null || asked.isBefore(end) ? asked : end.minusDays(1);
    }

    List<Integer> children(int parent, LocalDate day) {
        return versions.keySet().stream()
                .filter(organization -> {
                    Version version = version(organization, day);
                    return version != null
                            && version.parent() != null
                            && version.parent() == parent;
                })
                .toList();
    }

    List<Fact> ledger(long member, @Nullable Instant known) {
        return facts.getOrDefault(member, List.of()).stream()
                .filter(fact -> fact.known(known))
                .sorted(Comparator.comparing(Fact::on).thenComparing(Fact::ordinal))
                .toList();
    }

    /// Where the member is at the end of `day`.
    @Nullable Held held(long member, LocalDate day, @Nullable Instant known) {
        Held held = null;
        for (Fact fact : ledger(member, known)) {
            if (fact.on().isAfter(day)) {
                break;
            }
            held = after(held, fact);
        }
        return held;
    }

    /// With which standing the member came into `fact`.
    String before(Fact fact, @Nullable Instant known) {
        Held held = null;
        for (Fact each : ledger(fact.member(), known)) {
            if (each.id() == fact.id()) {
                break;
            }
            held = after(held, each);
        }
        return held == null ? "?" : held.standing();
    }

    private static @Nullable Held after(@Nullable Held before, Fact fact) {
        if (fact.to() == null) {
            return null;
        }
        String standing =
                switch (fact.kind()) {
                    case "ADMISSION", "READMISSION" -> "PROBATIONARY";
                    case "RECOGNITION" -> "OFFICIAL";
                    default ->
                            fact.standing() != null
                                    ? fact.standing()
                                    : before == null ? "?" : before.standing();
                };
        boolean exempt =
                switch (fact.kind()) {
                    case "EXEMPTION" -> true;
                    case "EXEMPTION_END" -> false;
                    default -> fact.from() != null && before != null && before.exempt();
                };
        return new Held(fact.member(), fact.to(), standing, exempt);
    }

    List<Held> stock(Place place, LocalDate day, @Nullable Instant known) {
        var stock = new ArrayList<Held>();
        for (long member : facts.keySet()) {
            Held held = held(member, day, known);
            if (held != null && place.holds(held.cell(), day)) {
                stock.add(held);
            }
        }
        return stock;
    }

    List<Fact> flow(Place place, Period period, @Nullable Instant known, String... kinds) {
        return known(period, known, kinds)
                .filter(fact -> place.holds(fact.to() == null ? fact.from() : fact.to(), fact.on()))
                .toList();
    }

    /// Movements of `kinds` into the place, from outside of it.
    List<Fact> in(Place place, Period period, @Nullable Instant known, String... kinds) {
        return known(period, known, kinds)
                .filter(fact ->
                        place.holds(fact.to(), fact.on()) && !place.holds(fact.from(), fact.on()))
                .toList();
    }

    List<Fact> out(Place place, Period period, @Nullable Instant known, String... kinds) {
        return known(period, known, kinds)
                .filter(fact ->
                        place.holds(fact.from(), fact.on()) && !place.holds(fact.to(), fact.on()))
                .toList();
    }

    private Stream<Fact> known(Period period, @Nullable Instant known, String... kinds) {
        return facts.keySet().stream()
                .flatMap(member -> ledger(member, known).stream())
                .filter(fact -> List.of(kinds).contains(fact.kind()) && period.covers(fact.on()));
    }

    /// How many members came with their cells, day by day: where they were the evening before, by
    /// both days' trees.
    long received(Place place, Period period, @Nullable Instant known) {
        return moved(place, period, known, false);
    }

    long handedOver(Place place, Period period, @Nullable Instant known) {
        return moved(place, period, known, true);
    }

    private long moved(Place place, Period period, @Nullable Instant known, boolean away) {
        long count = 0;
        for (LocalDate day : daysOfChange(period)) {
            LocalDate evening = day.minusDays(1);
            for (long member : facts.keySet()) {
                Held held = held(member, evening, known);
                if (held != null
                        && place.holds(held.cell(), evening) == away
                        && place.holds(held.cell(), day) != away) {
                    count++;
                }
            }
        }
        return count;
    }

    private Set<LocalDate> daysOfChange(Period period) {
        var days = new TreeSet<LocalDate>();
        for (Version version : versions.values().stream().flatMap(List::stream).toList()) {
            days.add(version.since());
            if (version.until() != null) {
                days.add(version.until());
            }
        }
        days.removeIf(day -> !period.covers(day));
        return days;
    }
}
