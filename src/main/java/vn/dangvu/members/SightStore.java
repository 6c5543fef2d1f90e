package vn.dangvu.members;

import static org.jooq.impl.DSL.val;

import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;

@Repository
class SightStore {

    private final DSLContext db;

    SightStore(DSLContext db) {
        this.db = db;
    }

    /// Members with a place in `ranges` are there until the transaction ends.
    ///
    /// @param ranges of locality numbers, as PostgreSQL writes an `int4multirange`
    void set(String ranges) {
        db.fetch("select set_config('dangvu.sight', {0}, true)", val(ranges));
    }
}
