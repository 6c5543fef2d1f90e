package vn.dangvu.access;

import static vn.dangvu.schema.access.Tables.PASSKEY;
import static vn.dangvu.schema.access.Tables.PASSKEY_HANDLE;

import org.jooq.DSLContext;
import org.jooq.Record;
import org.jspecify.annotations.Nullable;
import org.springframework.security.web.webauthn.api.AuthenticatorTransport;
import org.springframework.security.web.webauthn.api.Bytes;
import org.springframework.security.web.webauthn.api.CredentialRecord;
import org.springframework.security.web.webauthn.api.ImmutableCredentialRecord;
import org.springframework.security.web.webauthn.api.ImmutablePublicKeyCose;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialType;
import org.springframework.security.web.webauthn.management.UserCredentialRepository;
import org.springframework.stereotype.Repository;

import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/// Passkeys, as Spring Security asks for them.
@Repository
class PasskeyStore implements UserCredentialRepository {

    private static final String COMMA = ",";

    private final DSLContext db;

    PasskeyStore(DSLContext db) {
        this.db = db;
    }

    @Override
    public void delete(Bytes credentialId) {
        db.deleteFrom(PASSKEY).where(PASSKEY.CREDENTIAL_ID.eq(credentialId.getBytes())).execute();
    }

    /// Adds it; one that is known gets its new counter and its last use.
    @Override
    public void save(CredentialRecord passkey) {
        var account =
                db.select(PASSKEY_HANDLE.ACCOUNT_ID)
                        .from(PASSKEY_HANDLE)
                        .where(PASSKEY_HANDLE.HANDLE.eq(passkey.getUserEntityUserId().getBytes()))
                        .fetchSingle()
                        .value1();
        db.insertInto(PASSKEY)
                .set(PASSKEY.ACCOUNT_ID, account)
                .set(PASSKEY.CREDENTIAL_ID, passkey.getCredentialId().getBytes())
                .set(PASSKEY.LABEL, passkey.getLabel())
                .set(PASSKEY.PUBLIC_KEY, passkey.getPublicKey().getBytes())
                .set(PASSKEY.SIGNATURE_COUNT, passkey.getSignatureCount())
                .set(PASSKEY.VERIFIED, passkey.isUvInitialized())
                .set(PASSKEY.TRANSPORTS, transports(passkey.getTransports()))
                .set(PASSKEY.BACKUP_ELIGIBLE, passkey.isBackupEligible())
                .set(PASSKEY.BACKED_UP, passkey.isBackupState())
                .set(PASSKEY.ATTESTATION, bytes(passkey.getAttestationObject()))
                .set(PASSKEY.ATTESTATION_CLIENT_DATA, bytes(passkey.getAttestationClientDataJSON()))
                .set(PASSKEY.CREATED_AT, passkey.getCreated().atOffset(ZoneOffset.UTC))
                .set(PASSKEY.LAST_USED_AT, passkey.getLastUsed().atOffset(ZoneOffset.UTC))
                .onConflict(PASSKEY.CREDENTIAL_ID)
                .doUpdate()
                .set(PASSKEY.SIGNATURE_COUNT, passkey.getSignatureCount())
                .set(PASSKEY.VERIFIED, passkey.isUvInitialized())
                .set(PASSKEY.BACKED_UP, passkey.isBackupState())
                .set(PASSKEY.LAST_USED_AT, passkey.getLastUsed().atOffset(ZoneOffset.UTC))
                .where(PASSKEY.ACCOUNT_ID.eq(account))
                .execute();
    }

    @Override
    public @Nullable CredentialRecord findByCredentialId(Bytes credentialId) {
        return db.select()
                .from(PASSKEY)
                .join(PASSKEY_HANDLE)
                .using(PASSKEY.ACCOUNT_ID)
                .where(PASSKEY.CREDENTIAL_ID.eq(credentialId.getBytes()))
                .fetchOne(PasskeyStore::passkey);
    }

    @Override
    public List<CredentialRecord> findByUserId(Bytes handle) {
        return db.select()
                .from(PASSKEY)
                .join(PASSKEY_HANDLE)
                .using(PASSKEY.ACCOUNT_ID)
                .where(PASSKEY_HANDLE.HANDLE.eq(handle.getBytes()))
                .orderBy(PASSKEY.ID)
                .fetch(PasskeyStore::passkey);
    }

    List<Passkey> of(int account) {
        return db.selectFrom(PASSKEY)
                .where(PASSKEY.ACCOUNT_ID.eq(account))
                .orderBy(PASSKEY.ID)
                .fetch(row ->
                        new Passkey(
                                row.getId(),
                                row.getLabel(),
                                row.getCreatedAt().toInstant(),
                                row.getLastUsedAt().toInstant()));
    }

    int count(int account) {
        return db.fetchCount(PASSKEY, PASSKEY.ACCOUNT_ID.eq(account));
    }

    boolean remove(int account, int id) {
        return db.deleteFrom(PASSKEY)
                        .where(PASSKEY.ID.eq(id))
                        .and(PASSKEY.ACCOUNT_ID.eq(account))
                        .execute()
                > 0;
    }

    private static CredentialRecord passkey(Record row) {
        return ImmutableCredentialRecord.builder()
                .credentialType(PublicKeyCredentialType.PUBLIC_KEY)
                .credentialId(new Bytes(row.get(PASSKEY.CREDENTIAL_ID)))
                .userEntityUserId(new Bytes(row.get(PASSKEY_HANDLE.HANDLE)))
                .publicKey(new ImmutablePublicKeyCose(row.get(PASSKEY.PUBLIC_KEY)))
                .signatureCount(row.get(PASSKEY.SIGNATURE_COUNT))
                .uvInitialized(row.get(PASSKEY.VERIFIED))
                .transports(transports(row.get(PASSKEY.TRANSPORTS)))
                .backupEligible(row.get(PASSKEY.BACKUP_ELIGIBLE))
                .backupState(row.get(PASSKEY.BACKED_UP))
                .attestationObject(read(row.get(PASSKEY.ATTESTATION)))
                .attestationClientDataJSON(read(row.get(PASSKEY.ATTESTATION_CLIENT_DATA)))
                .label(row.get(PASSKEY.LABEL))
                .created(row.get(PASSKEY.CREATED_AT).toInstant())
                .lastUsed(row.get(PASSKEY.LAST_USED_AT).toInstant())
                .build();
    }

    private static String transports(Set<AuthenticatorTransport> transports) {
        return transports.stream()
                .map(AuthenticatorTransport::getValue)
                .sorted()
                .collect(Collectors.joining(COMMA));
    }

    private static Set<AuthenticatorTransport> transports(String words) {
        return Arrays.stream(words.split(COMMA))
                .filter(word -> !word.isEmpty())
                .map(AuthenticatorTransport::valueOf)
                .collect(Collectors.toSet());
    }

    private static byte @Nullable [] bytes(@Nullable Bytes bytes) {
        return bytes == null ? null : bytes.getBytes();
    }

    private static @Nullable Bytes read(byte @Nullable [] bytes) {
        return bytes == null ? null : new Bytes(bytes);
    }
}
