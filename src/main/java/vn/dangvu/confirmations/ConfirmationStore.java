package vn.dangvu.confirmations;

import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.val;

import static vn.dangvu.schema.confirmations.Tables.ATTACHMENT;
import static vn.dangvu.schema.confirmations.Tables.PREPARED;

import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

import vn.dangvu.schema.confirmations.tables.records.PreparedRecord;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/// Acts that wait.
@Repository
class ConfirmationStore {

    enum Outcome {
        CONFIRMED,
        RETURNED,
        TAKEN_BACK
    }

    private final DSLContext db;

    ConfirmationStore(DSLContext db) {
        this.db = db;
    }

    /// Nothing where the same act waits already.
    Optional<Long> add(Proposal proposal, String payload, String by, Instant at) {
        return db.insertInto(PREPARED)
                .set(PREPARED.KIND, proposal.kind().name())
                .set(PREPARED.ORGANIZATIONS, proposal.organizations().toArray(Integer[]::new))
                .set(PREPARED.MEMBER, proposal.member())
                .set(PREPARED.PAYLOAD, payload)
                .set(PREPARED.PREPARED_BY, by)
                .set(PREPARED.PREPARED_AT, time(at))
                .onConflictDoNothing()
                .returningResult(PREPARED.ID)
                .fetchOptional(row -> row.value1());
    }

    long same(Kind kind, String payload) {
        return db.select(PREPARED.ID)
                .from(PREPARED)
                .where(waiting())
                .and(PREPARED.KIND.eq(kind.name()))
                .and(
                        field("md5({0})", String.class, PREPARED.PAYLOAD)
                                .eq(field("md5({0})", String.class, val(payload))))
                .fetchSingle(row -> row.value1());
    }

    void attach(long id, int ordinal, String name, byte[] content) {
        db.insertInto(ATTACHMENT)
                .set(ATTACHMENT.PREPARED_ID, id)
                .set(ATTACHMENT.ORDINAL, ordinal)
                .set(ATTACHMENT.NAME, name)
                .set(ATTACHMENT.CONTENT, content)
                .execute();
    }

    List<String> rowsAbout(long member) {
        return db.fetch(
                        "select to_jsonb(p)::text from confirmations.prepared p where p.member ="
                                + " {0} order by p.id",
                        val(member))
                .getValues(0, String.class);
    }

    List<String> attachments(long id) {
        return db.select(ATTACHMENT.NAME)
                .from(ATTACHMENT)
                .where(ATTACHMENT.PREPARED_ID.eq(id))
                .orderBy(ATTACHMENT.ORDINAL)
                .fetch(row -> row.value1());
    }

    byte[] attachment(long id, int ordinal) {
        return db.select(ATTACHMENT.CONTENT)
                .from(ATTACHMENT)
                .where(ATTACHMENT.PREPARED_ID.eq(id).and(ATTACHMENT.ORDINAL.eq(ordinal)))
                .fetchSingle(row -> row.value1());
    }

    /// The oldest first.
    List<Prepared> waiting(Set<Kind> kinds) {
        return db.selectFrom(PREPARED)
                .where(waiting())
                .and(PREPARED.KIND.in(kinds.stream().map(Kind::name).toList()))
                .orderBy(PREPARED.ID)
                .fetch(ConfirmationStore::read);
    }

    Optional<Prepared> find(long id) {
        return db.selectFrom(PREPARED)
                .where(waiting().and(PREPARED.ID.eq(id)))
                .fetchOptional(ConfirmationStore::read);
    }

    /// The same, and nobody else decides about it until the transaction ends.
    Optional<Prepared> lock(long id) {
        return db.selectFrom(PREPARED)
                .where(waiting().and(PREPARED.ID.eq(id)))
                .forUpdate()
                .fetchOptional(ConfirmationStore::read);
    }

    void decide(long id, Outcome outcome, String by, Instant at, @Nullable String reason) {
        db.update(PREPARED)
                .set(PREPARED.OUTCOME, outcome.name())
                .set(PREPARED.DECIDED_BY, by)
                .set(PREPARED.DECIDED_AT, time(at))
                .set(PREPARED.REASON, reason)
                .setNull(PREPARED.PAYLOAD)
                .where(PREPARED.ID.eq(id))
                .execute();
    }

    /// The newest first.
    List<Returned> returned(String preparedBy, Instant since) {
        return db.selectFrom(PREPARED)
                .where(PREPARED.OUTCOME.eq(Outcome.RETURNED.name()))
                .and(PREPARED.PREPARED_BY.eq(preparedBy))
                .and(PREPARED.DECIDED_AT.ge(time(since)))
                .orderBy(PREPARED.DECIDED_AT.desc())
                .fetch(row ->
                        new Returned(
                                Kind.valueOf(row.getKind()),
                                row.getPreparedAt().toInstant(),
                                Objects.requireNonNull(row.getDecidedBy()),
                                Objects.requireNonNull(row.getDecidedAt()).toInstant(),
                                Objects.requireNonNull(row.getReason())));
    }

    private static Condition waiting() {
        return PREPARED.OUTCOME.isNull();
    }

    private static Prepared read(PreparedRecord row) {
        return new Prepared(
                row.getId(),
                Kind.valueOf(row.getKind()),
                Set.of(row.getOrganizations()),
                row.getMember(),
                Objects.requireNonNull(row.getPayload()),
                row.getPreparedBy(),
                row.getPreparedAt().toInstant());
    }

    private static OffsetDateTime time(Instant at) {
        return at.atOffset(ZoneOffset.UTC);
    }
}
