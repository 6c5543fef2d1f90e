package vn.dangvu.access;

import static org.jooq.impl.DSL.count;

import static vn.dangvu.schema.access.Tables.RECOVERY_CODE;
import static vn.dangvu.schema.access.Tables.SECOND_STEP;

import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;

/// Sealed secrets of the second step, and hashes of recovery codes.
@Repository
class SecondStepStore {

    /// @param lastStep of the last code that was taken
    record Kept(byte[] sealed, boolean confirmed, long lastStep) {}

    private final DSLContext db;

    SecondStepStore(DSLContext db) {
        this.db = db;
    }

    Optional<Kept> find(int account) {
        return db.selectFrom(SECOND_STEP)
                .where(SECOND_STEP.ACCOUNT_ID.eq(account))
                .fetchOptional(row ->
                        new Kept(row.getSecret(), row.getConfirmedAt() != null, row.getLastStep()));
    }

    /// Takes the place of one that was never confirmed; one in use stays.
    void begin(int account, byte[] sealed) {
        db.insertInto(SECOND_STEP)
                .set(SECOND_STEP.ACCOUNT_ID, account)
                .set(SECOND_STEP.SECRET, sealed)
                .onConflict(SECOND_STEP.ACCOUNT_ID)
                .doUpdate()
                .set(SECOND_STEP.SECRET, sealed)
                .where(SECOND_STEP.CONFIRMED_AT.isNull())
                .execute();
    }

    /// False when the code of this step was taken meanwhile.
    boolean take(int account, long step) {
        return db.update(SECOND_STEP)
                        .set(SECOND_STEP.LAST_STEP, step)
                        .where(SECOND_STEP.ACCOUNT_ID.eq(account))
                        .and(SECOND_STEP.LAST_STEP.lt(step))
                        .execute()
                > 0;
    }

    void confirm(int account, OffsetDateTime at) {
        db.update(SECOND_STEP)
                .set(SECOND_STEP.CONFIRMED_AT, at)
                .where(SECOND_STEP.ACCOUNT_ID.eq(account))
                .execute();
    }

    boolean remove(int account) {
        db.deleteFrom(RECOVERY_CODE).where(RECOVERY_CODE.ACCOUNT_ID.eq(account)).execute();
        return db.deleteFrom(SECOND_STEP).where(SECOND_STEP.ACCOUNT_ID.eq(account)).execute() > 0;
    }

    /// In place of all before.
    void keepCodes(int account, List<byte[]> hashes) {
        db.deleteFrom(RECOVERY_CODE).where(RECOVERY_CODE.ACCOUNT_ID.eq(account)).execute();
        for (byte[] hash : hashes) {
            db.insertInto(RECOVERY_CODE)
                    .set(RECOVERY_CODE.ACCOUNT_ID, account)
                    .set(RECOVERY_CODE.CODE_HASH, hash)
                    .execute();
        }
    }

    /// False when there is no such code or it was used.
    boolean useCode(int account, byte[] hash, OffsetDateTime at) {
        return db.update(RECOVERY_CODE)
                        .set(RECOVERY_CODE.USED_AT, at)
                        .where(RECOVERY_CODE.ACCOUNT_ID.eq(account))
                        .and(RECOVERY_CODE.CODE_HASH.eq(hash))
                        .and(RECOVERY_CODE.USED_AT.isNull())
                        .execute()
                > 0;
    }

    int codesLeft(int account) {
        return db.select(count())
                .from(RECOVERY_CODE)
                .where(RECOVERY_CODE.ACCOUNT_ID.eq(account))
                .and(RECOVERY_CODE.USED_AT.isNull())
                .fetchSingle()
                .value1();
    }
}
