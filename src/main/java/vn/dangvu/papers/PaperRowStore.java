package vn.dangvu.papers;

import static org.jooq.impl.DSL.val;

import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;

import vn.dangvu.privacy.PersonalRecords.Row;

import java.util.List;

/// Rows about one member, whole.
@Repository
class PaperRowStore {

    private final DSLContext db;

    PaperRowStore(DSLContext db) {
        this.db = db;
    }

    List<Row> papers(long member) {
        return rows(
                "select to_jsonb(p)::text from papers.paper p where p.member_id = {0} order by"
                        + " p.id",
                member);
    }

    List<Row> versions(long member) {
        return rows(
                "select to_jsonb(v)::text from papers.version v where v.member_id = {0} order by"
                        + " v.paper_id, v.ordinal",
                member);
    }

    private List<Row> rows(String query, long member) {
        return db.fetch(query, val(member)).map(row -> Row.of(row.get(0, String.class)));
    }
}
