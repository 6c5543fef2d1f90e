package vn.dangvu.papers;

import static org.jooq.impl.DSL.noCondition;
import static org.jooq.impl.DSL.notExists;
import static org.jooq.impl.DSL.selectOne;

import static vn.dangvu.schema.papers.Tables.ISSUE;
import static vn.dangvu.schema.papers.Tables.PAPER;
import static vn.dangvu.schema.papers.Tables.SUBJECT;
import static vn.dangvu.schema.papers.Tables.VERSION;
import static vn.dangvu.schema.papers.Tables.WITHDRAWAL;

import org.jooq.DSLContext;
import org.jooq.Record;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

import vn.dangvu.kernel.Fingerprint;
import vn.dangvu.organizations.OrganizationId;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;

/// Papers and what is written on them, version by version.
@Repository
class PaperStore {

    private final DSLContext db;

    PaperStore(DSLContext db) {
        this.db = db;
    }

    /// @param replaces the issued paper that it is to take the place of, or null
    PaperHead insert(PaperDraft draft, @Nullable Long replaces, String user, Instant now) {
        var subject = draft.subject();
        long id =
                db.insertInto(PAPER)
                        .set(PAPER.ORGANIZATION_ID, draft.organization().value())
                        .set(PAPER.TYPE, draft.type().name())
                        .set(PAPER.KIND, draft.kind())
                        .set(PAPER.SUBJECT_MODULE, subject == null ? null : subject.module())
                        .set(PAPER.SUBJECT_ID, subject == null ? null : subject.id())
                        .set(PAPER.MEMBER_ID, draft.member())
                        .set(PAPER.REPLACES, replaces)
                        .set(PAPER.RECORDED_AT, now.atOffset(ZoneOffset.UTC))
                        .set(PAPER.RECORDED_BY, user)
                        .returningResult(PAPER.ID)
                        .fetchSingle()
                        .value1();
        for (var one : draft.common()) {
            db.insertInto(SUBJECT)
                    .set(SUBJECT.PAPER_ID, id)
                    .set(SUBJECT.SUBJECT_MODULE, one.module())
                    .set(SUBJECT.SUBJECT_ID, one.id())
                    .execute();
        }
        return new PaperHead(
                id,
                draft.organization(),
                draft.type(),
                draft.kind(),
                subject,
                draft.member(),
                replaces);
    }

    /// The cases of a paper about several.
    List<PaperSubject> common(long paper) {
        return db.selectFrom(SUBJECT)
                .where(SUBJECT.PAPER_ID.eq(paper))
                .orderBy(SUBJECT.SUBJECT_MODULE, SUBJECT.SUBJECT_ID)
                .fetch(row -> new PaperSubject(row.getSubjectModule(), row.getSubjectId()));
    }

    /// @return the hash of what was written
    String write(PaperHead paper, int ordinal, PaperContent content, String user, Instant now) {
        String text = PaperJson.write(content);
        byte[] hash = Fingerprint.of(text);
        db.insertInto(VERSION)
                .set(VERSION.PAPER_ID, paper.id())
                .set(VERSION.ORGANIZATION_ID, paper.organization().value())
                .set(VERSION.TYPE, paper.type().name())
                .set(VERSION.ORDINAL, ordinal)
                .set(VERSION.CONTENT, text)
                .set(VERSION.SHA256, hash)
                .set(VERSION.RECORDED_AT, now.atOffset(ZoneOffset.UTC))
                .set(VERSION.RECORDED_BY, user)
                .execute();
        return Fingerprint.hex(hash);
    }

    /// Nobody else writes on the paper until the transaction ends.
    void lock(long paper) {
        db.select(PAPER.ID).from(PAPER).where(PAPER.ID.eq(paper)).forNoKeyUpdate().fetch();
    }

    Optional<PaperHead> find(long paper) {
        return db.selectFrom(PAPER).where(PAPER.ID.eq(paper)).fetchOptional(PaperStore::head);
    }

    /// The newest first.
    List<PaperVersion> versions(long paper) {
        return db.selectFrom(VERSION)
                .where(VERSION.PAPER_ID.eq(paper))
                .orderBy(VERSION.ORDINAL.desc())
                .fetch(row ->
                        new PaperVersion(
                                row.getOrdinal(),
                                PaperJson.read(row.getContent()),
                                Fingerprint.hex(row.getSha256()),
                                row.getRecordedAt().toInstant(),
                                row.getRecordedBy()));
    }

    /// What is hashed of a version, as it is kept.
    String written(long paper, int version) {
        return db.select(VERSION.CONTENT)
                .from(VERSION)
                .where(VERSION.PAPER_ID.eq(paper).and(VERSION.ORDINAL.eq(version)))
                .fetchSingle()
                .value1();
    }

    /// The paper that is written or was issued in place of this one; not one that was given up.
    @Nullable Long replacement(long paper) {
        return db.select(PAPER.ID)
                .from(PAPER)
                .leftJoin(WITHDRAWAL)
                .on(WITHDRAWAL.PAPER_ID.eq(PAPER.ID))
                .where(PAPER.REPLACES.eq(paper).and(WITHDRAWAL.PAPER_ID.isNull()))
                .orderBy(PAPER.ID.desc())
                .limit(1)
                .fetchOne(PAPER.ID);
    }

    Optional<PaperWithdrawal> withdrawal(long paper) {
        return db.selectFrom(WITHDRAWAL)
                .where(WITHDRAWAL.PAPER_ID.eq(paper))
                .fetchOptional(row ->
                        new PaperWithdrawal(
                                row.getWithdrawnOn(),
                                row.getReason(),
                                row.getByPaperId(),
                                row.getRecordedBy()));
    }

    void withdraw(long paper, PaperWithdrawal withdrawal, Instant now) {
        db.insertInto(WITHDRAWAL)
                .set(WITHDRAWAL.PAPER_ID, paper)
                .set(WITHDRAWAL.WITHDRAWN_ON, withdrawal.on())
                .set(WITHDRAWAL.REASON, withdrawal.reason())
                .set(WITHDRAWAL.BY_PAPER_ID, withdrawal.by())
                .set(WITHDRAWAL.RECORDED_AT, now.atOffset(ZoneOffset.UTC))
                .set(WITHDRAWAL.RECORDED_BY, withdrawal.recordedBy())
                .execute();
    }

    /// What the organization wrote last, of a type or of any; a draft that was given up says
    /// nothing.
    Optional<Letterhead> lastHead(OrganizationId organization, @Nullable PaperType type) {
        return db.select(VERSION.CONTENT)
                .from(VERSION)
                .where(VERSION.ORGANIZATION_ID.eq(organization.value()))
                .and(type == null ? noCondition() : VERSION.TYPE.eq(type.name()))
                .and(
                        notExists(
                                selectOne()
                                        .from(WITHDRAWAL)
                                        .leftJoin(ISSUE)
                                        .on(ISSUE.PAPER_ID.eq(WITHDRAWAL.PAPER_ID))
                                        .where(WITHDRAWAL.PAPER_ID.eq(VERSION.PAPER_ID))
                                        .and(ISSUE.PAPER_ID.isNull())))
                .orderBy(VERSION.ID.desc())
                .limit(1)
                .fetchOptional(row -> PaperJson.read(row.value1()).head());
    }

    private static PaperHead head(Record row) {
        String module = row.get(PAPER.SUBJECT_MODULE);
        Long subject = row.get(PAPER.SUBJECT_ID);
        return new PaperHead(
                row.get(PAPER.ID),
                new OrganizationId(row.get(PAPER.ORGANIZATION_ID)),
                PaperType.valueOf(row.get(PAPER.TYPE)),
                row.get(PAPER.KIND),
                module == null || subject == null ? null : new PaperSubject(module, subject),
                row.get(PAPER.MEMBER_ID),
                row.get(PAPER.REPLACES));
    }
}
