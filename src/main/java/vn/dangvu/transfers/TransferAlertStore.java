package vn.dangvu.transfers;

import static org.jooq.impl.DSL.val;

import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

import vn.dangvu.organizations.Scope;

import java.time.LocalDate;
import java.util.List;

/// Transfers that wait for somebody below an organization. Days that follow from rules come with
/// the transfer, or are reckoned by the caller.
@Repository
class TransferAlertStore {

    /// @param place where it waits
    /// @param who by the slip; before there is one, by the register
    record Waiting(
            long transfer,
            int place,
            @Nullable Long member,
            String who,
            @Nullable String goal,
            @Nullable String slipNumber,
            @Nullable LocalDate slipOn,
            @Nullable LocalDate causeOn,
            @Nullable LocalDate dueOn,
            @Nullable LocalDate untilOn,
            String origin) {}

    private static final String FOUND =
            """
            select c.transfer_id, %s as place, c.member_id, coalesce(p.full_name, n.full_name, '') as who, c.elsewhere,
                   c.slip_number, c.slip_on, c.cause_on, c.due_on, c.until_on, coalesce(p.origin, '') as origin
            from transfers_api.current c
            left join transfers_api.person p on p.transfer_id = c.transfer_id
            left join lateral (
                select x.full_name from members_api.profile x
                where p.full_name is null and x.member_id = c.member_id and x.superseded_at = 'infinity'
                order by x.effective_on desc limit 1) n on true
            where c.since <= {1} and %s
            order by coalesce(c.until_on, c.due_on) nulls last, c.transfer_id\
            """;

    private final DSLContext db;

    TransferAlertStore(DSLContext db) {
        this.db = db;
    }

    List<Waiting> asked(Scope scope, LocalDate day) {
        return find(
                "c.cell_id", "c.state = 'ASKED' and c.cell_id <@ {0}::int4multirange", scope, day);
    }

    /// With the papers in their own hands, or lost.
    List<Waiting> onTheWay(Scope scope, LocalDate day) {
        return find(
                "coalesce(c.cell_id, c.kept_by)",
                "c.state in ('ON_THE_WAY', 'LOST') and coalesce(c.cell_id, c.kept_by) <@"
                        + " {0}::int4multirange",
                scope,
                day);
    }

    List<Waiting> awaited(Scope scope, LocalDate day) {
        return find(
                "c.toward_id",
                "c.state in ('ON_THE_WAY', 'PRESENTED') and c.toward_id <@ {0}::int4multirange",
                scope,
                day);
    }

    /// Guests from outside. Of our own who are away for a time the register tells: it knows those
    /// without a slip, too.
    List<Waiting> guests(Scope scope, LocalDate day) {
        return find(
                "coalesce(c.cell_id, c.there_id, c.toward_id)",
                "c.state = 'THERE' and c.member_id is null and c.until_on is not null and"
                        + " coalesce(c.cell_id, c.there_id, c.toward_id) <@ {0}::int4multirange",
                scope,
                day);
    }

    private List<Waiting> find(String place, String condition, Scope scope, LocalDate day) {
        return db.fetch(
                        FOUND.formatted(place, condition),
                        val(TransferListStore.ranges(scope)),
                        val(day))
                .map(row ->
                        new Waiting(
                                row.get("transfer_id", long.class),
                                row.get("place", int.class),
                                row.get("member_id", Long.class),
                                row.get("who", String.class),
                                row.get("elsewhere", String.class),
                                row.get("slip_number", String.class),
                                row.get("slip_on", LocalDate.class),
                                row.get("cause_on", LocalDate.class),
                                row.get("due_on", LocalDate.class),
                                row.get("until_on", LocalDate.class),
                                row.get("origin", String.class)));
    }
}
