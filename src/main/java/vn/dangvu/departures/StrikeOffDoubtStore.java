package vn.dangvu.departures;

import static org.jooq.impl.DSL.val;

import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

import vn.dangvu.organizations.Scope;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;

/// Finds members of whom the register says something that could be a ground.
@Repository
class StrikeOffDoubtStore {

    private final DSLContext db;

    StrikeOffDoubtStore(DSLContext db) {
        this.db = db;
    }

    /// @param year the second of the two
    /// @param name null where the second lock names nobody
    record Doubt(long member, @Nullable String name, int cell, int year) {}

    /// Who did not fulfil the tasks of the last two years that were rated, and has no case since:
    /// neither an open one nor one that answered it.
    List<Doubt> ratedTwice(Scope scope, LocalDate day) {
        if (scope.ranges().isEmpty()) {
            return List.of();
        }
        String within =
                scope.ranges().stream()
                        .map(range ->
                                "b.cell_id between %d and %d".formatted(range.lo(), range.hi()))
                        .collect(Collectors.joining(" or ", "(", ")"));
        return db.resultQuery(
                        """
                        select b.member_id, b.cell_id, second.year,
                               (select n.full_name from members_api.profile n
                                where n.member_id = b.member_id and n.superseded_at = 'infinity'
                                order by n.effective_on desc limit 1) as full_name
                        from members_api.membership b
                        join lateral (
                            select r.year, r.level from reviews_api.rating r
                            where r.member_id = b.member_id and r.superseded_at = 'infinity' and r.effective_on < {0}
                            order by r.year desc limit 1) second on second.level = 'NOT_FULFILLED'
                        join reviews_api.rating first on first.member_id = b.member_id and first.year = second.year - 1
                            and first.level = 'NOT_FULFILLED' and first.superseded_at = 'infinity'
                        where b.since <= {0} and b.until > {0} and \
                        """
                                + within
                                + " "
                                + """
                                and second.year >= extract(year from {0}::date) - 2
                                  and not exists (
                                      select from cases_api.case_file c
                                      where c.member_id = b.member_id and c.kind = 'STRIKE_OFF'
                                        and c.opened_on > make_date(second.year, 12, 31))
                                order by b.cell_id, b.member_id\
                                """,
                        val(day))
                .fetch(row ->
                        new Doubt(
                                row.get("member_id", Long.class),
                                row.get("full_name", String.class),
                                row.get("cell_id", Integer.class),
                                row.get("year", Integer.class)));
    }
}
