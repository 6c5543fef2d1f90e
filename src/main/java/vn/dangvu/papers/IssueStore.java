package vn.dangvu.papers;

import static org.jooq.impl.DSL.noCondition;
import static org.jooq.impl.DSL.select;

import static vn.dangvu.schema.papers.Tables.ISSUE;
import static vn.dangvu.schema.papers.Tables.ORIGINAL;
import static vn.dangvu.schema.papers.Tables.VERSION;

import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;

import vn.dangvu.kernel.Fingerprint;

import java.time.ZoneOffset;
import java.util.Optional;
import java.util.Set;

/// With which number, day and hash papers were issued, and the file that was signed.
@Repository
class IssueStore {

    /// Beside the locks of other modules.
    private static final int LOCKS = 18;

    private final DSLContext db;

    IssueStore(DSLContext db) {
        this.db = db;
    }

    /// Nobody else gives numbers of the organization until the transaction ends.
    void lock(int organization) {
        db.fetch("select pg_advisory_xact_lock(?, ?)", LOCKS, organization);
    }

    /// The numbers of a series that have papers: given in it, or on its days. The days of a term
    /// may have been corrected since.
    Set<Integer> given(int organization, PaperType type, NumberSeries series) {
        var until = series.until();
        var onItsDays =
                ISSUE.ISSUED_ON
                        .ge(series.since())
                        .and(until == null ? noCondition() : ISSUE.ISSUED_ON.lt(until));
        return db.select(ISSUE.NUMBER)
                .from(ISSUE)
                .where(ISSUE.ORGANIZATION_ID.eq(organization))
                .and(ISSUE.TYPE.eq(type.name()))
                .and(ISSUE.SERIES_SINCE.eq(series.since()).or(onItsDays))
                .fetchSet(ISSUE.NUMBER);
    }

    /// @param issue with the hashes of what is kept
    /// @param docx as it was written
    void insert(PaperHead paper, PaperIssue issue, NumberSeries series, byte[] docx) {
        var version = VERSION.PAPER_ID.eq(paper.id()).and(VERSION.ORDINAL.eq(issue.version()));
        byte[] hash = Fingerprint.of(docx);
        db.insertInto(ISSUE)
                .set(ISSUE.PAPER_ID, paper.id())
                .set(ISSUE.VERSION_ID, select(VERSION.ID).from(VERSION).where(version))
                .set(ISSUE.ORGANIZATION_ID, paper.organization().value())
                .set(ISSUE.TYPE, paper.type().name())
                .set(ISSUE.NUMBER, issue.number())
                .set(ISSUE.SERIES_SINCE, series.since())
                .set(ISSUE.SERIES_LABEL, series.label())
                .set(ISSUE.ISSUED_ON, issue.on())
                .set(ISSUE.CONTENT_SHA256, select(VERSION.SHA256).from(VERSION).where(version))
                .set(ISSUE.DOCX_SHA256, hash)
                .set(ISSUE.RECORDED_AT, issue.recordedAt().atOffset(ZoneOffset.UTC))
                .set(ISSUE.RECORDED_BY, issue.recordedBy())
                .execute();
        db.insertInto(ORIGINAL)
                .set(ORIGINAL.PAPER_ID, paper.id())
                .set(ORIGINAL.ORGANIZATION_ID, paper.organization().value())
                .set(ORIGINAL.DOCX, docx)
                .set(ORIGINAL.DOCX_SHA256, hash)
                .execute();
    }

    Optional<PaperIssue> find(long paper) {
        return db.select(ISSUE.asterisk())
                .select(VERSION.ORDINAL)
                .from(ISSUE)
                .join(VERSION)
                .on(VERSION.ID.eq(ISSUE.VERSION_ID))
                .where(ISSUE.PAPER_ID.eq(paper))
                .fetchOptional(row ->
                        new PaperIssue(
                                row.get(ISSUE.NUMBER),
                                row.get(ISSUE.ISSUED_ON),
                                row.get(VERSION.ORDINAL),
                                row.get(ISSUE.SERIES_LABEL),
                                Fingerprint.hex(row.get(ISSUE.CONTENT_SHA256)),
                                Fingerprint.hex(row.get(ISSUE.DOCX_SHA256)),
                                row.get(ISSUE.RECORDED_AT).toInstant(),
                                row.get(ISSUE.RECORDED_BY)));
    }

    /// The Word file that was signed; empty where it is gone.
    byte[] original(long paper) {
        return db.select(ORIGINAL.DOCX)
                .from(ORIGINAL)
                .where(ORIGINAL.PAPER_ID.eq(paper))
                .fetchOptional(ORIGINAL.DOCX)
                .orElse(new byte[0]);
    }
}
