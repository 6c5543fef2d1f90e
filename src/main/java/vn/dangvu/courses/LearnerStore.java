package vn.dangvu.courses;

import static org.jooq.impl.DSL.condition;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.sql;
import static org.jooq.impl.DSL.val;

import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Repository;

import vn.dangvu.members.BirthDate;
import vn.dangvu.members.BirthDate.Precision;
import vn.dangvu.organizations.Scope;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;

/// What those are called who take part in classes, and who should: as far as the second lock tells.
@Repository
class LearnerStore {

    /// The candidate or member `x`, whoever it is, and the cell of today.
    private static final String NAMED =
            """
            left join lateral (
                select c.code, c.full_name, c.given, c.middle, c.family, c.born_on, c.born_precision
                from candidates_api.profile c where c.candidate_id = x.candidate_id and c.superseded_at = 'infinity'
                union all
                (select p.code, p.full_name, p.given, p.middle, p.family, p.born_on, p.born_precision
                 from members_api.profile p where p.member_id = x.member_id and p.superseded_at = 'infinity'
                 order by p.effective_on desc limit 1)) n on true
            left join lateral (
                select v.short_name from organizations_api.version v
                where v.organization_id = courses.cell(x.candidate_id, x.member_id, {0}) and v.since <= {0}
                order by v.since desc limit 1) held on true\
            """;

    private final DSLContext db;

    LearnerStore(DSLContext db) {
        this.db = db;
    }

    /// @param enrolment 0 of who takes part in nothing yet
    /// @param was whether the person was in a cell below the viewer's when the class ended
    record Named(
            long enrolment,
            Learner learner,
            String code,
            String name,
            String born,
            String cell,
            boolean was) {}

    /// By given name; whoever is not seen comes last.
    List<Named> participants(long course, LocalDate endsOn, LocalDate today, Integer[] roots) {
        return db.fetch(
                        """
                        select x.id, x.candidate_id, x.member_id, n.code, n.full_name, n.born_on, n.born_precision, held.short_name,
                               x.member_id is not null
                               and organizations_api.within({3}, courses.cell(null, x.member_id, {2}), {0}) as was
                        from courses.enrolment x %s
                        where x.course_id = {1} and x.superseded_at = 'infinity'
                        order by n.given nulls last, n.middle, n.family, x.id\
                        """
                                .formatted(NAMED),
                        val(today),
                        val(course),
                        val(endsOn),
                        val(roots))
                .map(LearnerStore::named);
    }

    /// Candidates in the scope who have no certificate that counts on `until`, and whose class is
    /// not going on.
    List<Named> toAwareness(Scope scope, LocalDate today, LocalDate until, int limit) {
        return db.fetch(
                        """
                        select 0, x.candidate_id, null::bigint, n.code, n.full_name, n.born_on, n.born_precision, held.short_name, false
                        from (select f.candidate_id, null::bigint as member_id, f.cell_id from candidates_api.followed f
                              where f.since <= {0} and f.until > {0}) x
                        %s
                        where {1} and n.code is not null
                          and not exists (select from courses_api.certified t where t.candidate_id = x.candidate_id
                                          and t.kind = 'AWARENESS' and t.until > {2})
                          and not exists (select from courses_api.participant p where p.candidate_id = x.candidate_id
                                          and p.superseded_at = 'infinity' and p.outcome is null)
                        order by n.given, n.middle, n.family, x.candidate_id limit {3}\
                        """
                                .formatted(NAMED),
                        val(today),
                        inScope("x.cell_id", scope),
                        val(until),
                        inline(limit))
                .map(LearnerStore::named);
    }

    /// Probationary members in the scope who have no certificate of the new members' class, and
    /// whose class is not going on.
    List<Named> toNewMembers(Scope scope, LocalDate today, int limit) {
        return db.fetch(
                        """
                        select 0, null::bigint, x.member_id, n.code, n.full_name, n.born_on, n.born_precision, held.short_name, false
                        from (select null::bigint as candidate_id, b.member_id, b.cell_id from members_api.membership b
                              where b.since <= {0} and b.until > {0} and b.standing = 'PROBATIONARY') x
                        %s
                        where {1} and n.code is not null
                          and not exists (select from courses_api.certified t where t.member_id = x.member_id and t.kind = 'NEW_MEMBER')
                          and not exists (select from courses_api.participant p where p.member_id = x.member_id
                                          and p.superseded_at = 'infinity' and p.outcome is null)
                        order by n.given, n.middle, n.family, x.member_id limit {2}\
                        """
                                .formatted(NAMED),
                        val(today),
                        inScope("x.cell_id", scope),
                        inline(limit))
                .map(LearnerStore::named);
    }

    /// Who bears a code: a candidate first.
    List<Learner> byCode(String code) {
        return db.fetch(
                        """
                        select c.candidate_id, null::bigint from candidates_api.code c where c.code = {0}
                        union all
                        select null::bigint, m.member_id from members_api.member m where m.code = {0}\
                        """,
                        val(code))
                .map(row -> new Learner(row.get(0, Long.class), row.get(1, Long.class)));
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

    private static Named named(Record row) {
        return new Named(
                row.get(0, long.class),
                new Learner(row.get(1, Long.class), row.get(2, Long.class)),
                Objects.requireNonNullElse(row.get(3, String.class), ""),
                Objects.requireNonNullElse(row.get(4, String.class), ""),
                born(row),
                Objects.requireNonNullElse(row.get(7, String.class), ""),
                row.get(8, boolean.class));
    }

    private static String born(Record row) {
        var first = row.get(5, LocalDate.class);
        String precision = row.get(6, String.class);
        return first == null || precision == null
                ? ""
                : new BirthDate(first, Precision.valueOf(precision)).text();
    }
}
