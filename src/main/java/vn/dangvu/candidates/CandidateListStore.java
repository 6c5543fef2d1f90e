package vn.dangvu.candidates;

import static org.jooq.impl.DSL.condition;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.noCondition;
import static org.jooq.impl.DSL.sql;
import static org.jooq.impl.DSL.val;

import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

import vn.dangvu.members.BirthDate;
import vn.dangvu.members.BirthDate.Precision;
import vn.dangvu.members.NameCursor;
import vn.dangvu.organizations.Scope;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;

/// Lists of candidates, as of today.
@Repository
class CandidateListStore {

    private static final String FROM =
            """
            candidates.candidate c
            join candidates.profile p on p.candidate_id = c.id and p.superseded_at = 'infinity'
            left join lateral (
                select f.noted_on, f.ended_by, f.until from candidates.followed f
                where f.candidate_id = c.id order by f.since desc limit 1) l on true
            left join lateral (
                select max(a.effective_on) as on_day from candidates.follow_fact a
                where a.candidate_id = c.id and a.kind = 'ACTIVITY' and a.superseded_at = 'infinity') d on true\
            """;

    private final DSLContext db;

    CandidateListStore(DSLContext db) {
        this.db = db;
    }

    CandidatePage list(
            CandidateQuery query,
            Scope scope,
            LocalDate today,
            @Nullable NameCursor after,
            int size) {
        var who = inScope(scope).and(state(query.state())).and(wanted(query, today));
        long total =
                db.fetchSingle("select count(*) from " + FROM + " where {0}", who)
                        .get(0, long.class);
        var rows =
                db.fetch(
                        """
                        select c.id, c.code, p.full_name, p.given, p.middle, p.family, p.born_on, p.born_precision, p.sex,
                               p.union_member, c.home_id, held.short_name, l.noted_on,
                               case when l.ended_by is not null then l.until end, d.on_day, l.ended_by
                        from {0}
                        join lateral (
                            select v.short_name from organizations_api.version v
                            where v.organization_id = c.home_id and v.since <= {1} order by v.since desc limit 1) held on true
                        where {2} and {3}
                        order by p.given, p.middle, p.family, c.id
                        limit {4}\
                        """,
                        sql(FROM), val(today), who, after(after), inline(size + 1));
        var lines = rows.stream().limit(size).map(CandidateListStore::line).toList();
        return new CandidatePage(
                lines, total, rows.size() > size ? cursor(rows.get(size - 1)).text() : null);
    }

    private static Condition inScope(Scope scope) {
        return scope.ranges().stream()
                .map(range ->
                        condition(
                                "c.home_id between {0} and {1}",
                                inline(range.lo()), inline(range.hi())))
                .reduce(Condition::or)
                .orElse(DSL.falseCondition());
    }

    /// Whose every fact was taken back is among those who were left off.
    private static Condition state(CandidateState state) {
        return switch (state) {
            case FOLLOWED -> condition("l.noted_on is not null and l.ended_by is null");
            case DROPPED -> condition("(l.noted_on is null or l.ended_by = 'DROPPED')");
            case ADMITTED -> condition("l.ended_by = 'ADMITTED'");
        };
    }

    private static Condition wanted(CandidateQuery query, LocalDate today) {
        var wanted = noCondition();
        if (!query.words().isBlank()) {
            wanted =
                    wanted.and(
                            condition(
                                    "(p.words @> string_to_array(persistence.plain({0}), ' ') or"
                                            + " {1} = c.code)",
                                    val(query.words()), val(query.words().strip())));
        }
        if (query.sex() != null) {
            wanted = wanted.and(condition("p.sex = {0}", val(query.sex())));
        }
        if (query.unionMember()) {
            wanted = wanted.and(condition("p.union_member"));
        }
        return switch (query.lack()) {
            case "helper" ->
                    wanted.and(
                            condition(
                                    "not " + CandidateDeadlines.helped("c.id", "{0}"), val(today)));
            case "activity" ->
                    wanted.and(
                            condition(
                                    "(%s + make_interval(months => {1}))::date <= {0}"
                                            .formatted(
                                                    CandidateDeadlines.lastDone(
                                                            "c.id", "l.noted_on", "{0}")),
                                    val(today),
                                    inline(CandidateDeadlines.IDLE_MONTHS)));
            case null, default -> wanted;
        };
    }

    private static Condition after(@Nullable NameCursor after) {
        return after == null
                ? condition("true")
                : condition(
                        "(p.given, p.middle, p.family, c.id) > ({0}, {1}, {2}, {3})",
                        val(after.given()),
                        val(after.middle()),
                        val(after.family()),
                        val(after.id()));
    }

    private static CandidateLine line(Record row) {
        String ended = row.get("ended_by", String.class);
        return new CandidateLine(
                row.get(0, long.class),
                text(row, 1),
                text(row, 2),
                new BirthDate(
                        Objects.requireNonNull(row.get(6, LocalDate.class)),
                        Precision.valueOf(text(row, 7))),
                text(row, 8),
                row.get(9, boolean.class),
                row.get(10, int.class),
                text(row, 11),
                ended != null
                        ? CandidateState.valueOf(ended)
                        : row.get(12) == null ? CandidateState.DROPPED : CandidateState.FOLLOWED,
                row.get(12, LocalDate.class),
                row.get(13, LocalDate.class),
                row.get(14, LocalDate.class),
                List.of());
    }

    private static NameCursor cursor(Record last) {
        return new NameCursor(text(last, 3), text(last, 4), text(last, 5), last.get(0, long.class));
    }

    private static String text(Record row, int column) {
        return Objects.requireNonNull(row.get(column, String.class));
    }
}
