package vn.dangvu.cases;

import static org.jooq.impl.DSL.val;

import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;

import vn.dangvu.privacy.PersonalRecords.Row;

import java.util.List;

/// Rows about one member, whole, with what was corrected.
@Repository
class CaseRowStore {

    private final DSLContext db;

    CaseRowStore(DSLContext db) {
        this.db = db;
    }

    List<Row> files(long member) {
        return rows(
                "select to_jsonb(f)::text from cases.case_file f"
                        + " where f.id in ("
                        + "select t.case_id from cases.standing t where t.member_id = {0})"
                        + " order by f.id",
                member);
    }

    /// The steps of the member's own cases, and those in which he or she is named. What only the
    /// procedure has words for is told with the kind of the case: `STRIKE_OFF.DECISION`.
    List<Row> steps(long member) {
        return rows(
                "select (to_jsonb(s) || jsonb_build_object('kind', f.kind || '.' || s.kind,"
                    + " 'stage', f.kind || '.' || s.stage, 'outcome', f.kind || '.' || s.outcome,"
                    + " 'ground', f.kind || '.' || s.ground))::text from cases.step s join"
                    + " cases.case_file f on f.id = s.case_id where s.person_id = {0} or s.case_id"
                    + " in (select t.case_id from cases.standing t where t.member_id = {0}) order"
                    + " by s.effective_on, s.ordinal, s.id",
                member);
    }

    List<Row> standings(long member) {
        return rows(
                "select (to_jsonb(t) || jsonb_build_object('stage', t.kind || '.' ||"
                        + " t.stage))::text from cases.standing t where t.member_id = {0} order by"
                        + " t.case_id",
                member);
    }

    List<Row> exceptions(long member) {
        return rows(
                "select to_jsonb(v)::text from cases.vote_exception v where v.member_id = {0}"
                        + " order by v.step_id",
                member);
    }

    private List<Row> rows(String query, long member) {
        return db.fetch(query, val(member)).map(row -> Row.of(row.get(0, String.class)));
    }
}
