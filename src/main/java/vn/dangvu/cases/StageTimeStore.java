package vn.dangvu.cases;

import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;

import vn.dangvu.kernel.Period;
import vn.dangvu.organizations.Scope;

import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/// How long cases were in the stages that they left. It names nobody.
@Repository
class StageTimeStore {

    private final DSLContext db;

    StageTimeStore(DSLContext db) {
        this.db = db;
    }

    /// By stage; of stages that nobody left there is nothing.
    Map<String, StageTime> of(Scope scope, CaseKind kind, Period period) {
        return db
                .resultQuery(
                        """
                        select p.stage, count(*)::integer as found, min(p.days) as least, max(p.days) as most,
                               percentile_disc(array[0.25, 0.5, 0.75]) within group (order by p.days) as quarters
                        from cases_api.passage p
                        where p.case_kind = {0} and p.effective_on >= {1} and p.effective_on < {2}\
                        """
                                + " and "
                                + within(scope)
                                + " group by p.stage",
                        kind.name(),
                        period.from(),
                        period.after())
                .fetch()
                .stream()
                .map(row -> {
                    Integer[] quarters = row.get("quarters", Integer[].class);
                    return new StageTime(
                            row.get("stage", String.class),
                            row.get("found", Integer.class),
                            row.get("least", Integer.class),
                            quarters[0],
                            quarters[1],
                            quarters[2],
                            row.get("most", Integer.class));
                })
                .collect(Collectors.toMap(StageTime::stage, Function.identity()));
    }

    /// By the tree of the day on which the stage ended.
    private static String within(Scope scope) {
        return scope.ranges().isEmpty()
                ? "false"
                : scope.ranges().stream()
                        .map(range ->
                                "p.cell_id between %d and %d and p.effective_on >= date '%s' and p.effective_on < date '%s'"
                                        .formatted(
                                                range.lo(),
                                                range.hi(),
                                                range.since(),
                                                range.until()))
                        .collect(Collectors.joining(" or ", "(", ")"));
    }
}
