package vn.dangvu.command;

import org.jooq.DSLContext;
import org.springframework.util.FileSystemUtils;

import vn.dangvu.kernel.Texts;
import vn.dangvu.organizations.OrganizationId;
import vn.dangvu.persistence.Home;
import vn.dangvu.reorganizations.Line;
import vn.dangvu.reorganizations.Plan;
import vn.dangvu.reorganizations.Reorganizations;

import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;

/// A province of 165.000 members and some 12.000 organizations, of which a third come to stand
/// under another superior by one plan: how long its preview, carrying out and undo take. A command
/// of its own, in a temporary folder; not part of the suite.
public final class ReorganizationBenchmark {

    private static final int UPPERS = 100;
    private static final int COMMITTEES = 12;
    private static final int CELLS = 9;
    private static final int MEMBERS = 165_000;
    private static final int CHUNK = 5_000;
    private static final LocalDate ON = LocalDate.of(2025, 7, 1);

    private ReorganizationBenchmark() {}

    public static void main(String[] arguments) throws Exception {
        Path folder = Files.createTempDirectory("dangvu-benchmark-");
        try (var office = Office.forCommand(new Home(folder), quiet())) {
            run(office);
        } finally {
            FileSystemUtils.deleteRecursively(folder);
        }
    }

    private static void run(Office office) {
        var sql = office.get(DSLContext.class);
        timed("province", () -> settle(sql));
        var viewer = office.get(Operator.class).viewer();
        var reorganizations = office.get(Reorganizations.class);
        var begun = reorganizations.begin(viewer, new OrganizationId(16), "Benchmark", ON);
        var lines = lines();
        var plan =
                new Plan(
                        begun.id(),
                        begun.home(),
                        begun.title(),
                        ON,
                        new Plan.Decision("1-QĐ/TU", ON, null),
                        lines,
                        List.of(),
                        begun.revision(),
                        begun.stage());
        say("%d lines", lines.size());
        timed("save", () -> reorganizations.save(viewer, plan));
        var preview = timed("preview", () -> reorganizations.preview(viewer, begun.id()));
        say(
                "%d organizations, %d touched, %d conflicts",
                preview.before().size(),
                preview.after().stream().filter(node -> node.touched()).count(),
                preview.conflicts().size());
        var done = timed("execute", () -> reorganizations.execute(viewer, begun.id()));
        say("%s", done.getClass().getSimpleName());
        var undone = timed("undo", () -> reorganizations.undo(viewer, begun.id()));
        say("%s", undone.getClass().getSimpleName());
    }

    /// Every third upper committee hands its committees with all their cells to the next one; in
    /// half of the others, a cell of each committee joins its neighbour, so that members move.
    private static List<Line> lines() {
        var lines = new ArrayList<Line>();
        for (int upper = 0; upper < UPPERS; upper++) {
            for (int committee = 0; committee < COMMITTEES; committee++) {
                String code = code(upper) + "." + committee;
                if (upper % 3 == 0) {
                    String to = code((upper + 1) % UPPERS) + "." + committee;
                    for (int cell = 1; cell < CELLS; cell++) {
                        lines.add(line(Line.Action.HAND_OVER, code + "." + cell, to));
                    }
                } else if (upper % 3 == 2) {
                    lines.add(line(Line.Action.HAND_OVER, code, code((upper + 2) % UPPERS)));
                    lines.add(line(Line.Action.ABSORB, code + ".1", code + ".0"));
                }
            }
        }
        return lines;
    }

    private static Line line(Line.Action action, String organization, String target) {
        return new Line(action, List.of(organization), target, "", "", "", "", "");
    }

    private static String code(int upper) {
        return "U" + upper;
    }

    private static boolean settle(DSLContext sql) {
        sql.transaction(work -> {
            var db = work.dsl();
            db.execute(
                    """
                    create temporary table province on commit drop as
                    select 16 as id, null::integer as parent, 'PROVINCIAL_COMMITTEE' as kind, 'P' as code
                    union all
                    select 16 * (2 + u * 200), 16, 'UPPER_GRASSROOTS', 'U' || u from generate_series(0, %1$d - 1) u
                    union all
                    select 16 * (2 + u * 200 + 1 + c * 12), 16 * (2 + u * 200), 'GRASSROOTS_PARTY_COMMITTEE',
                           'U' || u || '.' || c
                    from generate_series(0, %1$d - 1) u, generate_series(0, %2$d - 1) c
                    union all
                    select 16 * (2 + u * 200 + 2 + c * 12 + z), 16 * (2 + u * 200 + 1 + c * 12), 'CELL',
                           'U' || u || '.' || c || '.' || z
                    from generate_series(0, %1$d - 1) u, generate_series(0, %2$d - 1) c, generate_series(0, %3$d - 1) z\
                    """
                            .formatted(UPPERS, COMMITTEES, CELLS));
            db.execute(
                    "insert into organizations.organization (id, created_by) select id, 'benchmark'"
                            + " from province");
            db.execute(
                    """
                    insert into organizations.version (organization_id, valid, official_name, short_name, code, kind, parent_id,
                        recorded_at, recorded_by)
                    select id, daterange('2000-01-01', null), code, code, code, kind, parent, '2000-01-01', 'benchmark'
                    from province\
                    """);
            db.execute(
                    """
                    insert into members.member (code, recorded_at, recorded_by)
                    select 'M' || n, '2000-01-01', 'benchmark' from generate_series(1, %d) n\
                    """
                            .formatted(MEMBERS));
        });
        sql.execute("analyze");
        for (int from = 1; from <= MEMBERS; from += CHUNK) {
            open(sql, from, from + CHUNK);
        }
        sql.execute("analyze");
        return true;
    }

    private static void open(DSLContext sql, int from, int until) {
        sql.execute(
                """
                insert into members.movement (member_id, kind, effective_on, to_cell, standing, recorded_at, recorded_by)
                select m.id, 'OPENING_BALANCE', '2001-01-01', c.id, 'OFFICIAL', '2001-01-01', 'benchmark'
                from members.member m
                join (select organization_id as id, row_number() over (order by organization_id) - 1 as place,
                             count(*) over () as count
                      from organizations.version where kind = 'CELL') c on m.id %% c.count = c.place
                where m.id >= %d and m.id < %d\
                """
                        .formatted(from, until));
    }

    private static <T> T timed(String what, Supplier<T> work) {
        var begun = Instant.now();
        var result = work.get();
        say("%s: %.1f s", what, Duration.between(begun, Instant.now()).toMillis() / 1e3);
        return result;
    }

    private static Steps quiet() {
        return Steps.shown(new PrintStream(java.io.OutputStream.nullOutputStream()), Texts.ENGLISH);
    }

    private static void say(String words, Object... facts) {
        System.out.println(String.format(Locale.ROOT, words, facts));
    }
}
