package vn.dangvu.years;

import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;

/// Lets one person at a time record facts of members' years: two who correct the same one are told
/// so in words and not by the database. Badges have a lock of their own, see [BadgeListStore].
@Repository
class YearLockStore {

    /// So that nobody else's locks are taken for ours.
    private static final int LOCKS = 28;

    private final DSLContext db;

    YearLockStore(DSLContext db) {
        this.db = db;
    }

    /// Until the transaction ends.
    void hold() {
        db.fetch("select persistence.share_books()");
        db.fetch("select pg_advisory_xact_lock(?, 1)", LOCKS);
    }
}
