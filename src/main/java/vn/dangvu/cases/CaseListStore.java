package vn.dangvu.cases;

import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

import vn.dangvu.organizations.Scope;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/// Which cases there are below an organization, and in which stages.
@Repository
class CaseListStore {

    /// By whom a case is about: with the member where he or she is or was last, with the candidate
    /// where that one is followed, else where it was opened. As [CaseStore] places one case; turned
    /// round, so that it begins with the people of the organization.
    private static final String PLACED =
            """
            with placed as (
                select t.case_id, t.stage, t.since
                from members_api.membership b
                join cases.standing t on t.member_id = b.member_id
                where %1$s and %2$s and not exists (
                    select from members_api.membership l where l.member_id = b.member_id and l.since > b.since)
                union all
                select t.case_id, t.stage, t.since
                from candidates_api.code c
                join cases.standing t on t.candidate_id = c.candidate_id
                where %1$s and %3$s and not exists (
                    select from members_api.membership l where l.member_id = t.member_id)
                union all
                select t.case_id, t.stage, t.since
                from cases.standing t
                where %1$s and t.candidate_id is null and %4$s and not exists (
                    select from members_api.membership l where l.member_id = t.member_id))
            """;

    private final DSLContext db;

    CaseListStore(DSLContext db) {
        this.db = db;
    }

    /// How many cases stand in each stage, the closed ones too.
    Map<String, Integer> counts(Scope scope, CaseKind kind) {
        var counts = new LinkedHashMap<String, Integer>();
        db.resultQuery(
                        placed(scope, "t.kind = {0} and t.stage is not null")
                                + "select p.stage, count(*) from placed p group by p.stage",
                        kind.name())
                .fetch()
                .forEach(row -> counts.put(row.get(0, String.class), row.get(1, Integer.class)));
        return counts;
    }

    /// The longest in their stage first; of closed ones the newest.
    ///
    /// @param stage null is every open one
    List<Long> find(Scope scope, CaseKind kind, @Nullable String stage, int from, int limit) {
        boolean closed = StepKind.CLOSED.equals(stage);
        String which = closed ? "t.stage = 'CLOSED'" : "t.stage <> 'CLOSED'";
        return db.resultQuery(
                        placed(scope, "t.kind = {0} and " + which)
                                + "select p.case_id from placed p"
                                + (stage == null ? "" : " where p.stage = {1}")
                                + " order by p.since "
                                + (closed ? "desc" : "")
                                + ", p.case_id offset {2} limit {3}",
                        kind.name(),
                        stage == null ? "" : stage,
                        from,
                        limit)
                .fetch(row -> row.get(0, Long.class));
    }

    /// Every open case of those kinds.
    List<Long> open(Scope scope, Collection<CaseKind> kinds) {
        return kinds.stream()
                .flatMap(kind -> find(scope, kind, null, 0, Integer.MAX_VALUE).stream())
                .toList();
    }

    private static String placed(Scope scope, String which) {
        return PLACED.formatted(which, within(scope, "b"), within(scope, "c"), within(scope, "t"));
    }

    private static String within(Scope scope, String of) {
        return scope.ranges().isEmpty()
                ? "false"
                : scope.ranges().stream()
                        .map(range ->
                                "%s.cell_id between %d and %d"
                                        .formatted(of, range.lo(), range.hi()))
                        .collect(Collectors.joining(" or ", "(", ")"));
    }
}
