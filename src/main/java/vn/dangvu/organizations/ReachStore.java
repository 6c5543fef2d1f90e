package vn.dangvu.organizations;

import static org.jooq.impl.DSL.val;

import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Set;

/// What ever stood below some organizations, whatever day it is.
@Repository
class ReachStore {

    private final DSLContext db;

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
}
