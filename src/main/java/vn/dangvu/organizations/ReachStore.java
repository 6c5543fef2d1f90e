package vn.dangvu.organizations;

import static org.jooq.impl.DSL.val;

import static vn.dangvu.schema.organizations.Tables.TREE_REVISION;

import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;

import java.time.LocalDate;
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

    /// The same with everything for which one of `roots` goes on today, as ranges of locality
    /// numbers: a text that PostgreSQL reads as `int4multirange`.
    String everHeld(Integer[] roots, LocalDate today) {
        long revision =
                db.select(TREE_REVISION.REVISION).from(TREE_REVISION).fetchSingle().value1();
        return memory.get(revision, new Asked(Set.of(roots), today), () -> readHeld(roots, today));
    }

    private String readHeld(Integer[] roots, LocalDate today) {
        return db.fetchSingle(
                        """
                        select coalesce(range_agg(int4range(s.lo, s.hi, '[]')), '{}')::text
                        from unnest({0}) root (id), lateral (
                            select lo, hi from organizations_api.scope(root.id, '-infinity', 'infinity')
                            union all
                            select lo, hi from organizations_api.scope_restated(root.id, {1})) s\
                        """,
                        val(roots), val(today))
                .get(0, String.class);
    }

    /// How many there are and were.
    int all() {
        return db.fetchSingle("select count(*)::integer from organizations.organization")
                .get(0, int.class);
    }
}
