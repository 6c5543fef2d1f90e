package vn.dangvu.access;

import static org.jooq.impl.DSL.count;
import static org.jooq.impl.DSL.falseCondition;

import static vn.dangvu.schema.access.Tables.FAILED_SIGN_IN;

import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

import java.time.OffsetDateTime;

/// Failed sign-ins of the last minutes.
@Repository
class FailedSignInStore {

    private final DSLContext db;

    FailedSignInStore(DSLContext db) {
        this.db = db;
    }

    /// @param place of the address, see [Throttle#place]
    /// @param device at which the person is known
    Throttle.Failures since(
            OffsetDateTime since, String username, String place, @Nullable String device) {
        var ofName = FAILED_SIGN_IN.USERNAME.eq(username);
        var from = FAILED_SIGN_IN.ADDRESS.eq(place);
        var strange = FAILED_SIGN_IN.DEVICE.isNull();
        var password = FAILED_SIGN_IN.STEP.eq(Throttle.Step.PASSWORD.name()).and(strange);
        var code = FAILED_SIGN_IN.STEP.eq(Throttle.Step.CODE.name()).and(strange);
        var ofDevice = device == null ? falseCondition() : FAILED_SIGN_IN.DEVICE.eq(device);
        return db.select(
                        count().filterWhere(password.and(ofName).and(from)),
                        count().filterWhere(password.and(ofName)),
                        count().filterWhere(password.and(from)),
                        count().filterWhere(code.and(ofName)),
                        count().filterWhere(ofDevice))
                .from(FAILED_SIGN_IN)
                .where(FAILED_SIGN_IN.AT.gt(since))
                .and(ofName.or(from).or(ofDevice))
                .fetchSingle(row ->
                        new Throttle.Failures(
                                row.value1(),
                                row.value2(),
                                row.value3(),
                                row.value4(),
                                row.value5()));
    }

    void add(
            OffsetDateTime at,
            String username,
            String place,
            Throttle.Step step,
            @Nullable String device) {
        db.insertInto(FAILED_SIGN_IN)
                .set(FAILED_SIGN_IN.AT, at)
                .set(FAILED_SIGN_IN.USERNAME, username)
                .set(FAILED_SIGN_IN.ADDRESS, place)
                .set(FAILED_SIGN_IN.STEP, step.name())
                .set(FAILED_SIGN_IN.DEVICE, device)
                .execute();
    }

    /// Those from the place, and those of the device wherever it was.
    void forget(String username, String place, @Nullable String device) {
        var ofDevice = device == null ? falseCondition() : FAILED_SIGN_IN.DEVICE.eq(device);
        db.deleteFrom(FAILED_SIGN_IN)
                .where(FAILED_SIGN_IN.USERNAME.eq(username))
                .and(FAILED_SIGN_IN.ADDRESS.eq(place).or(ofDevice))
                .execute();
    }

    void sweep(OffsetDateTime before) {
        db.deleteFrom(FAILED_SIGN_IN).where(FAILED_SIGN_IN.AT.lt(before)).execute();
    }
}
