package vn.dangvu.committees;

import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

import vn.dangvu.organizations.Scope;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;

/// The terms in force, for what is due about them.
@Repository
class TermDeadlineStore {

    private final DSLContext db;

    TermDeadlineStore(DSLContext db) {
        this.db = db;
    }

    /// @param id of the fact
    /// @param congress whether it began with one
    /// @param decided whether a decision on its result is recorded
    record Running(
            int organization,
            long id,
            LocalDate began,
            @Nullable LocalDate plannedEnd,
            boolean congress,
            boolean decided) {}

    List<Running> inForce(Scope scope, LocalDate day) {
        if (scope.ranges().isEmpty()) {
            return List.of();
        }
        String ranges =
                scope.ranges().stream()
                        .map(range ->
                                "t.organization_id between %d and %d"
                                        .formatted(range.lo(), range.hi()))
                        .collect(Collectors.joining(" or "));
        return db.fetch(
                        """
                        select t.organization_id, t.id, t.since, t.planned_end, t.ordinal is not null as congress,
                               s.decision_number is not null or s.decision_date is not null as decided
                        from committees_api.term t
                        join committees.term s on s.id = t.id
                        where t.since <= {day} and t.until > {day} and ({ranges})
                        """
                                .replace("{day}", "date '" + day + "'")
                                .replace("{ranges}", ranges))
                .map(row ->
                        new Running(
                                row.get(0, int.class),
                                row.get(1, long.class),
                                row.get(2, LocalDate.class),
                                row.get(3, LocalDate.class),
                                row.get(4, boolean.class),
                                row.get(5, boolean.class)));
    }
}
