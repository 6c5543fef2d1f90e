package vn.dangvu.privacy;

import static vn.dangvu.schema.privacy.Tables.ARCHIVED;
import static vn.dangvu.schema.privacy.Tables.CONTACT;
import static vn.dangvu.schema.privacy.Tables.RETENTION;

import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;

import vn.dangvu.privacy.Retention.Kind;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Periods of retention, what was archived, and whom to ask.
@Repository
class RetentionStore {

    private final DSLContext db;

    RetentionStore(DSLContext db) {
        this.db = db;
    }

    /// The latest first; of one day, the one that was recorded last.
    List<Retention> all() {
        return db.selectFrom(RETENTION)
                .orderBy(RETENTION.FROM_ON.desc(), RETENTION.ID.desc())
                .fetch(row ->
                        new Retention(
                                Kind.valueOf(row.getKind()),
                                row.getMonths(),
                                row.getFromOn(),
                                row.getBasis(),
                                row.getRecordedBy()));
    }

    void add(Retention said, Instant now) {
        db.insertInto(RETENTION)
                .set(RETENTION.KIND, said.kind().name())
                .set(RETENTION.MONTHS, said.months())
                .set(RETENTION.FROM_ON, said.from())
                .set(RETENTION.BASIS, said.basis())
                .set(RETENTION.RECORDED_AT, now.atOffset(ZoneOffset.UTC))
                .set(RETENTION.RECORDED_BY, said.recordedBy())
                .execute();
    }

    Set<Long> archived() {
        return db.select(ARCHIVED.MEMBER_ID).from(ARCHIVED).fetchSet(ARCHIVED.MEMBER_ID);
    }

    boolean archive(long member, String number, LocalDate date, Instant now, String who) {
        return db.insertInto(ARCHIVED)
                        .set(ARCHIVED.MEMBER_ID, member)
                        .set(ARCHIVED.DECISION_NUMBER, number)
                        .set(ARCHIVED.DECISION_DATE, date)
                        .set(ARCHIVED.RECORDED_AT, now.atOffset(ZoneOffset.UTC))
                        .set(ARCHIVED.RECORDED_BY, who)
                        .onConflictDoNothing()
                        .execute()
                > 0;
    }

    Optional<String> contact() {
        return db.select(CONTACT.WORDS)
                .from(CONTACT)
                .orderBy(CONTACT.ID.desc())
                .limit(1)
                .fetchOptional(CONTACT.WORDS);
    }

    void setContact(String words, Instant now, String who) {
        db.insertInto(CONTACT)
                .set(CONTACT.WORDS, words)
                .set(CONTACT.RECORDED_AT, now.atOffset(ZoneOffset.UTC))
                .set(CONTACT.RECORDED_BY, who)
                .execute();
    }
}
