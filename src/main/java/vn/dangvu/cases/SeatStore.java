package vn.dangvu.cases;

import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;

import vn.dangvu.cases.Procedure.Seat;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.Map;
import java.util.Set;

/// Which organizations above a cell decide about its members, by the tree of a day.
@Repository
class SeatStore {

    private final DSLContext db;

    SeatStore(DSLContext db) {
        this.db = db;
    }

    /// The nearest of each kind, from the cell upward. A cell that has ended by then stands where
    /// it stood last.
    Map<Decider, Seat> above(int cell, LocalDate day) {
        var seats = new EnumMap<Decider, Seat>(Decider.class);
        for (var row :
                db.fetch(
                        """
                        select v.organization_id, v.short_name, v.kind, r.depth
                        from organizations_api.reach r
                        cross join lateral (
                            select w.organization_id, w.short_name, w.kind from organizations_api.version w
                            where w.organization_id = r.ancestor_id and w.since <= ?
                            order by w.since desc limit 1) v
                        where r.descendant_id = ? and r.since <= ? and r.until > ?
                        order by r.depth\
                        """,
                        day,
                        cell,
                        day,
                        day)) {
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

    /// What the organization was given besides its kind and has on the day.
    Set<String> mandates(int organization, LocalDate day) {
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
