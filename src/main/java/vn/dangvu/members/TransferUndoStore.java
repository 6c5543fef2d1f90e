package vn.dangvu.members;

import static org.jooq.impl.DSL.val;

import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;

/// The SQL of the way back of a collective transfer.
@Repository
class TransferUndoStore {

    private static final String CONTENT = CollectiveTransferStore.CONTENT;

    private static final String ORIGINAL = "o." + CONTENT.replace(", ", ", o.");

    /// Whether the fact belongs to another change that was undone meanwhile: it does not come back.
    private static final String TAKEN_BACK =
            "exists (select from organizations_api.change g where g.id = %s.change_id"
                    + " and g.superseded_at < 'infinity')";

    /// What the change made that is still so, and what stood in its place before.
    ///
    /// `own`: its transfers. `retold`: the fact as it was (o), the current one in its place (c),
    /// and whether that one says what the change told; what somebody took back since stays taken
    /// back. `dropped`: facts it took back.
    private static final String MADE =
            """
            own as (
                select id, member_id from members.movement
                where change_id = {0} and kind = 'COLLECTIVE_TRANSFER' and superseded_at = 'infinity'
                  and id not in (select now_id from members.movement_retold where change_id = {0})
            ), retold as (
                select r.was_id, n.id as now_id, n.member_id, c.id as current_id,
                       (%1$s) is not distinct from (%2$s) as untouched
                from members.movement_retold r
                join members.movement n on n.id = r.now_id
                join members.movement c
                    on c.member_id = n.member_id and c.ordinal = n.ordinal and c.superseded_at = 'infinity'
                where r.change_id = {0}
            ), dropped as (
                select o.id, o.member_id from members.movement_dropped d
                join members.movement o on o.id = d.movement_id
                where d.change_id = {0} and not %3$s
            )\
            """
                    .formatted(
                            "c." + CONTENT.replace(", ", ", c."),
                            "n." + CONTENT.replace(", ", ", n."),
                            TAKEN_BACK.formatted("o"));

    /// Whom [#undo] concerns.
    static final String CONCERNED =
            "select member_id from made_own union select member_id from made_retold"
                    + " union select member_id from made_dropped";

    private final DSLContext db;

    TransferUndoStore(DSLContext db) {
        this.db = db;
    }

    /// Facts with which the ledger would not hold together, were the change undone now: the ledger
    /// as it would be then is read, and whoever comes from a cell the member is not in is named. So
    /// is what brings somebody into a cell that would not be one, to stay there; and the last fact
    /// of whoever lost one by another change that still stands, told anew by this one before: it
    /// could not be told as it was.
    ///
    /// @param vanishing organizations that are cells only by the change
    List<Long> inTheWay(long change, Collection<Integer> vanishing) {
        return db.fetch(
                        """
                        with %s, then_so as (
                            select f.member_id, f.effective_on, f.ordinal, f.from_cell, f.to_cell, f.id, false as original
                            from members.movement f
                            where f.superseded_at = 'infinity'
                              and (f.member_id in (select member_id from own union select member_id from retold
                                                   union select member_id from dropped)
                                   or f.from_cell = any ({1}) or f.to_cell = any ({1}))
                              and f.id not in (select id from own)
                              and f.id not in (select current_id from retold where current_id is not null)
                            union all
                            select o.member_id, o.effective_on, o.ordinal, o.from_cell, o.to_cell, o.id, true
                            from members.movement o
                            where o.id in (select was_id from retold union select id from dropped)
                        ), chained as (
                            select t.*, lag(t.to_cell) over way as held, lag(t.id) over way as before,
                                   lead(t.effective_on, 1, 'infinity'::date) over way as next_on
                            from then_so t
                            window way as (partition by t.member_id order by t.effective_on, t.ordinal)
                        )
                        select case when original then coalesce(before, id) else id end from chained
                        where from_cell is distinct from held
                          and member_id in (select member_id from own union select member_id from retold
                                            union select member_id from dropped)
                        union
                        select id from chained
                        where to_cell = any ({1})
                          and next_on > (select c.effective_on from organizations_api.change c where c.id = {0})
                        union
                        select coalesce(current_id, now_id) from retold where not untouched
                        union
                        select (select max(l.id) from members.movement l
                                where l.member_id = n.member_id and l.superseded_at = 'infinity')
                        from members.movement_retold r
                        join members.movement n on n.id = r.now_id
                        join members.movement x on x.member_id = n.member_id and x.ordinal = n.ordinal
                        join members.movement_dropped d on d.movement_id = x.id and d.change_id <> r.change_id
                        join organizations_api.change g on g.id = d.change_id and g.superseded_at = 'infinity'
                        where r.change_id = {0} and x.superseded_at < 'infinity'
                        order by 1\
                        """
                                .formatted(MADE),
                        val(change),
                        val(vanishing.toArray(Integer[]::new)))
                .map(row -> row.get(0, Long.class));
    }

    /// Three tables for [#undo]: see [#MADE].
    void stage(long change) {
        for (String table : List.of("own", "retold", "dropped")) {
            db.execute(
                    "create temporary table made_%1$s on commit drop as with %2$s select * from %1$s"
                            .formatted(table, MADE),
                    val(change));
            db.execute("create index on made_" + table + " (member_id)");
            db.execute("analyze made_" + table);
        }
    }

    /// Takes back what the change made of a batch of members, and tells anew what it had told
    /// otherwise: one statement, because the ledger of each is checked after it. Only while nothing
    /// is in the way.
    void undo(int batch, String who, Instant now) {
        db.execute(
                """
                with gone as (
                    update members.movement f set superseded_at = {1}
                    from made_own m join batch on batch.member_id = m.member_id and batch.number = {2}
                    where f.id = m.id
                )
                insert into members.movement (%s, recorded_at, recorded_by, entered_at, change_id, supersedes)
                select %s, {1}, {0}, {1}, o.change_id, r.current_id
                from made_retold r
                join batch on batch.member_id = r.member_id and batch.number = {2}
                join members.movement o on o.id = r.was_id
                union all
                select %s, {1}, {0}, {1}, o.change_id, null
                from made_dropped d
                join batch on batch.member_id = d.member_id and batch.number = {2}
                join members.movement o on o.id = d.id\
                """
                        .formatted(CONTENT, ORIGINAL, ORIGINAL),
                val(who),
                val(now.atOffset(ZoneOffset.UTC)),
                val(batch));
    }

    void clear() {
        db.execute("drop table made_own, made_retold, made_dropped");
    }
}
