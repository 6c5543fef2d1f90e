package vn.dangvu.courses;

import static org.jooq.impl.DSL.condition;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.sql;
import static org.jooq.impl.DSL.val;

import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Repository;

import vn.dangvu.organizations.Scope;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;

/// Certificates and classes that wait.
@Repository
class CourseDeadlineStore {

    private final DSLContext db;

    CourseDeadlineStore(DSLContext db) {
        this.db = db;
    }

    record Held(long candidate, int cell, String name, String number, LocalDate issuedOn) {}

    record Over(long course, int organization, String name, LocalDate endsOn, int open) {}

    /// The newest certificate of everybody in the scope whom a cell follows on `day`.
    List<Held> ofFollowed(Scope scope, LocalDate day) {
        return db.fetch(
                        """
                        select f.candidate_id, f.cell_id, c.full_name, t.number, t.issued_on
                        from candidates_api.followed f
                        join candidates_api.candidate c on c.candidate_id = f.candidate_id
                        join lateral (
                            select x.number, x.issued_on from courses.certificate x
                            where x.candidate_id = f.candidate_id and x.kind = 'AWARENESS' and x.superseded_at = 'infinity'
                              and x.issued_on <= {0}
                            order by x.issued_on desc limit 1) t on true
                        where f.since <= {0} and f.until > {0} and {1}
                        order by t.issued_on, c.given, c.middle, c.family\
                        """,
                        val(day), inScope("f.cell_id", scope))
                .map(row ->
                        new Held(
                                row.get(0, long.class),
                                row.get(1, int.class),
                                Objects.requireNonNull(row.get(2, String.class)),
                                Objects.requireNonNull(row.get(3, String.class)),
                                Objects.requireNonNull(row.get(4, LocalDate.class))));
    }

    /// Classes in the scope that were over by `day` and have participants without a result.
    List<Over> withoutResults(Scope scope, LocalDate day) {
        return db.fetch(
                        """
                        select c.id, c.organization_id, d.name, d.ends_on, count(*)
                        from courses.course c
                        join courses.detail d on d.course_id = c.id and d.superseded_at = 'infinity'
                        join courses.enrolment e on e.course_id = c.id and e.superseded_at = 'infinity'
                        where d.ends_on < {0} and {1}
                          and not exists (select from courses.result r where r.enrolment_id = e.id and r.superseded_at = 'infinity')
                        group by c.id, c.organization_id, d.name, d.ends_on order by d.ends_on, c.id\
                        """,
                        val(day), inScope("c.organization_id", scope))
                .map(row ->
                        new Over(
                                row.get(0, long.class),
                                row.get(1, int.class),
                                Objects.requireNonNull(row.get(2, String.class)),
                                Objects.requireNonNull(row.get(3, LocalDate.class)),
                                row.get(4, int.class)));
    }

    private static Condition inScope(String column, Scope scope) {
        return scope.ranges().stream()
                .map(range ->
                        condition(
                                "{0} between {1} and {2}",
                                sql(column), inline(range.lo()), inline(range.hi())))
                .reduce(Condition::or)
                .orElse(DSL.falseCondition());
    }
}
