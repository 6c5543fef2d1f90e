package vn.dangvu.audit;

import static org.jooq.impl.DSL.max;
import static org.jooq.impl.DSL.noCondition;

import static vn.dangvu.schema.audit.Tables.CHECKPOINT;
import static vn.dangvu.schema.audit.Tables.ENTRY;
import static vn.dangvu.schema.audit.Tables.LINK;

import org.jooq.DSLContext;
import org.jooq.Record;
import org.jooq.Record1;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/// The chain as a whole, and its signed days.
@Repository
class AuditChainStore {

    /// Rows in memory at a time; the chain of years is long.
    private static final int FETCHED = 2_000;

    private final DSLContext db;

    AuditChainStore(DSLContext db) {
        this.db = db;
    }

    /// By the place in the chain, then the entries that have none. Needs a transaction, without
    /// which the driver would fetch everything at once.
    ///
    /// @param after the place after which to begin
    void each(long after, Consumer<Chained> line) {
        var chain =
                db.select(LINK.asterisk())
                        .select(ENTRY.fields())
                        .from(LINK)
                        .leftJoin(ENTRY)
                        .on(ENTRY.ID.eq(LINK.ENTRY_ID))
                        .where(after == 0 ? noCondition() : LINK.SEQ.gt(after))
                        .orderBy(LINK.SEQ)
                        .fetchSize(FETCHED);
        try (var rows = chain.fetchLazy()) {
            rows.forEach(row ->
                    line.accept(
                            new Chained(link(row), row.get(ENTRY.ID) == null ? null : entry(row))));
        }
        db.selectFrom(ENTRY)
                .whereNotExists(db.selectOne().from(LINK).where(LINK.ENTRY_ID.eq(ENTRY.ID)))
                .orderBy(ENTRY.ID)
                .forEach(row -> line.accept(new Chained(null, entry(row))));
    }

    /// The last link.
    Optional<Link> head() {
        return db.selectFrom(LINK)
                .orderBy(LINK.SEQ.desc())
                .limit(1)
                .fetchOptional(AuditChainStore::link);
    }

    /// The newest first.
    List<Checkpoint> checkpoints() {
        return db.selectFrom(CHECKPOINT)
                .orderBy(CHECKPOINT.DAY.desc())
                .fetch(row ->
                        new Checkpoint(
                                row.getDay(),
                                row.getSeq(),
                                row.getHash(),
                                row.getAt().toInstant(),
                                row.getPublicKey(),
                                row.getSignature()));
    }

    @Nullable LocalDate lastCheckpoint() {
        return db.select(max(CHECKPOINT.DAY)).from(CHECKPOINT).fetchOne(Record1::value1);
    }

    /// The first one of a day stays.
    void add(Checkpoint checkpoint) {
        db.insertInto(CHECKPOINT)
                .set(CHECKPOINT.DAY, checkpoint.day())
                .set(CHECKPOINT.SEQ, checkpoint.seq())
                .set(CHECKPOINT.HASH, checkpoint.hash())
                .set(CHECKPOINT.AT, checkpoint.at().atOffset(ZoneOffset.UTC))
                .set(CHECKPOINT.PUBLIC_KEY, checkpoint.publicKey())
                .set(CHECKPOINT.SIGNATURE, checkpoint.signature())
                .onConflictDoNothing()
                .execute();
    }

    private static Link link(Record row) {
        return new Link(
                row.get(LINK.SEQ), row.get(LINK.ENTRY_ID), row.get(LINK.PREV), row.get(LINK.HASH));
    }

    static Entry entry(Record row) {
        Instant at = row.get(ENTRY.AT).toInstant();
        return new Entry(
                row.get(ENTRY.ID),
                at,
                row.get(ENTRY.ACTOR),
                row.get(ENTRY.ON_BEHALF),
                row.get(ENTRY.ADDRESS),
                row.get(ENTRY.ACT),
                row.get(ENTRY.ORGANIZATION),
                row.get(ENTRY.MEMBER),
                row.get(ENTRY.SUBJECT_KIND),
                row.get(ENTRY.SUBJECT_ID),
                row.get(ENTRY.BEFORE),
                row.get(ENTRY.AFTER),
                row.get(ENTRY.DETAIL));
    }
}
