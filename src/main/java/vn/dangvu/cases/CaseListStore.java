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

    /// Open cases have a row of their own; whoever is closed is looked for among all.
    private static final String PLACED =
            """
            with placed as (
                select f.case_id, f.cell_id, f.member_id, f.opened_on, t.stage, t.since
                from cases_api.case_file f
                cross join lateral (
                    select s.stage, s.effective_on as since from cases.step s
                    where s.case_id = f.case_id and s.stage is not null and s.superseded_at = 'infinity'
                    order by (s.kind = 'OPENED'), s.effective_on desc, s.ordinal desc limit 1) t
                where f.kind = {0})
            """;

    private final DSLContext db;

    CaseListStore(DSLContext db) {
        this.db = db;
    }

    /// How many cases stand in each stage, the closed ones too.
    Map<String, Integer> counts(Scope scope, CaseKind kind) {
        var counts = new LinkedHashMap<String, Integer>();
        db.resultQuery(
                        PLACED
                                + "select p.stage, count(*) from placed p where "
                                + within(scope)
                                + " group by p.stage",
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
        String which = stage == null ? "p.stage <> 'CLOSED'" : "p.stage = {1}";
        return db.resultQuery(
                        PLACED
                                + "select p.case_id from placed p where "
                                + which
                                + " and "
                                + within(scope)
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

    private static String within(Scope scope) {
        return scope.ranges().isEmpty()
                ? "false"
                : scope.ranges().stream()
                        .map(range ->
                                "p.cell_id between %d and %d".formatted(range.lo(), range.hi()))
                        .collect(Collectors.joining(" or ", "(", ")"));
    }
}
