package vn.dangvu.fees;

import static org.jooq.impl.DSL.val;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import org.jooq.DSLContext;
import org.jooq.Field;
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

    private final DSLContext db;

    FeeOverviewStore(DSLContext db) {
        this.db = db;
    }

    Map<Integer, Sent> sent(Collection<Integer> cells, YearMonth month) {
        return db.fetch(
                        """
                        select c.cell_id, c.recorded_at, c.due, c.paid, c.kept,
                               coalesce(sum(greatest(l.due - coalesce(p.paid, 0), 0)), 0)::bigint as missing,
                               count(*) filter (where l.kind = 'OWED')::integer as counted,
                               count(*) filter (where l.kind = 'EXEMPT')::integer as exempt,
                               count(*) filter (where l.kind = 'UNKNOWN')::integer as unknown
                        from fees.closing c
                        join fees.line l on l.closing_id = c.id
                        left join lateral (
                            select sum(p.amount) as paid from fees.payment p
                            where p.member_id = l.member_id and p.month = c.month and p.superseded_at = 'infinity') p on true
                        where c.month = {1} and c.superseded_at = 'infinity' and c.cell_id = any ({0})
                        group by c.id\
                        """,
                        ids(cells), val(month.atDay(1)))
                .intoMap(
                        row -> row.get("cell_id", Integer.class),
                        row ->
                                new Sent(
                                        row.get("recorded_at", OffsetDateTime.class).toInstant(),
                                        row.get("due", long.class),
                                        row.get("paid", long.class),
                                        row.get("kept", Long.class),
                                        row.get("missing", long.class),
                                        row.get("counted", int.class),
                                        row.get("exempt", int.class),
                                        row.get("unknown", int.class)));
    }

    /// What is paid in each cell by now.
    Map<Integer, Long> takenIn(Collection<Integer> cells, YearMonth month) {
        return db.fetch(
                        """
                        select cell_id, sum(amount)::bigint from fees.payment
                        where month = {1} and superseded_at = 'infinity' and cell_id = any ({0}) group by cell_id\
                        """,
                        ids(cells), val(month.atDay(1)))
                .intoMap(row -> row.get(0, Integer.class), row -> row.get(1, Long.class));
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
