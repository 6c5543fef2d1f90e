package vn.dangvu.courses;

import static org.jooq.impl.DSL.condition;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.sql;
import static org.jooq.impl.DSL.val;

import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jooq.Result;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Repository;

import vn.dangvu.courses.LearnerStore.Named;
import vn.dangvu.organizations.Scope;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/// Who should go to a class, as far as the second lock tells.
@Repository
class EntitledStore {

    /// With how many there are in all.
    private static final String SELECT =
            """
            select 0, x.candidate_id, x.member_id, n.code, n.full_name, n.born_on, n.born_precision, held.short_name, false,
                   count(*) over () as total
            from (%s) x
            %s
            where {1} and {2} and n.code is not null and %s
            order by n.given, n.middle, n.family, x.candidate_id, x.member_id limit {3}\
            """;

    /// No certificate counts on {4} any more, none counted on the day on which the cell resolved
    /// and the case waits since ({5}, {6}: ADM-03), and no class goes on.
    private static final String TO_AWARENESS =
            SELECT.formatted(
                    """
                    select f.candidate_id, null::bigint as member_id, f.cell_id from candidates_api.followed f
                    where f.since <= {0} and f.until > {0}\
                    """,
                    LearnerStore.NAMED,
                    """
                    not exists (select from courses_api.certified t where t.candidate_id = x.candidate_id
                                and t.kind = 'AWARENESS' and t.until > {4})
                    and not exists (select from unnest({5}, {6}) r (candidate_id, resolved_on)
                                    join courses_api.certified t on t.candidate_id = r.candidate_id and t.kind = 'AWARENESS'
                                        and t.since <= r.resolved_on and t.until > r.resolved_on
                                    where r.candidate_id = x.candidate_id)
                    and not exists (select from courses_api.participant p where p.candidate_id = x.candidate_id
                                    and p.superseded_at = 'infinity' and p.outcome is null)\
                    """);

    private static final String TO_NEW_MEMBERS =
            SELECT.formatted(
                    """
                    select null::bigint as candidate_id, b.member_id, b.cell_id from members_api.membership b
                    where b.since <= {0} and b.until > {0} and b.standing = 'PROBATIONARY'\
                    """,
                    LearnerStore.NAMED,
                    """
                    not exists (select from courses_api.certified t where t.member_id = x.member_id and t.kind = 'NEW_MEMBER')
                    and not exists (select from courses_api.participant p where p.member_id = x.member_id
                                    and p.superseded_at = 'infinity' and p.outcome is null)\
                    """);

    private final DSLContext db;

    EntitledStore(DSLContext db) {
        this.db = db;
    }

    /// @param total how many there are, found within the limit or not
    record Found(List<Named> people, long total) {

        private static Found of(Result<Record> rows) {
            return new Found(
                    rows.map(LearnerStore::named),
                    rows.isEmpty() ? 0 : rows.getFirst().get("total", long.class));
        }
    }

    /// Candidates in the scope who have no certificate that counts on `until`, and whose class is
    /// not going on.
    ///
    /// @param waiting for a decision since the cell has resolved: the day of that, by candidate
    Found toAwareness(
            Scope scope,
            String words,
            LocalDate today,
            LocalDate until,
            Map<Long, LocalDate> waiting,
            int limit) {
        var ids = waiting.keySet().stream().toList();
        return Found.of(
                db.fetch(
                        TO_AWARENESS,
                        val(today),
                        inScope(scope),
                        called(words),
                        inline(limit),
                        val(until),
                        val(ids.toArray(Long[]::new)),
                        val(ids.stream().map(waiting::get).toArray(LocalDate[]::new))));
    }

    /// Probationary members in the scope who have no certificate of the new members' class, and
    /// whose class is not going on.
    Found toNewMembers(Scope scope, String words, LocalDate today, int limit) {
        return Found.of(
                db.fetch(TO_NEW_MEMBERS, val(today), inScope(scope), called(words), inline(limit)));
    }

    /// Each word is a part of the name, the code or the name of the cell.
    private static Condition called(String words) {
        return words.isBlank()
                ? DSL.trueCondition()
                : condition(
                        "not exists (select from unnest(string_to_array(persistence.plain({0}),"
                                + " ' ')) w where strpos(persistence.plain(concat_ws(' ',"
                                + " n.full_name, n.code, held.short_name)), w) = 0)",
                        val(words));
    }

    private static Condition inScope(Scope scope) {
        return scope.ranges().stream()
                .map(range ->
                        condition(
                                "{0} between {1} and {2}",
                                sql("x.cell_id"), inline(range.lo()), inline(range.hi())))
                .reduce(Condition::or)
                .orElse(DSL.falseCondition());
    }
}
