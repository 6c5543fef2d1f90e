package vn.dangvu.radar;

import static vn.dangvu.schema.radar.Tables.DIGEST;
import static vn.dangvu.schema.radar.Tables.DIGEST_CHOICE;

import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

import vn.dangvu.radar.DigestLine.Outcome;
import vn.dangvu.radar.DigestLine.Trouble;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;

/// What accounts want by mail, and what was sent.
@Repository
class DigestStore {

    private final DSLContext db;

    DigestStore(DSLContext db) {
        this.db = db;
    }

    /// An account that wants mails.
    ///
    /// @param begins when it chose so, or when the last one was sent or had nothing to say
    /// @param done when that was; null before the first
    /// @param tried when sending was tried last; null before the first
    record Wanted(
            int account,
            Rhythm rhythm,
            String email,
            String language,
            Instant begins,
            @Nullable Instant done,
            @Nullable Instant tried) {}

    /// An attempt, by the number of the account.
    record Attempt(
            int account,
            Instant at,
            Rhythm rhythm,
            Outcome outcome,
            int entries,
            @Nullable Trouble trouble) {}

    Optional<DigestChoice> chosen(int account) {
        return db.selectFrom(DIGEST_CHOICE)
                .where(DIGEST_CHOICE.ACCOUNT_ID.eq(account))
                .orderBy(DIGEST_CHOICE.ID.desc())
                .limit(1)
                .fetchOptional(row ->
                        new DigestChoice(
                                Rhythm.valueOf(row.getRhythm()),
                                row.getEmail() == null ? "" : row.getEmail()));
    }

    void choose(int account, DigestChoice choice, String language, OffsetDateTime at) {
        db.insertInto(DIGEST_CHOICE)
                .set(DIGEST_CHOICE.ACCOUNT_ID, account)
                .set(DIGEST_CHOICE.RHYTHM, choice.rhythm().name())
                .set(DIGEST_CHOICE.EMAIL, choice.rhythm() == Rhythm.OFF ? null : choice.email())
                .set(DIGEST_CHOICE.LANGUAGE, language)
                .set(DIGEST_CHOICE.CHOSEN_AT, at)
                .execute();
    }

    /// Everybody who wants mails, by account.
    List<Wanted> wanted() {
        return db.fetch(
                        """
                        select c.account_id, c.rhythm, c.email, c.language, greatest(c.chosen_at, d.done) as begins, d.done, d.tried
                        from (
                            select distinct on (account_id) * from radar.digest_choice order by account_id, id desc) c
                        left join lateral (
                            select max(tried_at) filter (where outcome <> 'FAILED') as done, max(tried_at) as tried
                            from radar.digest d where d.account_id = c.account_id) d on true
                        where c.rhythm <> 'OFF'
                        order by c.account_id\
                        """)
                .map(row ->
                        new Wanted(
                                row.get("account_id", int.class),
                                Rhythm.valueOf(row.get("rhythm", String.class)),
                                row.get("email", String.class),
                                row.get("language", String.class),
                                row.get("begins", OffsetDateTime.class).toInstant(),
                                instant(row.get("done", OffsetDateTime.class)),
                                instant(row.get("tried", OffsetDateTime.class))));
    }

    void add(Attempt attempt, OffsetDateTime at) {
        var trouble = attempt.trouble();
        db.insertInto(DIGEST)
                .set(DIGEST.ACCOUNT_ID, attempt.account())
                .set(DIGEST.RHYTHM, attempt.rhythm().name())
                .set(DIGEST.TRIED_AT, at)
                .set(DIGEST.OUTCOME, attempt.outcome().name())
                .set(DIGEST.ENTRIES, attempt.entries())
                .set(DIGEST.TROUBLE, trouble == null ? null : trouble.name())
                .execute();
    }

    /// The newest first.
    List<Attempt> attempts(int limit) {
        return db.selectFrom(DIGEST)
                .orderBy(DIGEST.ID.desc())
                .limit(limit)
                .fetch(row ->
                        new Attempt(
                                row.getAccountId(),
                                row.getTriedAt().toInstant(),
                                Rhythm.valueOf(row.getRhythm()),
                                Outcome.valueOf(row.getOutcome()),
                                row.getEntries(),
                                row.getTrouble() == null
                                        ? null
                                        : Trouble.valueOf(row.getTrouble())));
    }

    private static @Nullable Instant instant(@Nullable OffsetDateTime at) {
        return at == null ? null : at.toInstant();
    }
}
