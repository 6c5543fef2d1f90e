package vn.dangvu.reviews;

import static org.jooq.impl.DSL.condition;
import static org.jooq.impl.DSL.count;

import static vn.dangvu.schema.reviews.Tables.RATING;

import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;

import java.util.Collection;
import java.util.Map;

/// How many ratings stand at organizations.
@Repository
class RatingCountStore {

    private final DSLContext db;

    RatingCountStore(DSLContext db) {
        this.db = db;
    }

    /// Of `year` and later ones, by organization.
    Map<Integer, Integer> counted(Collection<Integer> organizations, int year) {
        return db.select(RATING.ORGANIZATION_ID, count())
                .from(RATING)
                .where(RATING.ORGANIZATION_ID.in(organizations))
                .and(RATING.YEAR.ge((short) year))
                .and(condition("{0} = 'infinity'", RATING.SUPERSEDED_AT))
                .groupBy(RATING.ORGANIZATION_ID)
                .fetchMap(row -> row.value1(), row -> row.value2());
    }
}
