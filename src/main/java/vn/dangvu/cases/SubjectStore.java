package vn.dangvu.cases;

import org.jooq.DSLContext;
import org.jooq.Record;
import org.springframework.stereotype.Repository;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Map;

/// What the persons of cases are called, as far as the second lock shows them.
@Repository
class SubjectStore {

    private static final String BORN =
            """
            to_char(n.born_on, case n.born_precision
                when 'DAY' then 'DD/MM/YYYY' when 'MONTH' then 'MM/YYYY' else 'YYYY' end) as born\
            """;

    private final DSLContext db;

    SubjectStore(DSLContext db) {
        this.db = db;
    }

    /// By the number of the member.
    Map<Long, Subject> members(Collection<Long> ids) {
        return db.fetch(
                        "select distinct on (n.member_id) n.member_id as id, n.code, n.full_name, "
                                + BORN
                                + " from members_api.profile n"
                                + " where n.member_id = any (?) and n.superseded_at = 'infinity'"
                                + " order by n.member_id, n.effective_on desc",
                        (Object) ids.toArray(Long[]::new))
                .intoMap(row -> row.get("id", Long.class), row -> subject(row, "/members/"));
    }

    /// Of these members, who has left the Party, and on which day.
    Map<Long, LocalDate> left(Collection<Long> ids) {
        return db.fetch(
                        "select member_id, max(until) from members_api.membership"
                                + " where member_id = any (?)"
                                + " group by member_id having max(until) < 'infinity'",
                        (Object) ids.toArray(Long[]::new))
                .intoMap(row -> row.get(0, Long.class), row -> row.get(1, LocalDate.class));
    }

    /// By the number of the candidate.
    Map<Long, Subject> candidates(Collection<Long> ids) {
        return db.fetch(
                        "select n.candidate_id as id, n.code, n.full_name, "
                                + BORN
                                + " from candidates_api.profile n"
                                + " where n.candidate_id = any (?)"
                                + " and n.superseded_at = 'infinity'",
                        (Object) ids.toArray(Long[]::new))
                .intoMap(row -> row.get("id", Long.class), row -> subject(row, "/candidates/"));
    }

    private static Subject subject(Record row, String page) {
        return new Subject(
                row.get("full_name", String.class),
                row.get("born", String.class) + " · " + row.get("code", String.class),
                page + row.get("id", Long.class));
    }
}
