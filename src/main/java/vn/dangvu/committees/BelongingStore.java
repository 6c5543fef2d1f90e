package vn.dangvu.committees;

import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Map;

/// How much stands at organizations that are about to change.
@Repository
class BelongingStore {

    private final DSLContext db;

    BelongingStore(DSLContext db) {
        this.db = db;
    }

    /// Posts in force, by organization.
    Map<Integer, Long> posts(Collection<Integer> organizations, LocalDate day) {
        return counted(
                """
                select organization_id, count(*) from committees_api.post
                where organization_id = any (?) and since <= ? and until > ? group by organization_id\
                """,
                organizations,
                day);
    }

    /// Terms in force, by organization.
    Map<Integer, Long> terms(Collection<Integer> organizations, LocalDate day) {
        return counted(
                """
                select organization_id, count(*) from committees_api.term
                where organization_id = any (?) and since <= ? and until > ? group by organization_id\
                """,
                organizations,
                day);
    }

    /// Posts that anybody holds, held or will hold, by organization.
    Map<Integer, Long> postsEver(Collection<Integer> organizations) {
        return counted(
                """
                select organization_id, count(*) from committees.post_held
                where organization_id = any (?) group by organization_id\
                """,
                organizations);
    }

    /// Terms that are believed, by organization.
    Map<Integer, Long> termsEver(Collection<Integer> organizations) {
        return counted(
                """
                select organization_id, count(*) from committees.term
                where organization_id = any (?) and superseded_at = 'infinity' group by organization_id\
                """,
                organizations);
    }

    private Map<Integer, Long> counted(String query, Collection<Integer> organizations) {
        return db.fetch(query, (Object) organizations.toArray(Integer[]::new))
                .intoMap(row -> row.get(0, Integer.class), row -> row.get(1, Long.class));
    }

    private Map<Integer, Long> counted(
            String query, Collection<Integer> organizations, LocalDate day) {
        return db.fetch(query, organizations.toArray(Integer[]::new), day, day)
                .intoMap(row -> row.get(0, Integer.class), row -> row.get(1, Long.class));
    }
}
