package vn.dangvu.access;

import static org.jooq.impl.DSL.exists;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.noCondition;
import static org.jooq.impl.DSL.selectOne;

import static vn.dangvu.schema.access.Tables.ACCOUNT;
import static vn.dangvu.schema.access.Tables.SECOND_STEP;

import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Accounts; their roles come from the `GrantStore`.
@Repository
class AccountStore {

    /// What is known of an account before the password has been checked.
    record Known(int id, String passwordHash, boolean disabled) {}

    private static final Field<Boolean> SECOND_STEP_ON =
            field(
                            exists(
                                    selectOne()
                                            .from(SECOND_STEP)
                                            .where(SECOND_STEP.ACCOUNT_ID.eq(ACCOUNT.ID))
                                            .and(SECOND_STEP.CONFIRMED_AT.isNotNull())))
                    .as("second_step_on");

    private final DSLContext db;

    AccountStore(DSLContext db) {
        this.db = db;
    }

    Optional<Known> known(String username) {
        return db.select(ACCOUNT.ID, ACCOUNT.PASSWORD_HASH, ACCOUNT.DISABLED_AT)
                .from(ACCOUNT)
                .where(ACCOUNT.USERNAME.eq(username))
                .fetchOptional(row -> new Known(row.value1(), row.value2(), row.value3() != null));
    }

    /// Locked until the end of the transaction, so that two changes of a password do not cross.
    Optional<Known> lock(int id) {
        return db.select(ACCOUNT.ID, ACCOUNT.PASSWORD_HASH, ACCOUNT.DISABLED_AT)
                .from(ACCOUNT)
                .where(ACCOUNT.ID.eq(id))
                .forUpdate()
                .fetchOptional(row -> new Known(row.value1(), row.value2(), row.value3() != null));
    }

    Optional<Account> find(int id, List<Account.Role> roles) {
        return db.select(ACCOUNT.asterisk(), SECOND_STEP_ON)
                .from(ACCOUNT)
                .where(ACCOUNT.ID.eq(id))
                .fetchOptional(row -> account(row, roles));
    }

    Optional<Integer> id(String username) {
        return db.select(ACCOUNT.ID)
                .from(ACCOUNT)
                .where(ACCOUNT.USERNAME.eq(username))
                .fetchOptional(ACCOUNT.ID);
    }

    List<Account> all(Map<Integer, List<Account.Role>> roles) {
        return db.select(ACCOUNT.asterisk(), SECOND_STEP_ON)
                .from(ACCOUNT)
                .orderBy(ACCOUNT.USERNAME)
                .fetch(row -> account(row, roles.getOrDefault(row.get(ACCOUNT.ID), List.of())));
    }

    boolean isEmpty() {
        return !db.fetchExists(ACCOUNT);
    }

    /// The oldest administrator who may still sign in.
    Optional<Integer> firstAdministrator() {
        return db.select(ACCOUNT.ID)
                .from(ACCOUNT)
                .where(ACCOUNT.ADMINISTRATOR)
                .and(ACCOUNT.DISABLED_AT.isNull())
                .orderBy(ACCOUNT.ID)
                .limit(1)
                .fetchOptional(ACCOUNT.ID);
    }

    boolean isTaken(String username) {
        return db.fetchExists(ACCOUNT, ACCOUNT.USERNAME.eq(username));
    }

    /// Nothing, when the username was taken.
    Optional<Integer> add(
            String username,
            String displayName,
            String passwordHash,
            boolean administrator,
            OffsetDateTime at,
            String by) {
        return db.insertInto(ACCOUNT)
                .set(ACCOUNT.USERNAME, username)
                .set(ACCOUNT.DISPLAY_NAME, displayName)
                .set(ACCOUNT.PASSWORD_HASH, passwordHash)
                .set(ACCOUNT.ADMINISTRATOR, administrator)
                .set(ACCOUNT.CREATED_AT, at)
                .set(ACCOUNT.CREATED_BY, by)
                .onConflict(ACCOUNT.USERNAME)
                .doNothing()
                .returningResult(ACCOUNT.ID)
                .fetchOptional(ACCOUNT.ID);
    }

    /// @param mustChange whether somebody else has chosen this password
    void setPassword(int id, String hash, boolean mustChange) {
        db.update(ACCOUNT)
                .set(ACCOUNT.PASSWORD_HASH, hash)
                .set(ACCOUNT.MUST_CHANGE_PASSWORD, mustChange)
                .set(ACCOUNT.REVISION, ACCOUNT.REVISION.plus(1))
                .where(ACCOUNT.ID.eq(id))
                .execute();
    }

    boolean disable(int id, OffsetDateTime at) {
        return change(id, at, ACCOUNT.DISABLED_AT.isNull());
    }

    boolean enable(int id) {
        return change(id, null, noCondition());
    }

    /// All that are open.
    void endSessions(int id) {
        db.update(ACCOUNT)
                .set(ACCOUNT.REVISION, ACCOUNT.REVISION.plus(1))
                .where(ACCOUNT.ID.eq(id))
                .execute();
    }

    void makeAdministrator(int id) {
        db.update(ACCOUNT).set(ACCOUNT.ADMINISTRATOR, true).where(ACCOUNT.ID.eq(id)).execute();
    }

    /// Who can sign in.
    int administrators() {
        return db.fetchCount(
                ACCOUNT, ACCOUNT.ADMINISTRATOR.eq(true).and(ACCOUNT.DISABLED_AT.isNull()));
    }

    void requireSecondStep(int id, boolean required) {
        db.update(ACCOUNT)
                .set(ACCOUNT.SECOND_STEP_REQUIRED, required)
                .where(ACCOUNT.ID.eq(id))
                .execute();
    }

    private boolean change(int id, @Nullable OffsetDateTime at, Condition when) {
        return db.update(ACCOUNT)
                        .set(ACCOUNT.DISABLED_AT, at)
                        .set(ACCOUNT.REVISION, ACCOUNT.REVISION.plus(1))
                        .where(ACCOUNT.ID.eq(id))
                        .and(when)
                        .execute()
                > 0;
    }

    private static Account account(Record row, List<Account.Role> roles) {
        return new Account(
                row.get(ACCOUNT.ID),
                row.get(ACCOUNT.USERNAME),
                row.get(ACCOUNT.DISPLAY_NAME),
                row.get(ACCOUNT.ADMINISTRATOR),
                row.get(ACCOUNT.MUST_CHANGE_PASSWORD),
                row.get(ACCOUNT.DISABLED_AT) != null,
                row.get(ACCOUNT.REVISION),
                row.get(SECOND_STEP_ON),
                row.get(ACCOUNT.SECOND_STEP_REQUIRED),
                roles);
    }

    Map<String, String> names(Collection<String> usernames) {
        return db.select(ACCOUNT.USERNAME, ACCOUNT.DISPLAY_NAME)
                .from(ACCOUNT)
                .where(ACCOUNT.USERNAME.in(usernames))
                .fetchMap(ACCOUNT.USERNAME, ACCOUNT.DISPLAY_NAME);
    }
}
