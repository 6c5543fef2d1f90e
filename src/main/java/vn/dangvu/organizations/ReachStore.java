package vn.dangvu.organizations;

import static org.jooq.impl.DSL.val;

import static vn.dangvu.schema.organizations.Tables.TREE_REVISION;

import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Set;

/// What ever stood below some organizations, whatever day it is.
@Repository
class ReachStore {

    /// @param today the day of the tree to which the past is restated
    private record Asked(Set<Integer> roots, LocalDate today) {}

    private final DSLContext db;
    private final TreeMemory<Asked, String> memory = new TreeMemory<>();

    ReachStore(DSLContext db) {
        this.db = db;
    }

    Set<Integer> everBelow(Integer[] roots) {
        return Set.copyOf(
                db.fetch(
                                """
                                select distinct descendant_id from organizations_api.closure
                                where ancestor_id = any ({0})\
                                """,
                                val(roots))
                        .getValues(0, Integer.class));
    }

    /// The same with everything for which one of `roots` goes on today, and whatever stood below
    /// any of those when somebody else held it; as ranges of locality numbers: a text that
    /// PostgreSQL reads as `int4multirange`.
    String everHeld(Integer[] roots, LocalDate today) {
        long revision =
                db.select(TREE_REVISION.REVISION).from(TREE_REVISION).fetchSingle().value1();
        return memory.get(revision, new Asked(Set.of(roots), today), () -> readHeld(roots, today));
    }

    private String readHeld(Integer[] roots, LocalDate today) {
        return db.fetchSingle(
                        """
                        with recursive held as (
                            select organization_id as id from organizations_api.restated({0}, {1})
                            union
                            select id from unnest({0}) id
                            union
                            select c.descendant_id from held h
                            join organizations_api.closure c on c.ancestor_id = h.id
                        )
                        select coalesce(range_agg(int4range(id, id, '[]')), '{}')::text from held\
                        """,
                        val(roots), val(today))
                .get(0, String.class);
    }

    /// Those of `among` that stand within `roots` on `day`.
    Set<Integer> within(Integer[] roots, Collection<Integer> among, LocalDate day) {
        return Set.copyOf(
                db.fetch(
                                """
                                select id from unnest({1}) id where organizations_api.within({0}, id, {2})\
                                """,
                                val(roots), val(among.toArray(Integer[]::new)), val(day))
                        .getValues(0, Integer.class));
    }

    /// How many there are and were.
    int all() {
        return db.fetchSingle("select count(*)::integer from organizations.organization")
                .get(0, int.class);
    }

    /// Those of `ids` that stand below one of `roots` on `day`, or stood there on the last day they
    /// lived.
    Set<OrganizationId> below(Integer[] roots, Collection<OrganizationId> ids, LocalDate day) {
        return db.fetch(
                        "select id from unnest({0}) id where organizations_api.within({1}, id,"
                                + " {2})",
                        val(ids.stream().map(OrganizationId::value).toArray(Integer[]::new)),
                        val(roots),
                        val(day))
                .intoSet(row -> new OrganizationId(row.get("id", int.class)));
    }
}
