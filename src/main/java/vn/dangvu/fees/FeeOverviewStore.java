package vn.dangvu.fees;

import static org.jooq.impl.DSL.val;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.springframework.stereotype.Repository;

import vn.dangvu.fees.Overview.Sent;

import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.util.Collection;
import java.util.List;
import java.util.Map;

/// The sheets of many cells at once, by what they sent up: nothing is reckoned anew.
@Repository
class FeeOverviewStore {

    /// @param payers how many of those who paid have hidden amounts
    record TakenIn(long amount, int payers) {

        static final TakenIn NOTHING = new TakenIn(0, 0);
    }

    /// What was sent up, and how many lines with hidden amounts each of its sums is made up of.
    ///
    /// @param due of whom something was due
    /// @param paid who had paid something by then
    /// @param missing of whom something is missing by now
    /// @param changed who paid something else by now
    record Told(Sent sent, int due, int paid, int missing, int changed) {}

    private static final String SENT =
            """
            with stood as (
                select c.cell_id, c.recorded_at, c.due as all_due, c.paid as all_paid, c.kept, l.kind, l.due, l.paid,
                       coalesce(p.paid, 0) as paid_now, coalesce(p.here, 0) as here_now,
                       l.kind <> 'OWED' or l.fee_group is null or l.fee_group = any ({2}) as hidden,
                       coalesce((
                           select sum(p.amount) from fees.payment p
                           where p.cell_id = c.cell_id and p.month = c.month and p.superseded_at = 'infinity'), 0) as taken_in
                from fees.closing c
                left join fees.line l on l.closing_id = c.id
                left join lateral (
                    select sum(p.amount) as paid, sum(p.amount) filter (where p.cell_id = c.cell_id) as here
                    from fees.payment p
                    where p.member_id = l.member_id and p.month = c.month and p.superseded_at = 'infinity') p on true
                where c.month = {1} and c.superseded_at = 'infinity' and c.cell_id = any ({0})
            )
            select cell_id, recorded_at, all_due, all_paid, kept, taken_in <> all_paid or bool_or(coalesce(paid <> here_now, false)) as differs,
                   sum(greatest(due - paid_now, 0))::bigint as missing,
                   count(*) filter (where kind = 'OWED')::integer as counted,
                   count(*) filter (where kind = 'EXEMPT')::integer as exempt,
                   count(*) filter (where kind = 'UNKNOWN')::integer as unknown,
                   count(*) filter (where hidden and due > 0)::integer as hidden_due,
                   count(*) filter (where hidden and paid > 0)::integer as hidden_paid,
                   count(*) filter (where hidden and due > paid_now)::integer as hidden_missing,
                   count(*) filter (where hidden and paid <> here_now)::integer as hidden_changed
            from stood group by cell_id, recorded_at, all_due, all_paid, kept, taken_in\
            """;

    private final DSLContext db;

    FeeOverviewStore(DSLContext db) {
        this.db = db;
    }

    Map<Integer, Told> sent(Collection<Integer> cells, YearMonth month) {
        return db.fetch(SENT, ids(cells), val(month.atDay(1)), telling(month))
                .intoMap(
                        row -> row.get("cell_id", Integer.class),
                        row ->
                                new Told(
                                        sent(row),
                                        row.get("hidden_due", int.class),
                                        row.get("hidden_paid", int.class),
                                        row.get("hidden_missing", int.class),
                                        row.get("hidden_changed", int.class)));
    }

    private static Sent sent(Record row) {
        return new Sent(
                row.get("recorded_at", OffsetDateTime.class).toInstant(),
                row.get("all_due", Long.class),
                row.get("all_paid", Long.class),
                row.get("kept", Long.class),
                row.get("missing", Long.class),
                row.get("differs", boolean.class),
                row.get("counted", int.class),
                row.get("exempt", int.class),
                row.get("unknown", int.class));
    }

    /// What is paid in each cell by now. Of whom it is not known by what he or she pays, the amount
    /// is hidden.
    Map<Integer, TakenIn> takenIn(Collection<Integer> cells, YearMonth month) {
        return db.fetch(
                        """
                        select p.cell_id, sum(p.amount)::bigint,
                               count(*) filter (where p.amount > 0 and (b.fee_group is null or b.fee_group = any ({2})))::integer
                        from fees.payment p
                        left join lateral (
                            select b.fee_group from fees.basis b
                            where b.member_id = p.member_id and b.from_month <= p.month and b.superseded_at = 'infinity'
                            order by b.from_month desc limit 1) b on true
                        where p.month = {1} and p.superseded_at = 'infinity' and p.cell_id = any ({0})
                        group by p.cell_id\
                        """,
                        ids(cells), val(month.atDay(1)), telling(month))
                .intoMap(
                        row -> row.get(0, Integer.class),
                        row -> new TakenIn(row.get(1, long.class), row.get(2, int.class)));
    }

    /// Groups whose fee tells an income.
    private static Field<String[]> telling(YearMonth month) {
        return val(
                SheetMask.tellingIncome(month).stream().map(FeeGroup::name).toArray(String[]::new));
    }

    /// How many members are in each cell at the end of the month.
    Map<Integer, Integer> members(Collection<Integer> cells, YearMonth month) {
        return db.fetch(
                        """
                        select cell_id, count(*)::integer from members_api.membership
                        where cell_id = any ({0}) and since <= {1} and until > {1} group by cell_id\
                        """,
                        ids(cells), val(month.atEndOfMonth()))
                .intoMap(row -> row.get(0, Integer.class), row -> row.get(1, Integer.class));
    }

    /// Those directly below each organization of the branch at the end of the month.
    Map<Integer, List<Integer>> children(int root, YearMonth month) {
        return db
                .fetch(
                        """
                        select v.parent_id, v.organization_id
                        from organizations_api.closure c
                        join organizations_api.version v on v.organization_id = c.descendant_id and v.since <= {1} and v.until > {1}
                        where c.ancestor_id = {0} and c.depth > 0 and c.since <= {1} and c.until > {1}
                        order by 1, 2\
                        """,
                        val(root), val(month.atEndOfMonth()))
                .stream()
                .collect(
                        groupingBy(
                                row -> row.get(0, Integer.class),
                                mapping(row -> row.get(1, Integer.class), toList())));
    }

    /// What each organization of the branch decided to keep of what it takes in.
    Map<Integer, Integer> percents(int root, YearMonth month) {
        return db.fetch(
                        """
                        select c.descendant_id, s.kept_percent::integer
                        from organizations_api.closure c
                        join lateral (
                            select * from fees.setting s
                            where s.organization_id = c.descendant_id and s.superseded_at = 'infinity' and s.from_month <= {2}
                            order by s.from_month desc limit 1) s on s.kept_percent is not null
                        where c.ancestor_id = {0} and c.since <= {1} and c.until > {1}\
                        """,
                        val(root), val(month.atEndOfMonth()), val(month.atDay(1)))
                .intoMap(row -> row.get(0, Integer.class), row -> row.get(1, Integer.class));
    }

    private static Field<Integer[]> ids(Collection<Integer> cells) {
        return val(cells.toArray(Integer[]::new));
    }
}
