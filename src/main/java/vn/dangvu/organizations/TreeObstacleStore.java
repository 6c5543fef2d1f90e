package vn.dangvu.organizations;

import static org.jooq.impl.DSL.val;

import org.jooq.DSLContext;
import org.jooq.Param;
import org.jooq.Record;
import org.springframework.stereotype.Repository;

import vn.dangvu.organizations.TreeChanges.Later;
import vn.dangvu.organizations.TreeChanges.Reach;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;

/// The SQL of what stands against a change of the tree, and against its undo.
@Repository
class TreeObstacleStore {

    private static final String IMAGE =
            """
            image as (
                select * from organizations.change_version where change_id = {0}
            ), fresh as (
                select organization_id from image where after
                except select organization_id from image where not after
            )\
            """;

    /// Whether an organization of kind `below` cannot stand under one of kind `above`.
    private static final String UNFIT =
            "((%1$s.kind in ('CELL', 'GRASSROOTS_CELL')) <> (%2$s.kind = 'PARTY_GROUP')"
                    + " or %1$s.kind = 'PARTY_GROUP')";

    private static final String CHANGED =
            """
            , now_so as (
                select v.* from organizations.version v
                join organizations.change c on c.id = {0}
                where v.organization_id in (select organization_id from image)
                  and (upper_inf(v.valid) or upper(v.valid) > c.effective_on)
            )
            select coalesce(i.organization_id, n.organization_id)
            from (select * from image where after) i
            full join now_so n on n.organization_id = i.organization_id and n.valid = i.valid
              and (n.code, n.official_name, n.short_name, n.kind, n.unit_type, n.parent_id) is not distinct from
                  (i.code, i.official_name, i.short_name, i.kind, i.unit_type, i.parent_id)
            where i.organization_id is null or n.organization_id is null\
            """;

    /// Who came below what would be gone, took its code, or went on for somebody in its hands; and
    /// superiors to which the undo would return something while they are gone, cells, or below it.
    private static final String STANDING_ON =
            """

            union
            select v.organization_id from organizations.version v
            where v.parent_id in (select organization_id from fresh)
              and v.organization_id not in (select organization_id from image)
            union
            select h.predecessor_id from organizations_api.heir h
            where h.heir_id in (select organization_id from fresh)
              and h.predecessor_id not in (select predecessor_id from organizations.heir where change_id = {0})
            union
            select v.organization_id from image i
            join organizations.version v on v.code = i.code and v.valid && i.valid
            where not i.after and v.organization_id not in (select organization_id from image)
            union
            select i.parent_id from image i
            where not i.after and i.parent_id not in (select organization_id from image)
              and not exists (select from organizations.version p where p.organization_id = i.parent_id
                              having range_agg(p.valid) @> i.valid)
            union
            select i.parent_id from image i
            join organizations.version p on p.organization_id = i.parent_id and p.valid && i.valid
            where not i.after and i.parent_id not in (select organization_id from image) and %1$s
            union
            select v.organization_id from image i
            join organizations.version v on v.parent_id = i.organization_id and v.valid && i.valid
            where not i.after and v.organization_id not in (select organization_id from image) and %2$s
            union
            select i.parent_id from image i
            join organizations.closure c on c.ancestor_id = i.organization_id and c.descendant_id = i.parent_id
              and c.since < coalesce(upper(i.valid), 'infinity') and c.until > lower(i.valid)
            where not i.after and i.parent_id not in (select organization_id from image)\
            """
                    .formatted(UNFIT.formatted("p", "i"), UNFIT.formatted("i", "v"));

    private final DSLContext db;

    TreeObstacleStore(DSLContext db) {
        this.db = db;
    }

    /// What is recorded of a later day and would not fit.
    List<Later> later(LocalDate on, Reach reach) {
        return db.fetch(
                        """
                        select v.code, lower(v.valid), 'version' from organizations.version v
                        where v.organization_id = any ({1}) and lower(v.valid) > {0}
                        union
                        select v.code, lower(v.valid), 'version' from organizations.version v
                        join organizations.version was on was.organization_id = v.organization_id and was.valid @> {0}::date
                        where v.organization_id = any ({2}) and lower(v.valid) > {0} and v.kind <> was.kind
                        union
                        select min(v.code), max(upper(v.valid)), 'ended' from organizations.version v
                        where v.organization_id = any ({1} || {2})
                        group by v.organization_id having not bool_or(upper_inf(v.valid))
                        union
                        select v.code, lower(v.valid), 'child' from organizations.version v
                        where v.parent_id = any ({3}) and lower(v.valid) > {0} and v.organization_id <> all ({1})
                        union
                        select v.code, h.since, 'heir' from organizations_api.heir h
                        join organizations.version v on v.organization_id = h.predecessor_id and upper(v.valid) = h.since
                        where h.heir_id = any ({3}) and h.since > {0}
                        union
                        select v.code, lower(v.valid), 'code' from organizations.version v
                        where v.code = any ({4}) and v.valid && daterange({0}, null) and v.organization_id <> all ({1})
                        union
                        select v.code, c.since, 'circle'
                        from unnest({5}, {6}) as m (moved, superior)
                        join organizations.closure c
                            on c.ancestor_id = m.moved and c.descendant_id = m.superior and c.since > {0}
                        join organizations.version v on v.organization_id = m.superior and v.valid @> c.since
                        order by 1, 2\
                        """,
                        val(on),
                        numbers(reach.touched()),
                        numbers(reach.relied()),
                        numbers(reach.ended()),
                        val(reach.codes().toArray(String[]::new)),
                        numbers(reach.placed().stream().map(Reach.Placed::moved).toList()),
                        numbers(reach.placed().stream().map(Reach.Placed::superior).toList()))
                .map(TreeObstacleStore::later);
    }

    private static Later later(Record row) {
        return new Later(
                row.get(0, String.class), row.get(1, LocalDate.class), row.get(2, String.class));
    }

    /// Of `ids`, those whose first day is `on`.
    List<Integer> beganOn(LocalDate on, Collection<Integer> ids) {
        return db.fetch(
                        """
                        select organization_id from organizations.version where organization_id = any ({1})
                        group by organization_id having min(lower(valid)) = {0} order by 1\
                        """,
                        val(on), numbers(ids))
                .map(row -> row.get(0, Integer.class));
    }

    /// Of `ids`, those that are not within `roots`. Most stand there today, which is looked up for
    /// all at once.
    List<Integer> outside(Integer[] roots, Collection<Integer> ids, LocalDate today) {
        return db.fetch(
                        """
                        with elsewhere as materialized (
                            select id from unnest({1}) as id
                            where not exists (
                                select from organizations.closure c
                                where c.descendant_id = id and c.ancestor_id = any ({0}) and c.since <= {2} and c.until > {2})
                        )
                        select id from elsewhere where not organizations_api.within({0}, id, {2}) order by 1\
                        """,
                        val(roots), numbers(ids), val(today))
                .map(row -> row.get(0, Integer.class));
    }

    /// Organizations that are not, from that day on, what the change made of them, or with which
    /// the tree of before would not fit any more.
    List<Integer> inTheWay(long change) {
        return db.fetch("with " + IMAGE + CHANGED + STANDING_ON + " order by 1", val(change))
                .map(row -> row.get(0, Integer.class));
    }

    /// Organizations that hold members only by the change.
    List<Integer> cellsBy(long change) {
        return db.fetch(
                        """
                        select organization_id from organizations.change_version
                        where change_id = {0} and after and kind in ('CELL', 'GRASSROOTS_CELL')
                        except
                        select organization_id from organizations.change_version
                        where change_id = {0} and not after and kind in ('CELL', 'GRASSROOTS_CELL')
                        order by 1\
                        """,
                        val(change))
                .map(row -> row.get(0, Integer.class));
    }

    /// Organizations that are there only by the change.
    List<Integer> begunBy(long change) {
        return db.fetch(
                        "with " + IMAGE + " select organization_id from fresh order by 1",
                        val(change))
                .map(row -> row.get(0, Integer.class));
    }

    private static Param<Integer[]> numbers(Collection<Integer> ids) {
        return val(ids.toArray(Integer[]::new));
    }
}
