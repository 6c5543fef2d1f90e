package vn.dangvu.courses;

import static org.jooq.impl.DSL.val;

import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;

import java.util.Collection;
import java.util.Set;

/// Classes that go on.
@Repository
class GoingStore {

    private final DSLContext db;

    GoingStore(DSLContext db) {
        this.db = db;
    }

    /// Those of `candidates` whose class has no result for them yet.
    Set<Long> learning(Collection<Long> candidates) {
        return db.fetch(
                        """
                        select p.candidate_id from courses_api.participant p
                        where p.candidate_id = any ({0}) and p.superseded_at = 'infinity' and p.outcome is null\
                        """,
                        val(candidates.toArray(Long[]::new)))
                .intoSet(0, Long.class);
    }
}
