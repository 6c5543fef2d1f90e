package vn.dangvu.reviews;

import static org.jooq.impl.DSL.val;

import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;

import vn.dangvu.privacy.PersonalRecords.Row;

import java.util.List;

/// Ratings of one member, with those that were corrected.
@Repository
class RatingRowStore {

    private final DSLContext db;

    RatingRowStore(DSLContext db) {
        this.db = db;
    }

    List<Row> ratings(long member) {
        return db.fetch(
                        "select to_jsonb(r)::text from reviews.rating r where r.member_id = {0}"
                                + " order by r.year, r.id",
                        val(member))
                .map(row -> Row.of(row.get(0, String.class)));
    }
}
