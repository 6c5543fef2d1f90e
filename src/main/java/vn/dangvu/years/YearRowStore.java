package vn.dangvu.years;

import static org.jooq.impl.DSL.val;

import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;

import vn.dangvu.privacy.PersonalRecords.Row;

import java.util.List;

/// Rows about one member, whole, with what was corrected.
@Repository
class YearRowStore {

    private final DSLContext db;

    YearRowStore(DSLContext db) {
        this.db = db;
    }

    /// @param table one of ours, without its schema
    List<Row> of(String table, long member) {
        return db.fetch(
                        "select to_jsonb(t)::text from years."
                                + table
                                + " t where t.member_id = {0} order by t.id",
                        val(member))
                .map(row -> Row.of(row.get(0, String.class)));
    }
}
