package vn.dangvu.candidates;

import static org.jooq.impl.DSL.val;

import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;

/// Who helps candidates, and what those members are called as far as the second lock tells.
@Repository
class HelperStore {

    private final DSLContext db;

    HelperStore(DSLContext db) {
        this.db = db;
    }

    record Name(String code, String fullName) {}

    /// The members who help each of `candidates` on `day`.
    Map<Long, List<Long>> on(Collection<Long> candidates, LocalDate day) {
        return db.fetch(
                        """
                        select candidate_id, helper_id from candidates.helped
                        where candidate_id = any ({0}) and since <= {1} and until > {1} order by since, helper_id\
                        """,
                        val(candidates.toArray(Long[]::new)), val(day))
                .intoGroups(row -> row.get(0, Long.class), row -> row.get(1, Long.class));
    }

    /// Whoever is not seen is left out.
    Map<Long, Name> names(Collection<Long> members) {
        return db.fetch(
                        """
                        select distinct on (p.member_id) p.member_id, p.code, p.full_name from members_api.profile p
                        where p.member_id = any ({0}) and p.superseded_at = 'infinity'
                        order by p.member_id, p.effective_on desc\
                        """,
                        val(members.toArray(Long[]::new)))
                .intoMap(
                        row -> row.get(0, Long.class),
                        row -> new Name(row.get(1, String.class), row.get(2, String.class)));
    }

    boolean official(long member, LocalDate day) {
        return db.fetchSingle(
                        """
                        select exists (select from members_api.membership b
                            where b.member_id = {0} and b.since <= {1} and b.until > {1} and b.standing = 'OFFICIAL')\
                        """,
                        val(member), val(day))
                .get(0, boolean.class);
    }
}
