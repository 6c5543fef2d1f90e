package vn.dangvu.papers;

import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.max;
import static org.jooq.impl.DSL.noCondition;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.year;

import static vn.dangvu.schema.papers.Tables.ISSUE;
import static vn.dangvu.schema.papers.Tables.PAPER;
import static vn.dangvu.schema.papers.Tables.SUBJECT;
import static vn.dangvu.schema.papers.Tables.VERSION;
import static vn.dangvu.schema.papers.Tables.WITHDRAWAL;

import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.SelectConditionStep;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

import vn.dangvu.organizations.OrganizationId;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;

/// Papers in lists: of an organization, of a case.
@Repository
class PaperListStore {

    private static final Field<String> ABOUT = written("about");
    private static final Field<String> SYMBOL = written("symbol");

    private static final Field<LocalDate> DRAFTED =
            field(
                    "({0} at time zone 'Asia/Ho_Chi_Minh')::date",
                    LocalDate.class, PAPER.RECORDED_AT);

    private final DSLContext db;

    PaperListStore(DSLContext db) {
        this.db = db;
    }

    /// What has no number first, then the newest.
    List<PaperLine> of(PaperQuery query, int limit) {
        return lines(PAPER.ORGANIZATION_ID.eq(query.organization().value()))
                .and(query.type() == null ? noCondition() : PAPER.TYPE.eq(query.type().name()))
                .and(is(query.state()))
                .and(
                        query.year() == null
                                ? noCondition()
                                : year(coalesce(ISSUE.ISSUED_ON, DRAFTED)).eq(query.year()))
                .orderBy(
                        ISSUE.ISSUED_ON.desc().nullsFirst(),
                        ISSUE.TYPE,
                        ISSUE.NUMBER.desc(),
                        PAPER.ID.desc())
                .limit(limit)
                .fetch(PaperListStore::line);
    }

    /// In the order in which they were begun: its own, and those about several of which it is one.
    List<PaperLine> of(PaperSubject subject) {
        var alone =
                PAPER.SUBJECT_MODULE.eq(subject.module()).and(PAPER.SUBJECT_ID.eq(subject.id()));
        var amongSeveral =
                PAPER.ID.in(
                        select(SUBJECT.PAPER_ID)
                                .from(SUBJECT)
                                .where(SUBJECT.SUBJECT_MODULE.eq(subject.module()))
                                .and(SUBJECT.SUBJECT_ID.eq(subject.id())));
        return lines(alone.or(amongSeveral)).orderBy(PAPER.ID).fetch(PaperListStore::line);
    }

    /// Those of that number.
    List<PaperLine> of(Collection<Long> papers) {
        return lines(PAPER.ID.in(papers)).fetch(PaperListStore::line);
    }

    private SelectConditionStep<Record> lines(Condition which) {
        var last = select(max(VERSION.ORDINAL)).from(VERSION).where(VERSION.PAPER_ID.eq(PAPER.ID));
        return db.select(PAPER.asterisk())
                .select(VERSION.ORDINAL, VERSION.RECORDED_AT, ABOUT, SYMBOL)
                .select(ISSUE.NUMBER, ISSUE.ISSUED_ON, WITHDRAWAL.WITHDRAWN_ON)
                .from(PAPER)
                .join(VERSION)
                .on(VERSION.PAPER_ID.eq(PAPER.ID).and(VERSION.ORDINAL.eq(last)))
                .leftJoin(ISSUE)
                .on(ISSUE.PAPER_ID.eq(PAPER.ID))
                .leftJoin(WITHDRAWAL)
                .on(WITHDRAWAL.PAPER_ID.eq(PAPER.ID))
                .where(which);
    }

    private static Condition is(@Nullable PaperState state) {
        if (state == null) {
            return WITHDRAWAL.PAPER_ID.isNull().or(ISSUE.PAPER_ID.isNotNull());
        }
        return switch (state) {
            case DRAFT -> ISSUE.PAPER_ID.isNull().and(WITHDRAWAL.PAPER_ID.isNull());
            case ISSUED -> ISSUE.PAPER_ID.isNotNull().and(WITHDRAWAL.PAPER_ID.isNull());
            case WITHDRAWN -> ISSUE.PAPER_ID.isNotNull().and(WITHDRAWAL.PAPER_ID.isNotNull());
            case DISCARDED -> ISSUE.PAPER_ID.isNull().and(WITHDRAWAL.PAPER_ID.isNotNull());
        };
    }

    private static PaperLine line(Record row) {
        var type = PaperType.valueOf(row.get(PAPER.TYPE));
        var number = row.get(ISSUE.NUMBER);
        boolean withdrawn = row.get(WITHDRAWAL.WITHDRAWN_ON) != null;
        var held = withdrawn ? PaperState.WITHDRAWN : PaperState.ISSUED;
        var open = withdrawn ? PaperState.DISCARDED : PaperState.DRAFT;
        return new PaperLine(
                row.get(PAPER.ID),
                new OrganizationId(row.get(PAPER.ORGANIZATION_ID)),
                type,
                row.get(PAPER.KIND),
                PaperContent.numbered(type, number, row.get(SYMBOL)),
                row.get(ISSUE.ISSUED_ON),
                row.get(ABOUT),
                number == null ? open : held,
                row.get(VERSION.ORDINAL),
                row.get(VERSION.RECORDED_AT).toInstant());
    }

    private static Field<String> written(String field) {
        return field("{0}::jsonb ->> '" + field + "'", String.class, VERSION.CONTENT).as(field);
    }
}
