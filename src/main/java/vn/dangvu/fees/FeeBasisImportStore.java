package vn.dangvu.fees;

import org.jooq.DSLContext;
import org.jooq.Record;
import org.springframework.stereotype.Repository;

import vn.dangvu.exchange.StagingStore;
import vn.dangvu.fees.BasisStore.Writing;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Objects;

/// The sheet of incomes in the database. What its rows say is reckoned in between ([BroughtBasis]).
@Repository
class FeeBasisImportStore {

    private final DSLContext db;
    private final BasisStore bases;

    FeeBasisImportStore(DSLContext db, BasisStore bases) {
        this.db = db;
        this.bases = bases;
    }

    /// Holds everybody else off incomes until the import ends: there may be too many members to
    /// lock them one by one.
    void prepare(StagingStore rows) {
        db.execute("lock table fees.basis in share row exclusive mode");
        rows.run(
                """
                alter table {s} add outcome text, add member_id bigint, add cell_id integer, add month_on date;
                update {s} s set
                    month_on = date_trunc('month', split_part(s.from_month, '/', 1)::date)::date,
                    member_id = (select m.member_id from members_api.member m where m.code = s.member_code)
                where not refused;
                update {s} s set cell_id = (
                    select b.cell_id from members_api.membership b
                    where b.member_id = s.member_id and b.since <= {today} order by b.since desc limit 1)
                where not refused;
                analyze {s}\
                """);
    }

    void refuseWhatCannotBe(StagingStore rows) {
        rows.refuse(
                "from_month",
                "fee.month",
                "split_part(s.from_month, '-', 1)",
                "s.from_month like '%/YEAR'");
        rows.refuse(
                "member_code",
                "unknownMember",
                "s.member_code",
                "s.cell_id is null" + elsewhere(rows, "s.cell_id"));
        rows.refuse(
                "from_month",
                "repeated",
                "to_char(s.month_on, 'MM/YYYY')",
                """
                s.row_number in (select t.row_number from (
                    select row_number, row_number() over (partition by member_id, month_on order by row_number) as place
                    from {s} where not refused) t where t.place > 1)\
                """);
    }

    /// "... or the user may not record there", by the tree of today, as on the screens.
    static String elsewhere(StagingStore rows, String place) {
        return rows.staging().viewer().administrator()
                ? ""
                : " or not organizations_api.within({roots}, " + place + ", {today})";
    }

    /// Those of a member together, the earlier month first.
    List<BroughtBasis.Row> rows(StagingStore rows) {
        return rows.fetch("select * from {s} where not refused order by member_id, month_on")
                .map(FeeBasisImportStore::row);
    }

    private static BroughtBasis.Row row(Record row) {
        return new BroughtBasis.Row(
                row.get("row_number", Integer.class),
                row.get("member_id", Long.class),
                YearMonth.from(Objects.requireNonNull(row.get("month_on", LocalDate.class))),
                new Basis(
                        FeeGroup.valueOf(row.get("fee_group", String.class)),
                        row.get("base", Long.class),
                        row.get("agreed", Long.class)),
                row.get("note", String.class));
    }

    void keep(StagingStore rows, List<BroughtBasis> taken) {
        var by = new Writing(rows.staging().viewer().username(), rows.staging().now());
        for (BroughtBasis one : taken) {
            if (!one.same()) {
                var row = one.row();
                bases.insert(
                        row.member(), row.from(), one.basis(), row.note(), by, one.corrected());
            }
        }
        tell(
                rows,
                taken.stream().map(one -> one.row().number()).toList(),
                taken.stream().map(BroughtBasis::outcome).toList());
    }

    /// What became of the rows.
    static void tell(StagingStore rows, List<Integer> numbers, List<String> outcomes) {
        rows.execute(
                """
                update {s} s set outcome = t.outcome
                from unnest(?::integer[], ?::text[]) as t (row_number, outcome) where t.row_number = s.row_number\
                """,
                numbers.toArray(Integer[]::new),
                outcomes.toArray(String[]::new));
    }
}
