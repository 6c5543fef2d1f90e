package vn.dangvu.candidates;

import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.nullif;

import static vn.dangvu.schema.candidates.Tables.FOLLOW_FACT;

import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;

/// What happened to candidates, one person at a time.
@Repository
class FollowStore {

    private static final Field<OffsetDateTime> SUPERSEDED =
            nullif(
                            FOLLOW_FACT.SUPERSEDED_AT,
                            field("'infinity'::timestamptz", OffsetDateTime.class))
                    .as("superseded");

    private final DSLContext db;

    FollowStore(DSLContext db) {
        this.db = db;
    }

    /// Every fact, corrected or not, the newest first.
    List<FollowFact> facts(long candidate) {
        return db.select(FOLLOW_FACT.asterisk().except(FOLLOW_FACT.SUPERSEDED_AT))
                .select(SUPERSEDED)
                .from(FOLLOW_FACT)
                .where(FOLLOW_FACT.CANDIDATE_ID.eq(candidate))
                .orderBy(
                        FOLLOW_FACT.EFFECTIVE_ON.desc(),
                        FOLLOW_FACT.ORDINAL.desc(),
                        FOLLOW_FACT.ID.desc())
                .fetch(FollowStore::read);
    }

    Optional<FollowFact> fact(long id) {
        return db.select(FOLLOW_FACT.asterisk().except(FOLLOW_FACT.SUPERSEDED_AT))
                .select(SUPERSEDED)
                .from(FOLLOW_FACT)
                .where(FOLLOW_FACT.ID.eq(id))
                .fetchOptional(FollowStore::read);
    }

    /// @param supersedes the fact it corrects, or null
    long insert(
            long candidate,
            FollowEntry entry,
            String user,
            Instant now,
            @Nullable Long supersedes) {
        var at = now.atOffset(ZoneOffset.UTC);
        var row = db.newRecord(FOLLOW_FACT);
        row.setCandidateId(candidate);
        row.setKind(entry.kind().name());
        row.setEffectiveOn(entry.effectiveOn());
        row.setCellId(entry.cell());
        row.setHelperId(entry.helper());
        row.setMemberId(entry.member());
        row.setPaperNumber(entry.paper());
        row.setWords(entry.words());
        row.setRecordedAt(at);
        row.setEnteredAt(at);
        row.setRecordedBy(user);
        if (supersedes != null) {
            row.setSupersedes(supersedes);
        }
        return db.insertInto(FOLLOW_FACT)
                .set(row)
                .returningResult(FOLLOW_FACT.ID)
                .fetchSingle()
                .value1();
    }

    /// Takes a fact back: it is believed until `now`.
    void supersede(long fact, Instant now) {
        db.update(FOLLOW_FACT)
                .set(FOLLOW_FACT.SUPERSEDED_AT, now.atOffset(ZoneOffset.UTC))
                .where(FOLLOW_FACT.ID.eq(fact))
                .execute();
    }

    private static FollowFact read(Record row) {
        var entry =
                new FollowEntry(
                        FollowKind.valueOf(row.get(FOLLOW_FACT.KIND)),
                        row.get(FOLLOW_FACT.EFFECTIVE_ON),
                        row.get(FOLLOW_FACT.CELL_ID),
                        row.get(FOLLOW_FACT.HELPER_ID),
                        row.get(FOLLOW_FACT.MEMBER_ID),
                        row.get(FOLLOW_FACT.PAPER_NUMBER),
                        row.get(FOLLOW_FACT.WORDS));
        var until = row.get(SUPERSEDED);
        return new FollowFact(
                row.get(FOLLOW_FACT.ID),
                row.get(FOLLOW_FACT.CANDIDATE_ID),
                entry,
                row.get(FOLLOW_FACT.ORDINAL),
                row.get(FOLLOW_FACT.RECORDED_AT).toInstant(),
                row.get(FOLLOW_FACT.RECORDED_BY),
                row.get(FOLLOW_FACT.ENTERED_AT).toInstant(),
                until == null ? null : until.toInstant(),
                row.get(FOLLOW_FACT.SUPERSEDES));
    }
}
