package vn.dangvu.access;

import static org.jooq.impl.DSL.count;

import static vn.dangvu.schema.access.Tables.FAILED_SIGN_IN;

import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;

import java.time.OffsetDateTime;

/// Failed sign-ins of the last minutes.
@Repository
class FailedSignInStore {

    private final DSLContext db;

    FailedSignInStore(DSLContext db) {
        this.db = db;
    }

    Throttle.Failures since(OffsetDateTime since, String username, String address) {
        var ofName = FAILED_SIGN_IN.USERNAME.eq(username);
        var fromAddress = FAILED_SIGN_IN.ADDRESS.eq(address);
        return db.select(
                        count().filterWhere(ofName.and(fromAddress)),
                        count().filterWhere(ofName),
                        count().filterWhere(fromAddress))
                .from(FAILED_SIGN_IN)
                .where(FAILED_SIGN_IN.AT.gt(since))
                .and(ofName.or(fromAddress))
                .fetchSingle(
                        row -> new Throttle.Failures(row.value1(), row.value2(), row.value3()));
    }

    void add(OffsetDateTime at, String username, String address) {
        db.insertInto(FAILED_SIGN_IN)
                .set(FAILED_SIGN_IN.AT, at)
                .set(FAILED_SIGN_IN.USERNAME, username)
                .set(FAILED_SIGN_IN.ADDRESS, address)
                .execute();
    }

    void forget(String username, String address) {
        db.deleteFrom(FAILED_SIGN_IN)
                .where(FAILED_SIGN_IN.USERNAME.eq(username))
                .and(FAILED_SIGN_IN.ADDRESS.eq(address))
                .execute();
    }

    void sweep(OffsetDateTime before) {
        db.deleteFrom(FAILED_SIGN_IN).where(FAILED_SIGN_IN.AT.lt(before)).execute();
    }
}
