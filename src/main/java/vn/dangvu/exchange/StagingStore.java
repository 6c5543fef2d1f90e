package vn.dangvu.exchange;

import org.jooq.Cursor;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jooq.Result;
import org.jooq.impl.DSL;

import vn.dangvu.exchange.SheetImport.Tally;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;

/// The staged rows of one sheet, for set-wise SQL.
///
/// In every text `{s}` is the staging table, `{p}` the table of problems, `{now}` the instant of
/// the import, `{today}` its day in Viet Nam, `{midnight}` when that day began, `{who}` the user's
/// name and `{roots}` the array of the organizations from which downward the user may record.
public final class StagingStore {

    /// `chr(31)`, the unit separator: stands in no cell.
    private static final String SEPARATOR = "\u001f";

    private final DSLContext db;
    private final Staging staging;
    private Backdated backdated = Backdated.NONE;

    StagingStore(DSLContext db, Staging staging) {
        this.db = db;
        this.staging = staging;
    }

    public Staging staging() {
        return staging;
    }

    /// Runs statements, separated by a semicolon at the end of a line; gives how many rows the last
    /// touched.
    public int run(String script) {
        int touched = 0;
        for (String statement : script.split(";\n")) {
            touched = db.execute(DSL.sql(filled(statement)));
        }
        return touched;
    }

    public Result<Record> fetch(String query) {
        return db.fetch(DSL.sql(filled(query)));
    }

    /// The same, a few thousand rows at a time; to be closed by the caller.
    public Cursor<Record> lazily(String query) {
        return db.resultQuery(DSL.sql(filled(query))).fetchSize(5_000).fetchLazy();
    }

    /// One statement with values for its `?`.
    public void execute(String statement, Object... values) {
        db.execute(filled(statement), values);
    }

    /// Refuses the rows (alias `s`) that meet `condition`.
    ///
    /// @param column the key of the column to point at
    /// @param code of the message `exchange.problem.<code>`
    /// @param found an expression for what was found there
    /// @return how many rows fell
    public int refuse(String column, String code, String found, String condition) {
        return refuse(column, code, found, "'{}'::text[]", condition);
    }

    /// The same with arguments for the message: an expression of type `text[]`.
    public int refuse(
            String column, String code, String found, String arguments, String condition) {
        return run(
                """
                with fallen as (
                    update {s} s set refused = true where not s.refused and (%5$s)
                    returning s.*
                )
                insert into {p} (row_number, column_key, found, code, arguments)
                select s.row_number, '%1$s', %3$s, '%2$s', %4$s from fallen s\
                """
                        .formatted(column, code, found, arguments, condition));
    }

    /// Refuses the rows of these findings.
    public void refuse(List<Finding> findings) {
        tell(findings, false);
        run(
                "update {s} s set refused = true from {p} p"
                        + " where p.row_number = s.row_number and not p.warning and not s.refused");
    }

    /// Leaves the rows in, and says what is unusual about them.
    public void warn(List<Finding> findings) {
        tell(findings, true);
    }

    private void tell(List<Finding> findings, boolean warning) {
        if (findings.isEmpty()) {
            return;
        }
        execute(
                """
                insert into {p} (row_number, column_key, found, code, arguments, warning)
                select f.row_number, f.column_key, f.found, f.code, string_to_array(f.arguments, chr(31)), ?
                from unnest(?, ?, ?, ?, ?) as f (row_number, column_key, found, code, arguments)\
                """,
                warning,
                findings.stream().map(Finding::row).toArray(Integer[]::new),
                texts(findings, Finding::column),
                texts(findings, Finding::found),
                texts(findings, Finding::code),
                texts(findings, finding -> String.join(SEPARATOR, finding.arguments())));
    }

    private static String[] texts(List<Finding> findings, Function<Finding, String> part) {
        return findings.stream().map(part).toArray(String[]::new);
    }

    /// Settles since when the rows that meet `fresh` (alias `s`) are known. Their column
    /// `recorded_at` holds what the sheet says; that counts while the register is being set up, or
    /// where the user stands by it. Else they are known from now on (decision 0006).
    ///
    /// @param entered a query of the instants (`at`) when the facts of this kind in the user's
    ///   scope came into the register
    public void settleKnowledge(String entered, String fresh) {
        if (settingUp(entered)) {
            return;
        }
        String early = "not s.refused and s.recorded_at < {midnight} and (" + fresh + ")";
        var told =
                fetch(
                                "select count(*), min((s.recorded_at at time zone"
                                        + " 'Asia/Ho_Chi_Minh')::date) from {s} s where "
                                        + early)
                        .getFirst();
        boolean keep = staging.keepRecordedDays();
        backdated = new Backdated(told.get(0, int.class), told.get(1, LocalDate.class), keep);
        if (backdated.any() && !keep) {
            run("update {s} s set recorded_at = {now} where " + early);
        }
    }

    /// From the first import of a kind of facts to the first that leaves no row refused, and never
    /// longer than that day.
    private boolean settingUp(String entered) {
        var standing =
                fetch(
                                """
                                select exists (select from (%1$s) e where e.at < {now}),
                                       exists (select from (%1$s) e where e.at < {midnight})\
                                """
                                        .formatted(entered))
                        .getFirst();
        boolean something = standing.get(0, boolean.class);
        boolean sinceYesterday = standing.get(1, boolean.class);
        return !something || !sinceYesterday && staging.mending();
    }

    Backdated backdated() {
        return backdated;
    }

    Tally tally() {
        var row =
                fetch(
                                """
                                select count(*) filter (where outcome = 'NEW'), count(*) filter (where outcome = 'CHANGED'),
                                       count(*) filter (where outcome = 'SAME')
                                from {s} where not refused\
                                """)
                        .getFirst();
        return new Tally(row.get(0, int.class), row.get(1, int.class), row.get(2, int.class));
    }

    private String filled(String text) {
        return text.replace("{midnight}", "({today}::timestamp at time zone 'Asia/Ho_Chi_Minh')")
                .replace("{s}", staging.table())
                .replace("{p}", staging.problems())
                .replace("{now}", "timestamptz '" + staging.now() + "'")
                .replace(
                        "{today}",
                        "(timestamptz '"
                                + staging.now()
                                + "' at time zone 'Asia/Ho_Chi_Minh')::date")
                .replace("{who}", DSL.inline(staging.viewer().username()).toString())
                .replace(
                        "{roots}",
                        "array" + Arrays.toString(staging.viewer().officerRoots()) + "::integer[]");
    }
}
