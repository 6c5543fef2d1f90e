package vn.dangvu.courses;

import static org.jooq.impl.DSL.val;

import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;

import vn.dangvu.privacy.PersonalRecords.Row;

import java.util.List;

/// Rows about one member, whole, with what was corrected; also those of the candidate before.
@Repository
class LearnerRowStore {

    private static final String OF_MEMBER =
            "(%1$s.member_id = {0} or %1$s.candidate_id in (select b.candidate_id from"
                    + " courses.became b where b.member_id = {0}))";

    private final DSLContext db;

    LearnerRowStore(DSLContext db) {
        this.db = db;
    }

    List<Row> enrolments(long member) {
        return rows(
                "select to_jsonb(e)::text from courses.enrolment e where "
                        + OF_MEMBER.formatted("e")
                        + " order by e.id",
                member);
    }

    /// @param table one whose rows belong to an enrolment
    List<Row> ofEnrolments(String table, long member) {
        return rows(
                "select to_jsonb(x)::text from courses."
                        + table
                        + " x join courses.enrolment e on e.id = x.enrolment_id where "
                        + OF_MEMBER.formatted("e")
                        + " order by x.id",
                member);
    }

    List<Row> certificates(long member) {
        return rows(
                "select to_jsonb(t)::text from courses.certificate t where "
                        + OF_MEMBER.formatted("t")
                        + " order by t.issued_on, t.id",
                member);
    }

    private List<Row> rows(String query, long member) {
        return db.fetch(query, val(member)).map(row -> Row.of(row.get(0, String.class)));
    }
}
