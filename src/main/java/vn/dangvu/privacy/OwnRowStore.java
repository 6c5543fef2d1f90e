package vn.dangvu.privacy;

import static org.jooq.impl.DSL.val;

import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;

import vn.dangvu.privacy.PersonalRecords.Row;

import java.util.List;

/// Rows of this module about one member.
@Repository
class OwnRowStore {

    private final DSLContext db;

    OwnRowStore(DSLContext db) {
        this.db = db;
    }

    List<Row> requests(long member) {
        return rows(
                "select to_jsonb(r)::text from privacy.correction_request r where r.member_id ="
                        + " {0} order by r.id",
                member);
    }

    List<Row> steps(long member) {
        return rows(
                """
                select to_jsonb(s)::text from privacy.correction_step s
                join privacy.correction_request r on r.id = s.request_id
                where r.member_id = {0} order by s.id\
                """,
                member);
    }

    List<Row> holds(long member) {
        return rows(
                "select to_jsonb(h)::text from privacy.hold h where h.member_id = {0} order by"
                        + " h.id",
                member);
    }

    List<Row> lifted(long member) {
        return rows(
                """
                select to_jsonb(l)::text from privacy.hold_lifted l join privacy.hold h on h.id = l.hold_id
                where h.member_id = {0} order by h.id\
                """,
                member);
    }

    List<Row> archived(long member) {
        return rows(
                "select to_jsonb(a)::text from privacy.archived a where a.member_id = {0}", member);
    }

    private List<Row> rows(String query, long member) {
        return db.fetch(query, val(member)).map(row -> Row.of(row.get(0, String.class)));
    }
}
