package vn.dangvu.courses;

import static org.jooq.impl.DSL.val;

import org.jooq.DSLContext;
import org.jooq.Record;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

import vn.dangvu.members.BirthDate;
import vn.dangvu.members.BirthDate.Precision;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;

/// What those are called who take part in classes, as far as the second lock tells.
@Repository
class LearnerStore {

    /// The candidate or member `x`, whoever it is, and the cell of today.
    static final String NAMED =
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

    /// Those of `some` whom the second lock lets see, by given name.
    List<Named> named(Collection<Learner> some, LocalDate today) {
        return db.fetch(
                        """
                        select 0, x.candidate_id, x.member_id, n.code, n.full_name, n.born_on, n.born_precision, held.short_name, false
                        from (select unnest({1}) as candidate_id, null::bigint as member_id
                              union all select null, unnest({2})) x
                        %s
                        where n.code is not null
                        order by n.given, n.middle, n.family, x.candidate_id, x.member_id\
                        """
                                .formatted(NAMED),
                        val(today),
                        val(ids(some, Learner::candidate)),
                        val(ids(some, Learner::member)))
                .map(LearnerStore::named);
    }

    private static Long[] ids(Collection<Learner> some, Function<Learner, @Nullable Long> id) {
        return some.stream().map(id).filter(Objects::nonNull).toArray(Long[]::new);
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

    static Named named(Record row) {
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
