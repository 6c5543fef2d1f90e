package vn.dangvu.access;

import static vn.dangvu.schema.access.Tables.ACCOUNT;
import static vn.dangvu.schema.access.Tables.SESSION;

import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;

import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.List;

/// Open sessions. One that was seen long ago or under an older revision of its account is over.
@Repository
class SessionStore {

    private final DSLContext db;

    SessionStore(DSLContext db) {
        this.db = db;
    }

    void open(
            byte[] keyHash, Account account, OffsetDateTime at, String address, String userAgent) {
        db.insertInto(SESSION)
                .set(SESSION.KEY_HASH, keyHash)
                .set(SESSION.ACCOUNT_ID, account.id())
                .set(SESSION.REVISION, account.revision())
                .set(SESSION.CREATED_AT, at)
                .set(SESSION.LAST_SEEN_AT, at)
                .set(SESSION.ADDRESS, address)
                .set(SESSION.USER_AGENT, userAgent)
                .execute();
    }

    /// Goes on under the account's new revision.
    void keep(byte[] keyHash, int revision) {
        db.update(SESSION)
                .set(SESSION.REVISION, revision)
                .where(SESSION.KEY_HASH.eq(keyHash))
                .execute();
    }

    boolean isOpen(byte[] keyHash, int account, OffsetDateTime openedAfter) {
        return db.fetchExists(
                SESSION,
                SESSION.KEY_HASH
                        .eq(keyHash)
                        .and(SESSION.ACCOUNT_ID.eq(account))
                        .and(SESSION.CREATED_AT.gt(openedAfter)));
    }

    /// Written only where the last time is older than `unless`.
    void seen(byte[] keyHash, OffsetDateTime at, OffsetDateTime unless, String address) {
        db.update(SESSION)
                .set(SESSION.LAST_SEEN_AT, at)
                .set(SESSION.ADDRESS, address)
                .where(SESSION.KEY_HASH.eq(keyHash))
                .and(SESSION.LAST_SEEN_AT.lt(unless).or(SESSION.ADDRESS.ne(address)))
                .execute();
    }

    /// The one seen last comes first.
    List<Session> of(int account, OffsetDateTime since, byte[] own) {
        return db.select(SESSION.asterisk())
                .from(SESSION)
                .join(ACCOUNT)
                .on(ACCOUNT.ID.eq(SESSION.ACCOUNT_ID))
                .where(SESSION.ACCOUNT_ID.eq(account))
                .and(SESSION.REVISION.eq(ACCOUNT.REVISION))
                .and(SESSION.LAST_SEEN_AT.gt(since))
                .orderBy(SESSION.LAST_SEEN_AT.desc(), SESSION.ID.desc())
                .fetch(row ->
                        new Session(
                                row.get(SESSION.ID),
                                row.get(SESSION.CREATED_AT).toInstant(),
                                row.get(SESSION.LAST_SEEN_AT).toInstant(),
                                row.get(SESSION.ADDRESS),
                                row.get(SESSION.USER_AGENT),
                                Arrays.equals(row.get(SESSION.KEY_HASH), own)));
    }

    boolean end(int account, int id) {
        return db.deleteFrom(SESSION)
                        .where(SESSION.ID.eq(id))
                        .and(SESSION.ACCOUNT_ID.eq(account))
                        .execute()
                > 0;
    }

    void end(byte[] keyHash) {
        db.deleteFrom(SESSION).where(SESSION.KEY_HASH.eq(keyHash)).execute();
    }

    int endOthers(int account, byte[] own) {
        return db.deleteFrom(SESSION)
                .where(SESSION.ACCOUNT_ID.eq(account))
                .and(SESSION.KEY_HASH.ne(own))
                .execute();
    }

    void endAll(int account) {
        db.deleteFrom(SESSION).where(SESSION.ACCOUNT_ID.eq(account)).execute();
    }

    void sweep(OffsetDateTime before) {
        db.deleteFrom(SESSION).where(SESSION.LAST_SEEN_AT.lt(before)).execute();
    }
}
