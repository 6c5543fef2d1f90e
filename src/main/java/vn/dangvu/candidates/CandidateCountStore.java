package vn.dangvu.candidates;

import static org.jooq.impl.DSL.val;

import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Map;

/// How many candidates stand at organizations that are about to change.
@Repository
class CandidateCountStore {

    private final DSLContext db;

    CandidateCountStore(DSLContext db) {
        this.db = db;
    }

    /// On `day`, by organization.
    Map<Integer, Long> followed(Collection<Integer> organizations, LocalDate day) {
        return counted(
                """
                select cell_id, count(*) from candidates.followed
                where cell_id = any ({0}) and since <= {1} and until > {1} group by cell_id\
                """,
                organizations, day);
    }

    /// Begun to be followed on `day` or later, by organization.
    Map<Integer, Long> takenUpSince(Collection<Integer> organizations, LocalDate day) {
        return counted(
                """
                select cell_id, count(*) from candidates.follow_fact
                where cell_id = any ({0}) and effective_on >= {1} and superseded_at = 'infinity' group by cell_id\
                """,
                organizations, day);
    }

    private Map<Integer, Long> counted(
            String query, Collection<Integer> organizations, LocalDate day) {
        return db.fetch(query, val(organizations.toArray(Integer[]::new)), val(day))
                .intoMap(row -> row.get(0, Integer.class), row -> row.get(1, Long.class));
    }
}
