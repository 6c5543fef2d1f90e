package vn.dangvu.committees;

import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.nullif;

import static vn.dangvu.schema.committees.Tables.POST_FACT;

import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

import vn.dangvu.members.Decision;
import vn.dangvu.schema.committees.tables.records.PostFactRecord;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;

/// What happened in posts, one organization at a time.
@Repository
class PostStore {

    /// So that nobody else's locks are taken for ours.
    private static final int LOCKS = 11;

    /// "Believed still" is 'infinity' inside SQL, which no Java instant can be, and null outside.
    private static final Field<OffsetDateTime> SUPERSEDED =
            nullif(POST_FACT.SUPERSEDED_AT, field("'infinity'::timestamptz", OffsetDateTime.class))
                    .as("superseded");

    private final DSLContext db;

    PostStore(DSLContext db) {
        this.db = db;
    }

    /// Holds everybody else off the posts and terms of this organization until the transaction
    /// ends.
    void lock(int organization) {
        db.fetch("select pg_advisory_xact_lock(?, ?)", LOCKS, organization);
    }

    /// Every fact, corrected or not, in the order in which they hold.
    List<PostFact> facts(int organization) {
        return db.select(POST_FACT.asterisk().except(POST_FACT.SUPERSEDED_AT))
                .select(SUPERSEDED)
                .from(POST_FACT)
                .where(POST_FACT.ORGANIZATION_ID.eq(organization))
                .orderBy(POST_FACT.EFFECTIVE_ON, POST_FACT.ORDINAL, POST_FACT.ID)
                .fetch(PostStore::read);
    }

    /// The same of one member, in whichever organization.
    List<PostFact> factsOf(long member) {
        return db.select(POST_FACT.asterisk().except(POST_FACT.SUPERSEDED_AT))
                .select(SUPERSEDED)
                .from(POST_FACT)
                .where(POST_FACT.MEMBER_ID.eq(member))
                .orderBy(POST_FACT.EFFECTIVE_ON, POST_FACT.ORDINAL, POST_FACT.ID)
                .fetch(PostStore::read);
    }

    Optional<PostFact> fact(long id) {
        return db.select(POST_FACT.asterisk().except(POST_FACT.SUPERSEDED_AT))
                .select(SUPERSEDED)
                .from(POST_FACT)
                .where(POST_FACT.ID.eq(id))
                .fetchOptional(PostStore::read);
    }

    /// In the order given, in one statement, so that the state is derived once.
    ///
    /// @return the number of the first
    long insert(int organization, List<PostEntry> entries, String user, Instant now) {
        var at = now.atOffset(ZoneOffset.UTC);
        var rows =
                entries.stream()
                        .map(entry -> {
                            var row = db.newRecord(POST_FACT);
                            fill(row, organization, entry);
                            row.setRecordedAt(at);
                            row.setEnteredAt(at);
                            row.setRecordedBy(user);
                            return row;
                        })
                        .toList();
        return db.insertInto(POST_FACT)
                .set(rows)
                .returningResult(POST_FACT.ID)
                .fetch()
                .getFirst()
                .value1();
    }

    /// @param supersedes the fact it corrects
    long correct(int organization, PostEntry entry, String user, Instant now, long supersedes) {
        var at = now.atOffset(ZoneOffset.UTC);
        var row = db.newRecord(POST_FACT);
        fill(row, organization, entry);
        row.setRecordedAt(at);
        row.setEnteredAt(at);
        row.setRecordedBy(user);
        row.setSupersedes(supersedes);
        return db.insertInto(POST_FACT)
                .set(row)
                .returningResult(POST_FACT.ID)
                .fetchSingle()
                .value1();
    }

    /// Takes a fact back: it is believed until `now`.
    void supersede(long fact, Instant now) {
        db.update(POST_FACT)
                .set(POST_FACT.SUPERSEDED_AT, now.atOffset(ZoneOffset.UTC))
                .where(POST_FACT.ID.eq(fact))
                .execute();
    }

    private static void fill(PostFactRecord row, int organization, PostEntry entry) {
        var position = entry.position();
        row.setOrganizationId(organization);
        row.setBody(entry.body().name());
        row.setPosition(position == null || !entry.act().begins() ? null : position.name());
        row.setMemberId(entry.member());
        row.setAct(entry.act().name());
        row.setEffectiveOn(entry.effectiveOn());
        row.setDecisionNumber(entry.decision().number());
        row.setDecisionDate(entry.decision().date());
        row.setDecisionIssuer(entry.decision().issuer());
        row.setConsentNumber(entry.consent().number());
        row.setConsentDate(entry.consent().date());
        row.setConsentIssuer(entry.consent().issuer());
        row.setNote(entry.note());
    }

    private static PostFact read(Record row) {
        String position = row.get(POST_FACT.POSITION);
        var entry =
                new PostEntry(
                        Body.valueOf(row.get(POST_FACT.BODY)),
                        position == null ? null : Position.valueOf(position),
                        row.get(POST_FACT.MEMBER_ID),
                        Act.valueOf(row.get(POST_FACT.ACT)),
                        row.get(POST_FACT.EFFECTIVE_ON),
                        new Decision(
                                row.get(POST_FACT.DECISION_NUMBER),
                                row.get(POST_FACT.DECISION_DATE),
                                row.get(POST_FACT.DECISION_ISSUER)),
                        new Decision(
                                row.get(POST_FACT.CONSENT_NUMBER),
                                row.get(POST_FACT.CONSENT_DATE),
                                row.get(POST_FACT.CONSENT_ISSUER)),
                        row.get(POST_FACT.NOTE));
        return new PostFact(
                row.get(POST_FACT.ID),
                row.get(POST_FACT.ORGANIZATION_ID),
                entry,
                row.get(POST_FACT.ORDINAL),
                row.get(POST_FACT.RECORDED_AT).toInstant(),
                row.get(POST_FACT.RECORDED_BY),
                row.get(POST_FACT.ENTERED_AT).toInstant(),
                instant(row.get(SUPERSEDED)),
                row.get(POST_FACT.SUPERSEDES));
    }

    private static @Nullable Instant instant(@Nullable OffsetDateTime at) {
        return at == null ? null : at.toInstant();
    }
}
