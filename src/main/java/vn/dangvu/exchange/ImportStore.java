package vn.dangvu.exchange;

import static org.jooq.impl.DSL.count;
import static org.jooq.impl.DSL.countDistinct;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.name;
import static org.jooq.impl.DSL.quotedName;
import static org.jooq.impl.DSL.table;

import static vn.dangvu.schema.exchange.Tables.IMPORT;

import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Name;
import org.jooq.impl.DSL;
import org.jooq.impl.SQLDataType;
import org.postgresql.PGConnection;
import org.postgresql.copy.PGCopyOutputStream;
import org.springframework.stereotype.Repository;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;

/// The SQL of the mechanism: staging tables that live as long as the transaction, filled through
/// COPY, and the log of imports.
@Repository
class ImportStore {

    /// Something that writes lines in COPY's text format.
    interface Lines {
        void writeTo(OutputStream out) throws IOException;
    }

    /// Any number that nobody else takes; "nhập" in letters' places.
    private static final long LOCK = 14_08_01_16;

    private static final int COPY_BUFFER = 1 << 16;
    private static final int FETCH = 1000;

    private static final Field<Integer> ROW = field(quotedName("row_number"), SQLDataType.INTEGER);
    private static final Field<Boolean> REFUSED = field(quotedName("refused"), SQLDataType.BOOLEAN);
    private static final Field<String> COLUMN = field(quotedName("column_key"), SQLDataType.CLOB);
    private static final Field<String> FOUND = field(quotedName("found"), SQLDataType.CLOB);
    private static final Field<String> CODE = field(quotedName("code"), SQLDataType.CLOB);
    private static final Field<String[]> ARGUMENTS =
            field(quotedName("arguments"), SQLDataType.CLOB.array());

    private static final Field<Boolean> WARNING = field(quotedName("warning"), SQLDataType.BOOLEAN);

    private final DSLContext dsl;

    ImportStore(DSLContext dsl) {
        this.dsl = dsl;
    }

    /// Imports run one at a time; this one waits for its turn and holds it until its end.
    void waitForTurn() {
        dsl.execute("select pg_advisory_xact_lock({0})", DSL.val(LOCK));
        dsl.fetch("select persistence.share_books()");
        // There is one at a time: it may sort in memory what a page may not.
        dsl.execute("set local work_mem = '64MB'");
    }

    void createStaging(String name, Sheet sheet) {
        var columns =
                dsl.createTemporaryTable(name(name))
                        .column(ROW.getQualifiedName(), SQLDataType.INTEGER.notNull());
        for (Column column : sheet.columns()) {
            columns = columns.column(quotedName(column.key()), SQLDataType.CLOB);
        }
        columns.column(
                        REFUSED.getQualifiedName(),
                        SQLDataType.BOOLEAN.nullable(false).defaultValue(false))
                .constraint(DSL.primaryKey(ROW))
                .onCommitDrop()
                .execute();
        dsl.createTemporaryTable(name(problems(name)))
                .column(ROW.getQualifiedName(), SQLDataType.INTEGER.notNull())
                .column(COLUMN)
                .column(FOUND)
                .column(CODE.getQualifiedName(), SQLDataType.CLOB.notNull())
                .column(ARGUMENTS)
                .column(
                        WARNING.getQualifiedName(),
                        SQLDataType.BOOLEAN.nullable(false).defaultValue(false))
                .onCommitDrop()
                .execute();
    }

    StagingStore rows(Staging staging) {
        return new StagingStore(dsl, staging);
    }

    static String problems(String table) {
        return table + "_problems";
    }

    void copyRows(String table, Sheet sheet, Lines lines) {
        var columns = new ArrayList<Name>();
        columns.add(ROW.getQualifiedName());
        sheet.columns().forEach(column -> columns.add(quotedName(column.key())));
        copy(table, columns, lines);
    }

    void copyProblems(String table, Path lines) {
        copy(
                problems(table),
                List.of(
                        ROW.getQualifiedName(),
                        COLUMN.getQualifiedName(),
                        FOUND.getQualifiedName(),
                        CODE.getQualifiedName(),
                        ARGUMENTS.getQualifiedName()),
                out -> Files.copy(lines, out));
    }

    /// Tells the planner how many rows there are; it cannot know of a table made a moment ago.
    void analyze(String table) {
        dsl.execute("analyze {0}", name(table));
        dsl.execute("analyze {0}", name(problems(table)));
    }

    int refusedRows(String table) {
        return Objects.requireNonNull(
                dsl.select(count()).from(table(name(table))).where(REFUSED).fetchSingle().value1());
    }

    /// How many rows go in with a warning.
    int warnedRows(String table) {
        return Objects.requireNonNull(
                dsl.select(countDistinct(ROW))
                        .from(table(name(problems(table))))
                        .where(WARNING)
                        .fetchSingle()
                        .value1());
    }

    void eachProblem(String table, Consumer<ProblemLog.Line> each) {
        try (var lines =
                dsl.select(ROW, COLUMN, FOUND, CODE, ARGUMENTS, WARNING)
                        .from(table(name(problems(table))))
                        .orderBy(ROW, COLUMN.asc().nullsFirst(), CODE)
                        .fetchSize(FETCH)
                        .fetchLazy()) {
            for (var line : lines) {
                String[] arguments = line.value5();
                each.accept(
                        new ProblemLog.Line(
                                line.value1(),
                                Objects.requireNonNullElse(line.value2(), ""),
                                Objects.requireNonNullElse(line.value3(), ""),
                                line.value4(),
                                arguments == null ? List.of() : nonNull(arguments),
                                line.value6()));
            }
        }
    }

    /// @param sheets keys of the sheets in the file
    void log(
            String username,
            Instant at,
            ImportResult.FileReport file,
            List<String> sheets,
            int[] counts) {
        dsl.insertInto(IMPORT)
                .set(IMPORT.AT, at.atOffset(ZoneOffset.UTC))
                .set(IMPORT.USERNAME, username)
                .set(IMPORT.FILE_NAME, file.file().name())
                .set(IMPORT.FILE_HASH, file.hash())
                .set(IMPORT.SHEETS, sheets.toArray(String[]::new))
                .set(IMPORT.ROWS_NEW, counts[0])
                .set(IMPORT.ROWS_CHANGED, counts[1])
                .set(IMPORT.ROWS_SAME, counts[2])
                .set(IMPORT.ROWS_REFUSED, counts[3])
                .execute();
    }

    /// Whether the last import of this sheet by this user, since `from`, left rows refused.
    boolean leftRowsRefused(String username, String sheet, Instant from) {
        return dsl.select(IMPORT.ROWS_REFUSED.gt(0))
                .from(IMPORT)
                .where(IMPORT.USERNAME.eq(username))
                .and(IMPORT.AT.ge(from.atOffset(ZoneOffset.UTC)))
                .and(IMPORT.SHEETS.contains(new String[] {sheet}))
                .orderBy(IMPORT.ID.desc())
                .limit(1)
                .fetchOptional()
                .map(last -> last.value1())
                .orElse(false);
    }

    boolean nothingImportedYet() {
        return !dsl.fetchExists(IMPORT);
    }

    private void copy(String table, List<Name> columns, Lines lines) {
        String sql =
                dsl.render(
                        DSL.sql(
                                "copy {0} ({1}) from stdin",
                                name(table), DSL.list(columns.toArray(Name[]::new))));
        dsl.connection(connection -> {
            var postgres = connection.unwrap(PGConnection.class);
            try (var out = new PGCopyOutputStream(postgres, sql, COPY_BUFFER)) {
                lines.writeTo(out);
            } catch (IOException e) {
                throw new SQLException("COPY into staging failed", e);
            }
        });
    }

    private static List<String> nonNull(String[] values) {
        return Arrays.stream(values).map(value -> Objects.requireNonNullElse(value, "")).toList();
    }
}
