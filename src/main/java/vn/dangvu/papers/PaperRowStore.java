package vn.dangvu.papers;

import static org.jooq.impl.DSL.any;
import static org.jooq.impl.DSL.val;

import static vn.dangvu.schema.papers.Tables.ISSUE;

import org.jooq.DSLContext;
import org.jooq.QueryPart;
import org.springframework.stereotype.Repository;

import vn.dangvu.privacy.PersonalRecords.Row;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/// Rows about one member, whole.
@Repository
class PaperRowStore {

    private final DSLContext db;

    PaperRowStore(DSLContext db) {
        this.db = db;
    }

    /// With which number and on which day a version was issued.
    record Issued(int number, LocalDate on) {}

    /// Those that name the member, and those that name nobody and come from one of the cases.
    List<Row> papers(long member, List<PaperSubject> cases) {
        return rows(
                """
                select to_jsonb(p)::text from papers.paper p
                where p.member_id = {0}
                   or p.member_id is null and (p.subject_module, p.subject_id) in (
                      select * from unnest({1}::text[], {2}::bigint[]))
                order by p.id\
                """,
                val(member),
                val(cases.stream().map(PaperSubject::module).toArray(String[]::new)),
                val(cases.stream().map(PaperSubject::id).toArray(Long[]::new)));
    }

    List<Row> versions(List<Long> papers) {
        return rows(
                """
                select to_jsonb(v)::text from papers.version v where v.paper_id = any ({0})
                order by v.paper_id, v.ordinal\
                """,
                val(papers.toArray(Long[]::new)));
    }

    /// By the number of the version.
    Map<Long, Issued> issued(List<Long> papers) {
        return db.select(ISSUE.VERSION_ID, ISSUE.NUMBER, ISSUE.ISSUED_ON)
                .from(ISSUE)
                .where(ISSUE.PAPER_ID.eq(any(papers.toArray(Long[]::new))))
                .fetchMap(ISSUE.VERSION_ID, row -> new Issued(row.value2(), row.value3()));
    }

    private List<Row> rows(String query, QueryPart... values) {
        return db.fetch(query, values).map(row -> Row.of(row.get(0, String.class)));
    }
}
