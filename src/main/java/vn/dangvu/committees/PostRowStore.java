package vn.dangvu.committees;

import static org.jooq.impl.DSL.val;

import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;

import vn.dangvu.privacy.PersonalRecords.Row;

import java.util.List;

/// Rows about one member, whole, with what was corrected.
@Repository
class PostRowStore {

    private final DSLContext db;

    PostRowStore(DSLContext db) {
        this.db = db;
    }

    List<Row> facts(long member) {
        return rows(
                "select to_jsonb(f)::text from committees.post_fact f where f.member_id = {0} order"
                        + " by f.effective_on, f.ordinal, f.id",
                member);
    }

    List<Row> held(long member) {
        return rows(
                "select to_jsonb(p)::text from committees.post_held p where p.member_id = {0} order"
                        + " by p.since",
                member);
    }

    private List<Row> rows(String query, long member) {
        return db.fetch(query, val(member)).map(row -> Row.of(row.get(0, String.class)));
    }
}
