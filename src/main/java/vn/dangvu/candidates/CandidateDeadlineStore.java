package vn.dangvu.candidates;

import static org.jooq.impl.DSL.condition;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.val;

import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Repository;

import vn.dangvu.organizations.Scope;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;

/// Candidates who wait, with their names as far as the second lock tells.
@Repository
class CandidateDeadlineStore {

    private static final String SELECT =
            """
            select c.candidate_id, f.cell_id, c.full_name, f.noted_on, %s as helped, %s as last_done
            from candidates.followed f
            join candidates_api.candidate c on c.candidate_id = f.candidate_id
            where f.since <= {0} and f.until > {0} and \
            """
                    .formatted(
                            CandidateDeadlines.helped("c.candidate_id", "{0}"),
                            CandidateDeadlines.lastDone("c.candidate_id", "f.noted_on", "{0}"));

    private final DSLContext db;

    CandidateDeadlineStore(DSLContext db) {
        this.db = db;
    }

    /// @param helped whether a helper is assigned who is an official member on the day
    /// @param lastDone when something was done last, or when the person was noted
    record Waiting(
            long candidate,
            int cell,
            String name,
            LocalDate notedOn,
            boolean helped,
            LocalDate lastDone) {}

    /// Everybody in the scope whom a cell follows on `day`.
    List<Waiting> waiting(Scope scope, LocalDate day) {
        return db.fetch(
                        SELECT + "{1} order by c.given, c.middle, c.family",
                        val(day),
                        inScope(scope))
                .map(CandidateDeadlineStore::read);
    }

    /// Those whose cell ended, where an organization of the scope goes on for it.
    List<Waiting> inEndedCells(Scope scope, LocalDate day) {
        return db.fetch(
                        SELECT
                                + """
                                not exists (select from organizations_api.version v
                                    where v.organization_id = f.cell_id and v.since <= {0} and v.until > {0})
                                and exists (select from organizations_api.closure k
                                    where k.descendant_id = f.cell_id and ({1}))
                                order by c.given, c.middle, c.family\
                                """,
                        val(day),
                        within("k.ancestor_id", scope))
                .map(CandidateDeadlineStore::read);
    }

    private static Condition inScope(Scope scope) {
        return within("f.cell_id", scope);
    }

    private static Condition within(String column, Scope scope) {
        return scope.ranges().stream()
                .map(range ->
                        condition(
                                "{0} between {1} and {2}",
                                DSL.sql(column), inline(range.lo()), inline(range.hi())))
                .reduce(Condition::or)
                .orElse(DSL.falseCondition());
    }

    private static Waiting read(Record row) {
        return new Waiting(
                row.get(0, long.class),
                row.get(1, int.class),
                Objects.requireNonNull(row.get(2, String.class)),
                Objects.requireNonNull(row.get(3, LocalDate.class)),
                row.get(4, boolean.class),
                Objects.requireNonNull(row.get(5, LocalDate.class)));
    }
}
