package vn.dangvu.access.proof;

import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;

/// Who stands where and who sees it, worked out the slow way: versions, heirs and facts as they are
/// recorded, one by one, and nothing that the program derives from them (no closure, no membership,
/// no ranges, none of its queries).
final class Oracle {

    record Version(
            int id, LocalDate since, LocalDate until, String code, @Nullable Integer parent) {

        boolean on(LocalDate day) {
            return !since.isAfter(day) && until.isAfter(day);
        }
    }

    record Heir(int gone, int heir, LocalDate since) {}

    record Fact(
            long id,
            long member,
            @Nullable Integer from,
            @Nullable Integer to,
            LocalDate on,
            long ordinal,
            boolean current) {}

    private static final LocalDate EVER = LocalDate.of(9999, 1, 1);

    private final LocalDate today = World.TODAY;
    final Map<Integer, List<Version>> versions = new HashMap<>();
    private final List<Heir> heirs;
    final Map<Long, List<Fact>> facts = new HashMap<>();
    final Map<Long, Set<Integer>> places = new HashMap<>();

    /// Where slips go, by whom they name.
    private final Map<Long, Set<Integer>> goals = new HashMap<>();

    private final Map<String, Set<Integer>> bearers = new HashMap<>();
    private final Set<LocalDate> days = new TreeSet<>();

    Oracle(DSLContext sql, World world) {
        sql.fetch(
                        """
                        select organization_id, lower(valid), coalesce(upper(valid), date '9999-01-01'), code, parent_id
                        from organizations.version where code like ? order by 1, 2\
                        """,
                        "W" + world.number + "K%")
                .forEach(row -> {
                    var one =
                            new Version(
                                    row.get(0, int.class),
                                    row.get(1, LocalDate.class),
                                    row.get(2, LocalDate.class),
                                    row.get(3, String.class),
                                    row.get(4, Integer.class));
                    versions.computeIfAbsent(one.id(), _ -> new ArrayList<>()).add(one);
                    bearers.computeIfAbsent(one.code(), _ -> new HashSet<>()).add(one.id());
                    days.add(one.since());
                    days.add(one.until());
                });
        heirs =
                sql.fetch(
                                """
                                select h.predecessor_id, h.heir_id, c.effective_on from organizations.heir h
                                join organizations.change c on c.id = h.change_id where c.superseded_at = 'infinity'\
                                """)
                        .map(row ->
                                new Heir(
                                        row.get(0, int.class),
                                        row.get(1, int.class),
                                        row.get(2, LocalDate.class)));
        sql.fetch(
                        """
                        select id, member_id, from_cell, to_cell, effective_on, ordinal, superseded_at = 'infinity'
                        from members.movement order by effective_on, ordinal\
                        """)
                .forEach(row -> {
                    var fact =
                            new Fact(
                                    row.get(0, long.class),
                                    row.get(1, long.class),
                                    row.get(2, Integer.class),
                                    row.get(3, Integer.class),
                                    row.get(4, LocalDate.class),
                                    row.get(5, long.class),
                                    row.get(6, boolean.class));
                    facts.computeIfAbsent(fact.member(), _ -> new ArrayList<>()).add(fact);
                    place(fact.member(), fact.from());
                    place(fact.member(), fact.to());
                });
        sql.fetch(
                        """
                        select member_id, organization_id from committees.post_fact
                        union select member_id, organization_id from reviews.rating where member_id is not null\
                        """)
                .forEach(row -> place(row.get(0, long.class), row.get(1, int.class)));
        sql.fetch(
                        """
                        select t.member_id, e.toward from transfers.transfer t
                        join transfers.event e on e.transfer_id = t.id where e.toward is not null\
                        """)
                .forEach(row ->
                        goals.computeIfAbsent(row.get(0, long.class), _ -> new HashSet<>())
                                .add(row.get(1, int.class)));
        days.addAll(List.of(LocalDate.of(1990, 1, 1), today, EVER.minusDays(1)));
    }

    private void place(long member, @Nullable Integer where) {
        if (where != null) {
            places.computeIfAbsent(member, _ -> new HashSet<>()).add(where);
        }
    }

    Set<Integer> placesOf(long member) {
        return places.getOrDefault(member, Set.of());
    }

    Set<Integer> goalsOf(long member) {
        return goals.getOrDefault(member, Set.of());
    }

    Set<Integer> bearersOf(String code) {
        return bearers.getOrDefault(code, Set.of());
    }

    /// What stands below one of `roots` today: what has ended where it stood at last, or below
    /// whoever goes on for it.
    Set<Integer> sees(Integer[] roots) {
        var wanted = Set.of(Arrays.stream(roots).distinct().toArray(Integer[]::new));
        var seen = new HashSet<Integer>();
        versions.keySet().stream().filter(id -> seesOne(wanted, id)).forEach(seen::add);
        return seen;
    }

    private boolean seesOne(Set<Integer> roots, int id) {
        if (above(id, near(id)).stream().anyMatch(roots::contains)) {
            return true;
        }
        if (until(id).isAfter(today)) {
            return false;
        }
        Integer heir = heir(id, today);
        if (heir != null && seesOne(roots, heir)) {
            return true;
        }
        Integer parent = versions(id).getLast().parent();
        boolean parentGone = parent != null && !until(parent).isAfter(today);
        return heir == null && parent != null && parentGone && seesOne(roots, parent);
    }

    /// What ever stood below one of `tops`, on whatever day, by the tree of that day or restated to
    /// the tree of any other.
    Set<Integer> everBelow(Collection<Integer> tops) {
        var below = new HashSet<Integer>();
        for (int id : versions.keySet()) {
            for (LocalDate day : days) {
                if (holders(id, day).stream().anyMatch(tops::contains)) {
                    below.add(id);
                    break;
                }
            }
        }
        return below;
    }

    /// Below whom the organization counts when it is told by the tree of `day`.
    private Set<Integer> holders(int id, LocalDate day) {
        var found = new HashSet<Integer>();
        boolean lives = !versions(id).getFirst().since().isAfter(day) && until(id).isAfter(day);
        if (lives) {
            found.addAll(above(id, day));
        } else if (!until(id).isAfter(day)) {
            found.addAll(above(id, until(id).minusDays(1)));
            Integer heir = heir(id, day);
            Integer next = heir == null ? versions(id).getLast().parent() : heir;
            if (next != null) {
                found.addAll(holders(next, day));
            }
        }
        return found;
    }

    /// Below whom the organization stands for facts of `day`: before it began and after it ended
    /// where it stood first and last.
    List<Integer> reached(int id, LocalDate day) {
        var since = versions(id).getFirst().since();
        var last = until(id).minusDays(1);
        return above(id, day.isBefore(since) ? since : day.isAfter(last) ? last : day);
    }

    /// Below whom the facts of the organization are told when they are restated to the tree of
    /// `day`.
    Set<Integer> restated(int id, LocalDate day) {
        if (versions(id).getFirst().since().isAfter(day)) {
            return Set.of();
        }
        if (until(id).isAfter(day)) {
            return Set.copyOf(above(id, day));
        }
        Integer heir = heir(id, day);
        Integer next = heir == null ? versions(id).getLast().parent() : heir;
        var found = new HashSet<Integer>(next == null ? Set.of() : restated(next, day));
        if (heir == null) {
            found.add(id);
        }
        return found;
    }

    /// The organization on the way up from `id` on a day, with itself.
    List<Integer> above(int id, LocalDate day) {
        var found = new ArrayList<Integer>();
        Integer at = id;
        while (at != null) {
            found.add(at);
            at = version(at, day).parent();
        }
        return found;
    }

    private Version version(int id, LocalDate day) {
        return versions(id).stream()
                .filter(one -> one.on(day))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException(id + " does not live on " + day));
    }

    private List<Version> versions(int id) {
        return Objects.requireNonNull(versions.get(id));
    }

    private LocalDate near(int id) {
        var since = versions(id).getFirst().since();
        var until = until(id);
        return today.isBefore(since) ? since : until.isAfter(today) ? today : until.minusDays(1);
    }

    private LocalDate until(int id) {
        return versions(id).getLast().until();
    }

    private @Nullable Integer heir(int id, LocalDate day) {
        return heirs.stream()
                .filter(one -> one.gone() == id && !one.since().isAfter(day))
                .map(Heir::heir)
                .findFirst()
                .orElse(null);
    }

    /// Everybody to whom one of `gone` was handed on, and so on.
    Set<Integer> onward(Set<Integer> gone) {
        var found = new HashSet<>(gone);
        while (heirs.stream()
                .anyMatch(one -> found.contains(one.gone()) && found.add(one.heir()))) {
            continue;
        }
        return found;
    }

    /// Where somebody is on the day; null where nowhere.
    @Nullable Integer cell(long member, LocalDate day) {
        Integer at = null;
        for (Fact fact : facts.getOrDefault(member, List.of())) {
            if (fact.current() && !fact.on().isAfter(day)) {
                at = fact.to();
            }
        }
        return at;
    }

    /// In whose hands a member is: the cell of the last day on which there was one; of whom every
    /// fact was taken back, the cell of the fact that was written last.
    @Nullable Integer home(long member) {
        var told = facts.getOrDefault(member, List.of());
        for (Fact fact : told.reversed()) {
            Integer cell = cell(member, fact.on());
            if (fact.current() && cell != null) {
                return cell;
            }
        }
        return told.stream()
                .reduce((one, other) -> one.id() > other.id() ? one : other)
                .map(fact -> fact.to() == null ? fact.from() : fact.to())
                .orElse(null);
    }
}
