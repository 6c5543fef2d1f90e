package vn.dangvu.cases;

import org.jooq.DSLContext;
import org.jooq.Record;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

import vn.dangvu.cases.Roll.Voter;
import vn.dangvu.cases.Seats.At;
import vn.dangvu.cases.Vote.Reason;
import vn.dangvu.committees.Body;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/// Who could vote on a day, from what members and committees publish. Names come through the second
/// lock: who is not in the viewer's sight counts, and has no name.
@Repository
class RollStore implements Voters {

    private static final String NAMED =
            """
            left join lateral (
                select n.code, n.full_name, n.given, n.middle, n.family from members_api.profile n
                where n.member_id = who.member_id and n.superseded_at = 'infinity'
                order by n.effective_on <= {0} desc, n.effective_on desc limit 1) n on true
            order by n.given, n.middle, n.family, n.code\
            """;

    /// VOTE-02: the official members; VOTE-05: no others.
    private static final String CELL =
            """
            select who.member_id, n.full_name, who.suspended, who.away, who.exempt
            from (
                select b.member_id, b.suspended, b.away, b.exempt from members_api.membership b
                where b.cell_id = {1} and b.standing = 'OFFICIAL' and b.since <= {0} and b.until > {0}) who
            """;

    /// VOTE-03: those in office, whatever body they hold a post in twice.
    private static final String BODY =
            """
            select who.member_id, n.full_name, who.suspended, who.away, false as exempt
            from (
                select distinct p.member_id, p.suspended or coalesce(b.suspended, false) as suspended,
                       coalesce(b.away, false) as away
                from committees_api.post p
                left join members_api.membership b on b.member_id = p.member_id and b.since <= {0} and b.until > {0}
                where p.organization_id = {1} and p.body = {2} and p.since <= {0} and p.until > {0}) who
            """;

    private final DSLContext db;

    RollStore(DSLContext db) {
        this.db = db;
    }

    @Override
    public List<Voter> cell(int cell, LocalDate day) {
        return db.resultQuery(CELL + NAMED, day, cell).fetch(RollStore::voter);
    }

    @Override
    public List<Voter> body(int organization, Body body, LocalDate day) {
        return db.resultQuery(BODY + NAMED, day, organization, body.name()).fetch(RollStore::voter);
    }

    /// Of many cells and days, without the names: for whoever only counts.
    Map<At, List<Voter>> cells(Collection<At> asked) {
        var found = new HashMap<At, List<Voter>>();
        asked.forEach(at -> found.put(at, new ArrayList<>()));
        db.fetch(
                        """
                        select x.cell, x.day, b.member_id, '' as full_name, b.suspended, b.away, b.exempt
                        from unnest(?::integer[], ?::date[]) as x (cell, day)
                        join members_api.membership b on b.cell_id = x.cell and b.standing = 'OFFICIAL' and b.since <= x.day and b.until > x.day\
                        """,
                        asked.stream().map(At::organization).toArray(Integer[]::new),
                        asked.stream().map(At::day).toArray(LocalDate[]::new))
                .forEach(row ->
                        found.computeIfAbsent(
                                        new At(
                                                row.get("cell", Integer.class),
                                                row.get("day", LocalDate.class)),
                                        _ -> new ArrayList<>())
                                .add(voter(row)));
        return found;
    }

    @Override
    public boolean sits(int organization, Body body, LocalDate day) {
        return db.fetchSingle(
                        """
                        select exists (select from committees_api.post p
                            where p.organization_id = ? and p.body = ? and p.since <= ? and p.until > ?)\
                        """,
                        organization,
                        body.name(),
                        day,
                        day)
                .get(0, boolean.class);
    }

    private static Voter voter(Record row) {
        return new Voter(
                row.get("member_id", Long.class),
                Objects.requireNonNullElse(row.get("full_name", String.class), ""),
                out(row));
    }

    private static @Nullable Reason out(Record row) {
        if (row.get("suspended", boolean.class)) {
            return Reason.SUSPENDED;
        } else if (row.get("away", boolean.class)) {
            return Reason.AWAY;
        }
        return row.get("exempt", boolean.class) ? Reason.EXEMPT : null;
    }
}
