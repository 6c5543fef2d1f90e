package vn.dangvu.fees;

import org.jooq.DSLContext;
import org.jooq.Record;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

import vn.dangvu.exchange.StagingStore;
import vn.dangvu.fees.BasisStore.Writing;
import vn.dangvu.fees.SheetDraft.Entry;
import vn.dangvu.fees.SheetRules.Change;
import vn.dangvu.organizations.OrganizationId;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Objects;

/// The sheet of payments in the database. What its rows change is reckoned in between, on the
/// sheets of the cells.
@Repository
class FeePaymentImportStore {

    /// A row, and the cell on whose sheet it stands.
    record Row(int number, CellMonth where, Entry entry) {}

    /// @param change null where all is so already
    record Taken(Row row, @Nullable Change change) {

        String outcome() {
            return change == null ? "SAME" : change.was() == null ? "NEW" : "CHANGED";
        }
    }

    /// Where it was paid already; else where the member pays as a guest; else where he or she is.
    private static final String PLACE =
            """
            select coalesce(
                (select p.cell_id from fees.payment p
                 where p.member_id = s.member_id and p.month = s.month_on and p.superseded_at = 'infinity' and p.amount > 0
                 order by p.cell_id = b.cell_id desc, p.id desc limit 1),
                (select g.cell_id from fees.guest g
                 where g.member_id = s.member_id and g.superseded_at = 'infinity' and b.away and g.cell_id <> b.cell_id
                   and g.from_month <= s.month_on and coalesce(g.until_month, 'infinity') >= s.month_on),
                b.cell_id)
            from members_api.membership b
            where b.member_id = s.member_id and b.since <= s.last_day and b.until > s.last_day\
            """;

    private final DSLContext db;
    private final PaymentStore payments;

    FeePaymentImportStore(DSLContext db, PaymentStore payments) {
        this.db = db;
        this.payments = payments;
    }

    /// Holds everybody else off payments until the import ends.
    void prepare(StagingStore rows) {
        db.execute("lock table fees.payment in share row exclusive mode");
        rows.run(
                """
                alter table {s} add outcome text, add member_id bigint, add cell_id integer, add month_on date, add last_day date;
                update {s} s set
                    month_on = date_trunc('month', split_part(s.month, '/', 1)::date)::date,
                    last_day = (date_trunc('month', split_part(s.month, '/', 1)::date) + interval '1 month')::date - 1,
                    member_id = (select m.member_id from members_api.member m where m.code = s.member_code)
                where not refused;
                update {s} s set cell_id = case when s.cell_code is null then (%s) else (
                    select v.organization_id from organizations_api.version v
                    where v.code = s.cell_code and v.kind in ('CELL', 'GRASSROOTS_CELL') and v.since <= s.last_day and v.until > s.last_day) end
                where not refused;
                analyze {s}\
                """
                        .formatted(PLACE));
    }

    void refuseWhatCannotBe(StagingStore rows) {
        String elsewhere = FeeBasisImportStore.elsewhere(rows, "s.cell_id");
        rows.refuse("month", "fee.month", "split_part(s.month, '-', 1)", "s.month like '%/YEAR'");
        rows.refuse(
                "cell_code",
                "unknownCell",
                "s.cell_code",
                "s.cell_code is not null and (s.cell_id is null" + elsewhere + ")");
        rows.refuse(
                "member_code",
                "unknownMember",
                "s.member_code",
                "s.member_id is null or s.cell_id is null" + elsewhere);
        rows.refuse("paid_on", "required", "''", "s.amount::bigint > 0 and s.paid_on is null");
        rows.refuse(
                "month",
                "repeated",
                "to_char(s.month_on, 'MM/YYYY')",
                """
                s.row_number in (select t.row_number from (
                    select row_number, row_number() over (partition by member_id, month_on, cell_id order by row_number) as place
                    from {s} where not refused) t where t.place > 1)\
                """);
    }

    List<Row> rows(StagingStore rows) {
        return rows.fetch(
                        "select * from {s} where not refused order by cell_id, month_on,"
                                + " row_number")
                .map(FeePaymentImportStore::row);
    }

    private static Row row(Record row) {
        return new Row(
                row.get("row_number", Integer.class),
                new CellMonth(
                        new OrganizationId(row.get("cell_id", Integer.class)),
                        YearMonth.from(
                                Objects.requireNonNull(row.get("month_on", LocalDate.class)))),
                new Entry(
                        row.get("member_id", Long.class),
                        row.get("amount", Long.class),
                        row.get("note", String.class),
                        row.get("excused", String.class) != null,
                        row.get("paid_on", LocalDate.class)));
    }

    void keep(StagingStore rows, List<Taken> taken) {
        var by = new Writing(rows.staging().viewer().username(), rows.staging().now());
        for (Taken one : taken) {
            var change = one.change();
            var now = change == null ? null : change.now();
            if (change != null && now != null) {
                var was = change.was();
                payments.insert(one.row().where().month(), now, by, was == null ? null : was.id());
            }
        }
        FeeBasisImportStore.tell(
                rows,
                taken.stream().map(one -> one.row().number()).toList(),
                taken.stream().map(Taken::outcome).toList());
    }
}
