package vn.dangvu.radar;

import static vn.dangvu.schema.radar.Tables.FEED;

import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Optional;

/// Calendars of accounts. An address is found by its hash.
@Repository
class FeedStore {

    private final DSLContext db;

    FeedStore(DSLContext db) {
        this.db = db;
    }

    /// Whose calendar it is, and in which language it speaks.
    record Owner(int id, int account, String language) {}

    Optional<Feed> of(int account) {
        return db.selectFrom(FEED)
                .where(FEED.ACCOUNT_ID.eq(account))
                .and(FEED.REVOKED_AT.isNull())
                .fetchOptional(row ->
                        new Feed(
                                row.getCreatedAt().toInstant(),
                                instant(row.getLastUsedAt()),
                                row.getUses()));
    }

    void add(int account, byte[] hash, String language, OffsetDateTime at) {
        db.insertInto(FEED)
                .set(FEED.ACCOUNT_ID, account)
                .set(FEED.TOKEN_HASH, hash)
                .set(FEED.LANGUAGE, language)
                .set(FEED.CREATED_AT, at)
                .execute();
    }

    /// Whether there was one.
    boolean revoke(int account, OffsetDateTime at) {
        return db.update(FEED)
                        .set(FEED.REVOKED_AT, at)
                        .where(FEED.ACCOUNT_ID.eq(account))
                        .and(FEED.REVOKED_AT.isNull())
                        .execute()
                > 0;
    }

    Optional<Owner> owner(byte[] hash) {
        return db.selectFrom(FEED)
                .where(FEED.TOKEN_HASH.eq(hash))
                .and(FEED.REVOKED_AT.isNull())
                .fetchOptional(
                        row -> new Owner(row.getId(), row.getAccountId(), row.getLanguage()));
    }

    void used(int id, OffsetDateTime at) {
        db.update(FEED)
                .set(FEED.USES, FEED.USES.plus(1))
                .set(FEED.LAST_USED_AT, at)
                .where(FEED.ID.eq(id))
                .execute();
    }

    private static @Nullable Instant instant(@Nullable OffsetDateTime at) {
        return at == null ? null : at.toInstant();
    }
}
