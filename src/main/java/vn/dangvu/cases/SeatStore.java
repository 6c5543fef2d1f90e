package vn.dangvu.cases;

import org.jooq.DSLContext;
import org.jooq.Record;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

import vn.dangvu.cases.Procedure.Seat;

import java.time.LocalDate;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/// Which organizations above a cell decide about its members, by the tree of a day.
@Repository
class SeatStore implements Seats {

    private final DSLContext db;

    SeatStore(DSLContext db) {
        this.db = db;
    }

    @Override
    public Map<Decider, Seat> above(int cell, LocalDate day) {
        var at = new At(cell, day);
        return Objects.requireNonNull(above(List.of(at)).get(at));
    }

    /// The same of many cells and days.
    Map<At, Map<Decider, Seat>> above(Collection<At> asked) {
        var rows =
                db.fetch(
                                """
                                select x.cell, x.day, v.organization_id, v.short_name, v.kind, r.depth
                                from unnest(?::integer[], ?::date[]) as x (cell, day)
                                join organizations_api.reach r on r.descendant_id = x.cell and r.since <= x.day and r.until > x.day
                                cross join lateral (
                                    select w.organization_id, w.short_name, w.kind from organizations_api.version w
                                    where w.organization_id = r.ancestor_id and w.since <= x.day
                                    order by w.since desc limit 1) v
                                order by x.cell, x.day, r.depth\
                                """,
                                asked.stream().map(At::organization).toArray(Integer[]::new),
                                asked.stream().map(At::day).toArray(LocalDate[]::new))
                        .intoGroups(row ->
                                new At(
                                        row.get("cell", Integer.class),
                                        row.get("day", LocalDate.class)));
        var found = new HashMap<At, Map<Decider, Seat>>();
        for (At at : asked) {
            var above = rows.get(at);
            found.put(at, above == null ? Map.of() : seats(above));
        }
        return found;
    }

    /// @param rows of one cell, from the cell upward
    private static Map<Decider, Seat> seats(List<? extends Record> rows) {
        var seats = new EnumMap<Decider, Seat>(Decider.class);
        for (var row : rows) {
            String kind = row.get("kind", String.class);
            boolean grassroots =
                    kind.equals("GRASSROOTS_PARTY_COMMITTEE") || kind.equals("GRASSROOTS_CELL");
            var seat =
                    new Seat(
                            row.get("organization_id", Integer.class),
                            row.get("short_name", String.class),
                            kind,
                            grassroots,
                            null);
            if (row.get("depth", Integer.class) == 0) {
                seats.put(Decider.CELL, seat);
            }
            switch (kind) {
                case "SUB_COMMITTEE" -> seats.putIfAbsent(Decider.SUB_COMMITTEE, seat);
                case "GRASSROOTS_PARTY_COMMITTEE" ->
                        seats.putIfAbsent(Decider.GRASSROOTS_COMMITTEE, seat);
                case "UPPER_GRASSROOTS" -> seats.putIfAbsent(Decider.UPPER_COMMITTEE, seat);
                case "PROVINCIAL_COMMITTEE" -> seats.putIfAbsent(Decider.PROVINCE, seat);
                default -> {}
            }
        }
        return seats;
    }

    /// Every mandate there is.
    List<Mandate> mandates() {
        return db.fetch(
                        "select m.organization_id, m.kind, m.since, nullif(m.until,"
                                + " 'infinity') from reorganizations_api.mandate m")
                .map(row ->
                        new Mandate(
                                row.get(0, Integer.class),
                                row.get(1, String.class),
                                row.get(2, LocalDate.class),
                                row.get(3, LocalDate.class)));
    }

    /// @param until the first day after it; null while it lasts
    record Mandate(int organization, String kind, LocalDate since, @Nullable LocalDate until) {

        boolean holds(LocalDate day) {
            return !since.isAfter(day) && (until == null || until.isAfter(day));
        }
    }

    @Override
    public Set<String> mandates(int organization, LocalDate day) {
        return db.fetch(
                        """
                        select m.kind from reorganizations_api.mandate m
                        where m.organization_id = ? and m.since <= ? and m.until > ?\
                        """,
                        organization,
                        day,
                        day)
                .intoSet(0, String.class);
    }
}
