package vn.dangvu.candidates;

import static org.jooq.impl.DSL.val;

import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;

import vn.dangvu.privacy.PersonalRecords.Row;

import java.util.List;

/// Rows about one member, whole, with what was corrected: as the candidate who became the member,
/// and as a helper of others, of whom nothing is told.
@Repository
class CandidateRowStore {

    private static final String BECAME =
            "(select a.candidate_id from candidates.follow_fact a where a.member_id = {0})";

    private final DSLContext db;

    CandidateRowStore(DSLContext db) {
        this.db = db;
    }

    List<Row> candidates(long member) {
        return rows(
                "select to_jsonb(c)::text from candidates.candidate c where c.id in " + BECAME,
                member);
    }

    List<Row> profiles(long member) {
        return rows(
                "select to_jsonb(p)::text from candidates.profile p where p.candidate_id in "
                        + BECAME
                        + " order by p.id",
                member);
    }

    List<Row> facts(long member) {
        return rows(
                """
                select (case when f.helper_id = {0} then to_jsonb(f) || jsonb_build_object('words', null, 'paper_number', null)
                             else to_jsonb(f) end)::text
                from candidates.follow_fact f
                where f.helper_id = {0} or f.candidate_id in %s order by f.effective_on, f.ordinal, f.id\
                """
                        .formatted(BECAME),
                member);
    }

    List<Row> followed(long member) {
        return rows(
                "select to_jsonb(f)::text from candidates.followed f where f.candidate_id in "
                        + BECAME
                        + " order by f.since",
                member);
    }

    List<Row> helped(long member) {
        return rows(
                "select to_jsonb(h)::text from candidates.helped h where h.helper_id = {0} or"
                        + " h.candidate_id in "
                        + BECAME
                        + " order by h.since",
                member);
    }

    private List<Row> rows(String query, long member) {
        return db.fetch(query, val(member)).map(row -> Row.of(row.get(0, String.class)));
    }
}
