package vn.dangvu.courses;

import static org.jooq.impl.DSL.condition;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.val;

import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Repository;

import vn.dangvu.members.Decision;
import vn.dangvu.organizations.Scope;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;

/// Classes in lists, with how many took part.
@Repository
class CourseListStore {

    private static final String SELECT =
            """
                        select c.id, c.code, c.kind, c.organization_id, held.short_name, d.name, d.begins_on, d.ends_on,
                               d.planned_sessions, d.place, d.decision_number, d.decision_date, d.decision_issuer,
                               n.participants, n.passed, n.certificates, n.open
                        from courses.course c
                        join courses.detail d on d.course_id = c.id and d.superseded_at = 'infinity'
                        join lateral (
                            select v.short_name from organizations_api.version v
                            where v.organization_id = c.organization_id and v.since <= {0} order by v.since desc limit 1) held on true
                        cross join lateral (
                            select count(*) as participants, count(*) filter (where r.outcome = 'PASSED') as passed,
                                   count(t.id) as certificates, count(*) filter (where r.id is null) as open
                            from courses.enrolment e
                            left join courses.result r on r.enrolment_id = e.id and r.superseded_at = 'infinity'
                            left join courses.certificate t on t.enrolment_id = e.id and t.superseded_at = 'infinity'
                            where e.course_id = c.id and e.superseded_at = 'infinity') n\
            """;

    private final DSLContext db;

    CourseListStore(DSLContext db) {
        this.db = db;
    }

    /// Those that end in the year, the newest first.
    List<CourseLine> inYear(Scope scope, int year, LocalDate today) {
        return db.fetch(
                        SELECT
                                + " where {1} and d.ends_on between {2} and {3} order by d.ends_on"
                                + " desc, c.id desc",
                        val(today),
                        inScope(scope),
                        val(LocalDate.of(year, 1, 1)),
                        val(LocalDate.of(year, 12, 31)))
                .map(CourseListStore::line);
    }

    /// Those of a kind that are not over, at organizations below `roots`, the next one first.
    List<CourseLine> going(CourseKind kind, Integer[] roots, LocalDate today) {
        return db.fetch(
                        SELECT
                                + " where c.kind = {1} and d.ends_on >= {0} and"
                                + " organizations_api.within({2}, c.organization_id, {0})"
                                + " order by d.begins_on, c.id",
                        val(today),
                        val(kind.name()),
                        val(roots))
                .map(CourseListStore::line);
    }

    /// The years in which classes of the scope end, the newest first.
    List<Integer> years(Scope scope) {
        return db.fetch(
                        """
                        select distinct extract(year from d.ends_on)::integer
                        from courses.course c join courses.detail d on d.course_id = c.id and d.superseded_at = 'infinity'
                        where {0} order by 1 desc\
                        """,
                        inScope(scope))
                .getValues(0, Integer.class);
    }

    private static Condition inScope(Scope scope) {
        return scope.ranges().stream()
                .map(range ->
                        condition(
                                "c.organization_id between {0} and {1}",
                                inline(range.lo()), inline(range.hi())))
                .reduce(Condition::or)
                .orElse(DSL.falseCondition());
    }

    private static CourseLine line(Record row) {
        return new CourseLine(
                row.get(0, long.class),
                text(row, 1),
                CourseKind.valueOf(text(row, 2)),
                row.get(3, int.class),
                text(row, 4),
                new CourseDetail(
                        text(row, 5),
                        Objects.requireNonNull(row.get(6, LocalDate.class)),
                        Objects.requireNonNull(row.get(7, LocalDate.class)),
                        row.get(8, int.class),
                        row.get(9, String.class),
                        new Decision(
                                row.get(10, String.class),
                                row.get(11, LocalDate.class),
                                row.get(12, String.class))),
                row.get(13, int.class),
                row.get(14, int.class),
                row.get(15, int.class),
                row.get(16, int.class));
    }

    private static String text(Record row, int column) {
        return Objects.requireNonNull(row.get(column, String.class));
    }
}
