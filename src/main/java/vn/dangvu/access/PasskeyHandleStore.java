package vn.dangvu.access;

import static vn.dangvu.schema.access.Tables.ACCOUNT;
import static vn.dangvu.schema.access.Tables.PASSKEY_HANDLE;

import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.security.web.webauthn.api.Bytes;
import org.springframework.security.web.webauthn.api.ImmutablePublicKeyCredentialUserEntity;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialUserEntity;
import org.springframework.security.web.webauthn.management.PublicKeyCredentialUserEntityRepository;
import org.springframework.stereotype.Repository;

/// By which handle authenticators know an account.
@Repository
class PasskeyHandleStore implements PublicKeyCredentialUserEntityRepository {

    private final DSLContext db;

    PasskeyHandleStore(DSLContext db) {
        this.db = db;
    }

    @Override
    public @Nullable PublicKeyCredentialUserEntity findById(Bytes handle) {
        return one(PASSKEY_HANDLE.HANDLE.eq(handle.getBytes()));
    }

    @Override
    public @Nullable PublicKeyCredentialUserEntity findByUsername(String username) {
        return one(ACCOUNT.USERNAME.eq(username));
    }

    /// The first one stays.
    @Override
    public void save(PublicKeyCredentialUserEntity user) {
        var account =
                db.select(ACCOUNT.ID)
                        .from(ACCOUNT)
                        .where(ACCOUNT.USERNAME.eq(user.getName()))
                        .fetchSingle()
                        .value1();
        db.insertInto(PASSKEY_HANDLE)
                .set(PASSKEY_HANDLE.ACCOUNT_ID, account)
                .set(PASSKEY_HANDLE.HANDLE, user.getId().getBytes())
                .onConflictDoNothing()
                .execute();
    }

    @Override
    public void delete(Bytes handle) {
        db.deleteFrom(PASSKEY_HANDLE).where(PASSKEY_HANDLE.HANDLE.eq(handle.getBytes())).execute();
    }

    private @Nullable PublicKeyCredentialUserEntity one(Condition which) {
        return db.select(ACCOUNT.USERNAME, ACCOUNT.DISPLAY_NAME, PASSKEY_HANDLE.HANDLE)
                .from(PASSKEY_HANDLE)
                .join(ACCOUNT)
                .on(ACCOUNT.ID.eq(PASSKEY_HANDLE.ACCOUNT_ID))
                .where(which)
                .fetchOne(row ->
                        ImmutablePublicKeyCredentialUserEntity.builder()
                                .name(row.value1())
                                .displayName(row.value2())
                                .id(new Bytes(row.value3()))
                                .build());
    }
}
