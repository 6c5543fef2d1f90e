package vn.dangvu.cases;

import org.jooq.DSLContext;
import org.jooq.Record;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

import vn.dangvu.cases.Roll.Voter;
import vn.dangvu.cases.Vote.Reason;
import vn.dangvu.committees.Body;

import java.time.LocalDate;
import java.util.List;

/// Who could vote on a day, from what members and committees publish. Names come through the second
/// lock: who is not in the viewer's sight is not in the list.
@Repository
class RollStore {

    private static final String NAMED =
            """
            cross join lateral (
                select n.code, n.full_name, n.given, n.middle, n.family from members_api.profile n
                where n.member_id = who.member_id and n.superseded_at = 'infinity'
                order by n.effective_on <= {0} desc, n.effective_on desc limit 1) n
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

    List<Voter> cell(int cell, LocalDate day) {
        return db.resultQuery(CELL + NAMED, day, cell).fetch(RollStore::voter);
    }

    List<Voter> body(int organization, Body body, LocalDate day) {
        return db.resultQuery(BODY + NAMED, day, organization, body.name()).fetch(RollStore::voter);
    }

    /// Whether that organization has a body of the kind on the day.
    boolean sits(int organization, Body body, LocalDate day) {
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
                row.get("member_id", Long.class), row.get("full_name", String.class), out(row));
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
