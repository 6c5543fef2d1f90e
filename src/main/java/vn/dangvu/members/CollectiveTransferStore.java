package vn.dangvu.members;

import static org.jooq.impl.DSL.condition;
import static org.jooq.impl.DSL.val;

import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.springframework.stereotype.Repository;

import vn.dangvu.members.CollectiveTransfers.Located;
import vn.dangvu.members.CollectiveTransfers.Present;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/// The SQL of members who follow their organizations: set-wise, for a province at once.
@Repository
class CollectiveTransferStore {

    static final String CONTENT =
            "member_id, kind, effective_on, ordinal, from_cell, to_cell, standing, until_on,"
                    + " elsewhere, route, transfer_id, reason, card_number, decision_number,"
                    + " decision_date, decision_issuer, note";

    /// Whom [#move] concerns.
    static final String CONCERNED =
            "select member_id from leaving union select member_id from later";

    private final DSLContext db;

    CollectiveTransferStore(DSLContext db) {
        this.db = db;
    }

    List<Present> present(Collection<Integer> cells, LocalDate on) {
        return db.fetch(
                        """
                        select b.cell_id, count(*), count(*) filter (where b.standing = 'OFFICIAL')
                        from members.membership b
                        where b.cell_id = any ({0}) and b.since <= {1} and b.until > {1}
                        group by b.cell_id order by b.cell_id\
                        """,
                        val(cells.toArray(Integer[]::new)), val(on))
                .map(CollectiveTransferStore::present);
    }

    List<Located> located(Collection<String> codes, LocalDate on) {
        return located(condition("m.code = any ({0})", val(codes.toArray(String[]::new))), on);
    }

    /// Reads every member: only for codes that nobody bears.
    List<Located> locatedInAnyCase(Collection<String> codes, LocalDate on) {
        var lower = codes.stream().map(code -> code.toLowerCase(Locale.ROOT));
        return located(
                condition("lower(m.code) = any ({0})", val(lower.toArray(String[]::new))), on);
    }

    /// Those of `codes` that no member bears exactly so.
    List<String> unknown(Collection<String> codes) {
        return db.fetch(
                        """
                        select typed from unnest({0}) as typed
                        where not exists (select from members.member m where m.code = typed)\
                        """,
                        val(codes.toArray(String[]::new)))
                .map(row -> row.get(0, String.class));
    }

    private List<Located> located(Condition wanted, LocalDate on) {
        return db.fetch(
                        """
                        select m.id, m.code, n.full_name, b.cell_id, b.standing = 'OFFICIAL'
                        from members.member m
                        join members.membership b on b.member_id = m.id and b.since <= {1} and b.until > {1}
                        join lateral (
                            select p.name_id from members.profile p
                            where p.member_id = m.id and p.superseded_at = 'infinity'
                            order by p.effective_on desc limit 1) p on true
                        join members.name n on n.id = p.name_id
                        where {0}\
                        """,
                        wanted, val(on))
                .map(row ->
                        new Located(
                                row.get(0, long.class),
                                row.get(1, String.class),
                                row.get(2, String.class),
                                row.get(3, int.class),
                                row.get(4, boolean.class)));
    }

    /// Two tables for [#move]: where each cell's members go, and where each member goes.
    ///
    /// @param closed cells in which nobody can be any more
    void stage(
            Map<Integer, Integer> cells,
            Collection<Integer> closed,
            Map<Long, Integer> members,
            LocalDate on) {
        db.execute(
                "create temporary table cell_goal on commit drop as select g.*, g.cell_id = any"
                        + " ({2}) as closed from unnest({0}, {1}) as g (cell_id, goal)",
                val(cells.keySet().toArray(Integer[]::new)),
                val(cells.values().toArray(Integer[]::new)),
                val(closed.toArray(Integer[]::new)));
        db.execute(
                "create temporary table member_goal on commit drop as select * from unnest({0},"
                        + " {1}) as g (member_id, goal)",
                val(members.keySet().toArray(Long[]::new)),
                val(members.values().toArray(Integer[]::new)));
        db.execute(
                """
                create temporary table leaving on commit drop as
                select b.member_id, b.cell_id, coalesce(m.goal, c.goal) as goal
                from members.membership b
                left join cell_goal c on c.cell_id = b.cell_id
                left join member_goal m on m.member_id = b.member_id
                where b.since <= {0} and b.until > {0} and coalesce(m.goal, c.goal) <> b.cell_id\
                """,
                val(on));
        db.execute("create index on leaving (member_id)");
        db.execute("analyze leaving");
    }

    /// Facts of later days that speak of a cell that is closed, or that the member has left: the
    /// same facts in the cell to which the member, or else the cell, went.
    void stageLater(LocalDate on) {
        db.execute(
                """
                create temporary table later on commit drop as
                select f.*, coalesce(case when f.from_cell = l.cell_id then l.goal end, a.goal, f.from_cell) as new_from,
                       coalesce(case when f.to_cell = l.cell_id then l.goal end, z.goal, f.to_cell) as new_to
                from members.movement f
                left join leaving l on l.member_id = f.member_id
                left join cell_goal a on a.cell_id = f.from_cell and a.closed
                left join cell_goal z on z.cell_id = f.to_cell and z.closed
                where f.superseded_at = 'infinity' and f.effective_on > {0}
                  and (f.from_cell in (select cell_id from cell_goal union select cell_id from leaving)
                       or f.to_cell in (select cell_id from cell_goal union select cell_id from leaving))\
                """,
                val(on));
        db.execute(
                "delete from later where new_from is not distinct from from_cell and new_to is not"
                        + " distinct from to_cell");
    }

    /// Facts that are taken back, because what they tell of happens within one cell now.
    void drop(long change) {
        db.execute(
                """
                insert into members.movement_dropped
                select {0}, id from later where new_from = new_to and from_cell <> to_cell\
                """,
                val(change));
    }

    /// One statement for a batch, because the ledger of each member is checked after each: takes
    /// them across, and tells later facts anew. A fact that another change made stays that
    /// change's.
    int move(int batch, long change, LocalDate on, Decision decision, String who, Instant now) {
        return db.fetchSingle(
                        """
                        with dropped as (
                            update members.movement f set superseded_at = {6}
                            from later x join batch on batch.member_id = x.member_id and batch.number = {7}
                            where x.id = f.id and x.new_from = x.new_to and x.from_cell <> x.to_cell
                        ), told as (
                            insert into members.movement (%s, recorded_at, recorded_by, entered_at, change_id, supersedes)
                            select l.member_id, 'COLLECTIVE_TRANSFER'::members.movement_kind, {1},
                                   nextval('members.movement_ordinal'), cell_id, goal, null::members.standing, null::date, null,
                                   null, null::bigint, null, null, {2}, {3}, {4}, null, {6}, {5}, {6}, {0}, null::bigint
                            from leaving l join batch on batch.member_id = l.member_id and batch.number = {7}
                            union all
                            select x.member_id, kind, effective_on, ordinal, new_from, new_to, standing, until_on, elsewhere,
                                   route, transfer_id, reason, card_number, decision_number, decision_date, decision_issuer, note, {6}, {5}, {6},
                                   change_id, id
                            from later x join batch on batch.member_id = x.member_id and batch.number = {7}
                            where (new_from = new_to and from_cell <> to_cell) is not true
                            returning id, supersedes
                        ), retold as (
                            insert into members.movement_retold
                            select {0}, supersedes, id from told where supersedes is not null
                        )
                        select count(*) from told\
                        """
                                .formatted(CONTENT),
                        val(change),
                        val(on),
                        val(decision.number()),
                        val(decision.date()),
                        val(decision.issuer()),
                        val(who),
                        val(now.atOffset(ZoneOffset.UTC)),
                        val(batch))
                .get(0, int.class);
    }

    void clear() {
        db.execute("drop table leaving, later, cell_goal, member_goal");
    }

    /// Facts from a later day on that bring somebody into `cells` who was not there on `on`, by
    /// cell.
    List<Present> comingLater(Collection<Integer> cells, LocalDate on) {
        return db.fetch(
                        """
                        select c.id, count(*), 0
                        from unnest({0}) as c (id)
                        join members.movement f on f.to_cell = c.id and f.effective_on > {1} and f.superseded_at = 'infinity'
                        where not exists (
                            select from members.membership b
                            where b.member_id = f.member_id and b.cell_id = c.id and b.since <= {1} and b.until > {1})
                        group by c.id order by c.id\
                        """,
                        val(cells.toArray(Integer[]::new)), val(on))
                .map(CollectiveTransferStore::present);
    }

    private static Present present(Record row) {
        return new Present(row.get(0, int.class), row.get(1, long.class), row.get(2, long.class));
    }
}
