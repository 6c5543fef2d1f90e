package vn.dangvu.committees;

import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
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
                day,
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
                day,
                day);
    }

    /// Elections and appointments on `day` or later that still count.
    Map<Integer, Long> postsSince(Collection<Integer> organizations, LocalDate day) {
        return counted(
                """
                select organization_id, count(*) from committees.post_fact
                where organization_id = any (?) and effective_on >= ? and act in ('ELECTED', 'APPOINTED')
                  and superseded_at = 'infinity' group by organization_id\
                """,
                organizations,
                day);
    }

    /// Terms that begin on `day` or later.
    Map<Integer, Long> termsSince(Collection<Integer> organizations, LocalDate day) {
        return counted(
                """
                select organization_id, count(*) from committees.term
                where organization_id = any (?) and begins_on >= ? and superseded_at = 'infinity'
                group by organization_id\
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

    private Map<Integer, Long> counted(
            String query, Collection<Integer> organizations, LocalDate... days) {
        var all = new ArrayList<Object>();
        all.add(organizations.toArray(Integer[]::new));
        all.addAll(List.of(days));
        return db.fetch(query, all.toArray())
                .intoMap(row -> row.get(0, Integer.class), row -> row.get(1, Long.class));
    }
}
