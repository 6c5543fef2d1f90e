package vn.dangvu.fees;

import static org.jooq.impl.DSL.val;

import org.jooq.DSLContext;
import org.jooq.Field;
import org.springframework.stereotype.Repository;

import vn.dangvu.organizations.Scope;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;

/// Who is behind, which sheets are not in, which exemptions end.
@Repository
class ArrearsStore {

    record Behind(
            int cell, long member, String name, int months, YearMonth first, YearMonth last) {}

    /// @param first the oldest month without a sheet
    /// @param months how many there are
    /// @param due the last day on which the oldest is in time
    record NotIn(int cell, YearMonth first, int months, LocalDate due) {}

    record Ending(int cell, long member, String name, LocalDate due) {}

    private static final String NOT_IN =
            """
            with cell as (
                select v.organization_id as id
                from organizations_api.version v
                join unnest({0}, {1}) s (lo, hi) on v.organization_id between s.lo and s.hi
                where v.kind in ('CELL', 'GRASSROOTS_CELL') and v.since <= {2} and v.until > {2}
            ), decided as (
                select c.id, s.from_month, s.sheet_day, k.depth
                from cell c
                join organizations_api.closure k on k.descendant_id = c.id and k.since <= {2} and k.until > {2}
                join fees.setting s on s.organization_id = k.ancestor_id and s.superseded_at = 'infinity'
            ), begun as (
                select id, min(month) as month
                from (
                    select d.id, d.from_month as month from decided d
                    union all
                    select c.id, s.month from cell c join fees.closing s on s.cell_id = c.id and s.superseded_at = 'infinity') b
                group by id
            ), missing as (
                select b.id, m.month::date as month,
                       (m.month + interval '1 month')::date - 1 + coalesce((
                           select d.sheet_day from decided d
                           where d.id = b.id and d.from_month <= m.month and d.sheet_day is not null
                           order by d.depth, d.from_month desc limit 1), {4}) as due
                from begun b
                cross join generate_series(date_trunc('month', {2}::timestamp) - interval '12 months',
                    date_trunc('month', {2}::timestamp), interval '1 month') m (month)
                where m.month >= b.month
                  and not exists (
                      select from fees.closing s
                      where s.cell_id = b.id and s.month = m.month and s.superseded_at = 'infinity')
                  and exists (
                      select from members_api.membership e
                      where e.cell_id = b.id and e.since < m.month + interval '1 month' and e.until >= m.month + interval '1 month')
            )
            select id, min(month), count(*)::integer, min(due) from missing where due <= {3} group by id order by id\
            """;

    private final DSLContext db;

    ArrearsStore(DSLContext db) {
        this.db = db;
    }

    /// For how many of the twelve months up to that day's the member paid nothing without a cause.
    int of(long member, LocalDate day) {
        return db.fetchOptional(
                        "select months from fees_api.arrears({1}) where member_id = {0}",
                        val(member), val(day))
                .map(row -> row.get(0, int.class))
                .orElse(0);
    }

    /// @param least from so many months on
    List<Behind> behind(Scope scope, LocalDate day, int least) {
        return db.fetch(
                        """
                        select a.cell_id, a.member_id, n.full_name, a.months, a.first_month, a.last_month
                        from fees_api.arrears({2}) a
                        join unnest({0}, {1}) s (lo, hi) on a.cell_id between s.lo and s.hi
                        join lateral (
                            select p.full_name from members_api.profile p
                            where p.member_id = a.member_id and p.superseded_at = 'infinity'
                            order by p.effective_on desc limit 1) n on true
                        where a.months >= {3}
                        order by a.cell_id, a.member_id\
                        """,
                        from(scope), to(scope), val(day), val(least))
                .map(row ->
                        new Behind(
                                row.get(0, int.class),
                                row.get(1, long.class),
                                row.get(2, String.class),
                                row.get(3, int.class),
                                YearMonth.from(row.get(4, LocalDate.class)),
                                YearMonth.from(row.get(5, LocalDate.class))));
    }

    /// Cells with members that keep fees (somebody above decided about them, or they sent a sheet
    /// before) and have not sent a sheet of one of the last twelve months or of this one.
    ///
    /// @param until the last day of those that are looked at
    List<NotIn> notIn(Scope scope, LocalDate day, LocalDate until) {
        return db.fetch(
                        NOT_IN,
                        from(scope),
                        to(scope),
                        val(day),
                        val(until),
                        val(SettingRules.SHEET_DAY))
                .map(row ->
                        new NotIn(
                                row.get(0, int.class),
                                YearMonth.from(row.get(1, LocalDate.class)),
                                row.get(2, int.class),
                                row.get(3, LocalDate.class)));
    }

    /// Exemptions whose last month is not over, and will be by `until`.
    List<Ending> ending(Scope scope, LocalDate day, LocalDate until) {
        return db.fetch(
                        """
                        select b.cell_id, e.member_id, n.full_name, (u.month + interval '1 month')::date - 1 as due
                        from fees.exemption e
                        cross join lateral (select fees.last_month(e.ground, e.from_month, e.until_month) as month) u
                        join members_api.membership b on b.member_id = e.member_id and b.since <= {2} and b.until > {2}
                        join unnest({0}, {1}) s (lo, hi) on b.cell_id between s.lo and s.hi
                        join lateral (
                            select p.full_name from members_api.profile p
                            where p.member_id = e.member_id and p.superseded_at = 'infinity'
                            order by p.effective_on desc limit 1) n on true
                        where e.superseded_at = 'infinity'
                          and (u.month + interval '1 month')::date - 1 between {2} and {3}
                          and not exists (
                              select from fees.exemption more
                              where more.member_id = e.member_id and more.superseded_at = 'infinity' and more.from_month > u.month)
                        order by 4, 1, 2\
                        """,
                        from(scope), to(scope), val(day), val(until))
                .map(row ->
                        new Ending(
                                row.get(0, int.class),
                                row.get(1, long.class),
                                row.get(2, String.class),
                                row.get(3, LocalDate.class)));
    }

    private static Field<Integer[]> from(Scope scope) {
        return val(scope.ranges().stream().map(Scope.Range::lo).toArray(Integer[]::new));
    }

    private static Field<Integer[]> to(Scope scope) {
        return val(scope.ranges().stream().map(Scope.Range::hi).toArray(Integer[]::new));
    }
}
