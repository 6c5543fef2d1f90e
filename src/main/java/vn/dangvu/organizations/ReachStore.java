package vn.dangvu.organizations;

import static org.jooq.impl.DSL.val;

import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;

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

    /// How many there are and were.
    int all() {
        return db.fetchSingle("select count(*)::integer from organizations.organization")
                .get(0, int.class);
    }
}
