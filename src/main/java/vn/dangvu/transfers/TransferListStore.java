package vn.dangvu.transfers;

import static org.jooq.impl.DSL.val;

import org.jooq.DSLContext;
import org.jooq.Record;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

import vn.dangvu.organizations.Scope;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/// Lists of transfers below an organization. Who goes is told by the slip, and by the register only
/// to whom the second lock shows the member.
@Repository
class TransferListStore {

    private static final String SELECTED =
            """
            select c.transfer_id, c.state, c.temporary, c.cause, c.route, c.slip_number, c.slip_on, c.due_on,
                   c.until_on, c.since, coalesce(p.full_name, n.full_name, '') as full_name,
                   coalesce(p.born, n.born, '') as born, coalesce(v.short_name, p.origin, '') as origin,
                   case when c.cell_id is null and c.toward_id is not null then w.short_name else c.elsewhere end as goal
            from transfers_api.current c
            left join transfers_api.person p on p.transfer_id = c.transfer_id
            left join lateral (
                select x.full_name, to_char(x.born_on, case x.born_precision
                           when 'DAY' then 'YYYY-MM-DD' when 'MONTH' then 'YYYY-MM' else 'YYYY' end) as born
                from members_api.profile x
                where p.full_name is null and x.member_id = c.member_id and x.superseded_at = 'infinity'
                order by x.effective_on desc limit 1) n on true
            left join organizations_api.version v
                on v.organization_id = c.cell_id and v.until = 'infinity' and c.cell_id <@ {0}::int4multirange
            left join organizations_api.version w
                on w.organization_id = c.toward_id and w.until = 'infinity' and c.toward_id <@ {0}::int4multirange
            where\
            """;

    private static final Map<Tab, String> TABS =
            new EnumMap<>(
                    Map.of(
                            Tab.OUT,
                            " c.state in ('ASKED', 'ON_THE_WAY', 'LOST') and coalesce(c.cell_id,"
                                    + " c.kept_by) <@ {0}::int4multirange",
                            Tab.IN,
                            " c.state in ('ON_THE_WAY', 'PRESENTED', 'LOST') and c.toward_id <@"
                                    + " {0}::int4multirange",
                            Tab.AWAY,
                            " c.state = 'THERE' and (c.cell_id <@ {0}::int4multirange or"
                                    + " coalesce(c.there_id, c.toward_id) <@ {0}::int4multirange)",
                            Tab.DONE,
                            " c.state in ('RECEIVED', 'ENDED', 'CANCELLED') and c.places &&"
                                    + " {0}::int4multirange and (c.slip_number is not null or"
                                    + " c.cell_id <@ {0}::int4multirange)"));

    private final DSLContext db;

    TransferListStore(DSLContext db) {
        this.db = db;
    }

    Map<Tab, Integer> counts(Scope scope) {
        var counts = new EnumMap<Tab, Integer>(Tab.class);
        TABS.forEach((tab, condition) ->
                counts.put(
                        tab,
                        db.fetchSingle(
                                        "select count(*) from transfers_api.current c where"
                                                + condition,
                                        val(ranges(scope)))
                                .get(0, Integer.class)));
        return counts;
    }

    /// Who is away for a time by the ledger alone.
    int awayWithoutSlip(Scope scope, LocalDate day) {
        return db.fetchSingle(
                        """
                        select count(*) from members_api.membership b
                        where b.away and b.since <= {1} and b.until > {1} and b.cell_id <@ {0}::int4multirange
                          and not exists (select from transfers_api.current c
                                          where c.member_id = b.member_id and c.state = 'THERE')\
                        """,
                        val(ranges(scope)), val(day))
                .get(0, int.class);
    }

    /// What is due first comes first; of what is over, the newest.
    List<TransferLine> find(Scope scope, Tab tab, int offset, int size) {
        String order =
                tab == Tab.DONE
                        ? " order by c.since desc, c.transfer_id desc"
                        : " order by coalesce(c.until_on, c.due_on) nulls last, c.transfer_id";
        return db.fetch(
                        SELECTED + TABS.get(tab) + order + " offset {1} limit {2}",
                        val(ranges(scope)),
                        val(offset),
                        val(size))
                .map(TransferListStore::read);
    }

    /// As PostgreSQL writes an `int4multirange`.
    static String ranges(Scope scope) {
        return scope.ranges().stream()
                .map(range -> "[" + range.lo() + "," + range.hi() + "]")
                .collect(Collectors.joining(",", "{", "}"));
    }

    private static TransferLine read(Record row) {
        String route = row.get("route", String.class);
        return new TransferLine(
                row.get("transfer_id", long.class),
                row.get("state", String.class),
                row.get("temporary", boolean.class),
                Cause.valueOf(row.get("cause", String.class)),
                route == null ? null : TransferRoute.valueOf(route),
                row.get("full_name", String.class),
                row.get("born", String.class),
                row.get("origin", String.class),
                text(row, "goal"),
                text(row, "slip_number"),
                row.get("slip_on", LocalDate.class),
                row.get("due_on", LocalDate.class),
                row.get("until_on", LocalDate.class),
                row.get("since", LocalDate.class));
    }

    private static @Nullable String text(Record row, String column) {
        return row.get(column, String.class);
    }
}
