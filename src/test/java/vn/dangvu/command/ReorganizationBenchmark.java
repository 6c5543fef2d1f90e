package vn.dangvu.command;

import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.springframework.util.FileSystemUtils;

import vn.dangvu.figures.Basis;
import vn.dangvu.kernel.Texts;
import vn.dangvu.kernel.Viewer;
import vn.dangvu.organizations.OrganizationId;
import vn.dangvu.persistence.Home;
import vn.dangvu.reorganizations.Plan;
import vn.dangvu.reorganizations.Preview;
import vn.dangvu.reorganizations.Reorganizations;
import vn.dangvu.reorganizations.Reorganizations.Execution;
import vn.dangvu.reorganizations.Reorganizations.Undoing;
import vn.dangvu.reports.AnnualReports;
import vn.dangvu.testing.Province;
import vn.dangvu.testing.ProvincePlans;

import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;
import java.util.stream.Stream;

/// A province of 165.000 members and some 12.000 organizations, of which a third come to stand
/// under another superior by one plan, or are merged, split and handed over by another: how long
/// its preview, carrying out and undo take, and the annual report before and after. A command of
/// its own, in a temporary folder; not part of the suite.
public final class ReorganizationBenchmark {

    private static final Province PROVINCE = Province.WHOLE;
    private static final int YEAR = 2025;

    /// `U5`: the sixth commune, each of which is followed by its committees and cells.
    private static final OrganizationId COMMUNE =
            new OrganizationId(
                    Province.ROOT * (2 + 5 * (PROVINCE.organizations() - 1) / PROVINCE.uppers()));

    private static final int WARM = 5;
    private static final int REPORTS = 15;

    private final Office office;
    private final DSLContext sql;
    private final Viewer viewer;
    private final Reorganizations reorganizations;

    private ReorganizationBenchmark(Office office) {
        this.office = office;
        this.sql = office.get(DSLContext.class);
        this.viewer = office.get(Operator.class).viewer();
        this.reorganizations = office.get(Reorganizations.class);
    }

    public static void main(String[] arguments) throws Exception {
        Path folder =
                arguments.length > 0
                        ? Path.of(arguments[0])
                        : Files.createTempDirectory("dangvu-benchmark-");
        try (var office = Office.forCommand(new Home(folder), quiet())) {
            var sql = office.get(DSLContext.class);
            if (sql.fetchCount(DSL.table("members.member")) == 0) {
                settle(sql);
            }
            new ReorganizationBenchmark(office).run();
        } finally {
            if (arguments.length == 0) {
                FileSystemUtils.deleteRecursively(folder);
            }
        }
    }

    private static void settle(DSLContext sql) {
        var begun = Instant.now();
        PROVINCE.settle(sql);
        say("province built in %.1f s", seconds(begun));
    }

    private void run() {
        measure("re-parented", ProvincePlans.handedOver(PROVINCE));
        measure("merged, split and handed over", ProvincePlans.mixed(PROVINCE));
    }

    private void measure(String what, ProvincePlans.Told told) {
        String state = Province.state(sql);
        var reports = new ArrayList<Double>(reports());
        var begun = timed(() -> reorganizations.begin(viewer, root(), "Benchmark", Province.ON));
        var plan = plan(begun.result(), told);
        var saved = timed(() -> reorganizations.save(viewer, plan));
        var preview = timed(() -> reorganizations.preview(viewer, plan.id()));
        preview.result().conflicts().stream().limit(5).forEach(System.out::println);
        var done = timed(() -> reorganizations.execute(viewer, plan.id()));
        require(done.result() instanceof Execution.Done, done.result().getClass().getName());
        reports.addAll(reports());
        var undone = timed(() -> reorganizations.undo(viewer, plan.id()));
        require(undone.result() instanceof Undoing.Done, undone.result().getClass().getName());
        require(Province.state(sql).equals(state), "the undo did not bring back the state");
        tell(what, preview.result(), List.of(saved, preview, done, undone), reports);
    }

    private static void tell(
            String what, Preview told, List<Timed<?>> times, List<Double> reports) {
        long members = Preview.total(told.before());
        require(members == Preview.total(told.after()), "somebody was lost or doubled");
        say(
                "reorganization of a province: %,d members, %,d organizations, %,d %s, %,d members"
                        + " moved: save %s, preview %s, execute %s, undo %s",
                members,
                told.before().size(),
                touched(told),
                what,
                told.moves().stream().mapToLong(Preview.Move::members).sum(),
                times.get(0).words(),
                times.get(1).words(),
                times.get(2).words(),
                times.get(3).words());
        var whose = List.of("province", "commune");
        for (int at = 0; at < whose.size(); at++) {
            say(
                    "  annual report of the %s warm: as it was %s; restated %s",
                    whose.get(at),
                    ratio(reports.get(2 * at), reports.get(2 * at + 4)),
                    ratio(reports.get(2 * at + 1), reports.get(2 * at + 5)));
        }
    }

    private static String ratio(double before, double after) {
        return String.format(
                Locale.ROOT,
                "before %.0f ms, after %.0f ms (ratio %.2f)",
                before,
                after,
                after / before);
    }

    private static long touched(Preview told) {
        return Stream.concat(told.before().stream(), told.after().stream())
                .filter(Preview.Node::touched)
                .map(Preview.Node::id)
                .distinct()
                .count();
    }

    private static Plan plan(Plan begun, ProvincePlans.Told told) {
        return new Plan(
                begun.id(),
                begun.home(),
                begun.title(),
                Province.ON,
                new Plan.Decision("1-QĐ/TU", Province.ON, null),
                told.lines(),
                told.assignments(),
                begun.revision(),
                begun.stage());
    }

    /// Of the province on each basis, and of one commune, whose cells lie scattered afterwards.
    private List<Double> reports() {
        return List.of(
                report(root(), Basis.WAS),
                report(root(), Basis.RESTATED),
                report(COMMUNE, Basis.WAS),
                report(COMMUNE, Basis.RESTATED));
    }

    /// In milliseconds.
    private double report(OrganizationId organization, Basis basis) {
        var reports = office.get(AnnualReports.class);
        var found = new ArrayList<Double>();
        for (int at = 0; at < WARM + REPORTS; at++) {
            var begun = Instant.now();
            reports.of(viewer, organization, YEAR, null, basis);
            if (at >= WARM) {
                found.add(1_000 * seconds(begun));
            }
        }
        return found.stream().sorted().skip(REPORTS / 2).findFirst().orElseThrow();
    }

    private static OrganizationId root() {
        return new OrganizationId(Province.ROOT);
    }

    /// @param work of processors, here and in the database: less than the rest depends on who else
    ///   uses the machine
    private record Timed<T>(T result, double seconds, double work) {

        String words() {
            return String.format(Locale.ROOT, "%.1f s (CPU %.1f s)", seconds, work);
        }
    }

    private <T> Timed<T> timed(Supplier<T> work) {
        double before = processors();
        var begun = Instant.now();
        var result = work.get();
        return new Timed<>(result, seconds(begun), processors() - before);
    }

    private static double seconds(Instant begun) {
        return Duration.between(begun, Instant.now()).toMillis() / 1e3;
    }

    private double processors() {
        long backend = sql.fetchSingle("select pg_backend_pid()").get(0, Number.class).longValue();
        var database =
                ProcessHandle.of(backend).flatMap(ProcessHandle::parent).stream()
                        .flatMap(ProcessHandle::children);
        return Stream.concat(Stream.of(ProcessHandle.current()), database)
                .flatMap(process -> process.info().totalCpuDuration().stream())
                .mapToDouble(duration -> duration.toMillis() / 1e3)
                .sum();
    }

    private static void require(boolean so, String otherwise) {
        if (!so) {
            throw new IllegalStateException(otherwise);
        }
    }

    private static Steps quiet() {
        return Steps.shown(new PrintStream(java.io.OutputStream.nullOutputStream()), Texts.ENGLISH);
    }

    private static void say(String words, Object... facts) {
        System.out.println(String.format(Locale.ROOT, words, facts));
    }
}
