package vn.dangvu.command;

import org.postgresql.PGConnection;
import org.springframework.util.FileSystemUtils;

import vn.dangvu.exchange.ImportFile;
import vn.dangvu.exchange.ImportFolder;
import vn.dangvu.exchange.ImportRequest;
import vn.dangvu.exchange.Imports;
import vn.dangvu.exchange.Progress;
import vn.dangvu.figures.Basis;
import vn.dangvu.imports.ImportBenchmark;
import vn.dangvu.kernel.Texts;
import vn.dangvu.members.MemberSheet;
import vn.dangvu.organizations.OrganizationId;
import vn.dangvu.organizations.OrganizationSheet;
import vn.dangvu.persistence.Home;
import vn.dangvu.reports.AnnualReports;
import vn.dangvu.sample.SampleCommittee;

import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Locale;
import java.util.function.Supplier;

import javax.sql.DataSource;

/// What `./dangvu benchmark` runs: the long import in a process of its own with 512 MB, a bare COPY
/// of the same rows into the same server, the board of cases over them, the annual report of the
/// sample committee, and plans that reorganize a third of a province. Everything in temporary
/// folders.
public final class Benchmark {

    private static final int RUNS = 3;
    private static final int REPORTS = 100;

    private final Path folder;
    private final int rows;

    private Benchmark(Path folder, int rows) {
        this.folder = folder;
        this.rows = rows;
    }

    /// @param arguments the program's jar, and how many members
    public static void main(String[] arguments) throws Exception {
        Path folder = Files.createTempDirectory("dangvu-benchmark-");
        try {
            new Benchmark(folder, Integer.parseInt(arguments[1])).run(Path.of(arguments[0]));
        } finally {
            FileSystemUtils.deleteRecursively(folder);
        }
    }

    private void run(Path jar) throws Exception {
        Path books = ImportBenchmark.write(folder.resolve("books"), rows);
        var home = new Home(folder.resolve("home"));
        Path organizations = books.resolve(OrganizationSheet.SHEET.fileName());
        imported(jar, folder.resolve("home"), organizations);
        var members =
                imported(jar, folder.resolve("home"), books.resolve(MemberSheet.SHEET.fileName()));
        try (var office = Office.forCommand(home, steps())) {
            double copy = median(RUNS, () -> copied(office));
            say(
                    "import of %,d rows: %.1f s wall, %,.0f rows/s, peak RSS %d MB",
                    rows, members.seconds(), rows / members.seconds(), members.megabytes());
            say(
                    "bare COPY of the same rows: %.2f s (median of %d); ratio %.1f",
                    copy, RUNS, members.seconds() / copy);
            say("%s", new CaseBenchmark(office).measured());
        }
        say("annual report of the sample: %.1f ms (median of %d, warm)", 1_000 * report(), REPORTS);
        reorganize();
    }

    /// In a process of its own with the memory of an office; it says itself what it measured.
    private static void reorganize() throws Exception {
        var process =
                new ProcessBuilder(
                                java(),
                                "-Xmx512m",
                                "-XX:+UseSerialGC",
                                "--enable-native-access=ALL-UNNAMED",
                                "-cp",
                                System.getProperty("java.class.path"),
                                ReorganizationBenchmark.class.getName())
                        .inheritIO()
                        .start();
        long peak = peakUntilEnd(process);
        if (process.exitValue() != 0) {
            throw new IllegalStateException("Reorganizing ended with " + process.exitValue());
        }
        say("  peak RSS of the program: %d MB", peak / 1024);
    }

    private static String java() {
        return ProcessHandle.current().info().command().orElse("java");
    }

    private static long peakUntilEnd(Process process) throws InterruptedException {
        long peak = 0;
        do {
            peak = Math.max(peak, peakOf(process.pid()));
        } while (!process.waitFor(Duration.ofMillis(200)));
        return peak;
    }

    private record Measured(double seconds, long megabytes) {}

    private Measured imported(Path jar, Path home, Path book) throws Exception {
        var begun = Instant.now();
        var process =
                new ProcessBuilder(
                                java(),
                                "-Xmx512m",
                                "-XX:+UseSerialGC",
                                "--enable-native-access=ALL-UNNAMED",
                                "-jar",
                                jar.toString(),
                                "import",
                                "--home",
                                home.toString(),
                                book.toString())
                        .inheritIO()
                        .start();
        long peak = peakUntilEnd(process);
        if (process.exitValue() != 0) {
            throw new IllegalStateException("The import ended with " + process.exitValue());
        }
        return new Measured(seconds(begun), peak / 1024);
    }

    /// In kB; what the process needed so far.
    private static long peakOf(long pid) {
        try (var lines = Files.lines(Path.of("/proc", "" + pid, "status"))) {
            return lines.filter(line -> line.startsWith("VmHWM:"))
                    .mapToLong(line -> Long.parseLong(line.replaceAll("[^0-9]", "")))
                    .findFirst()
                    .orElse(0);
        } catch (IOException | UncheckedIOException ended) {
            return 0;
        }
    }

    private double copied(Office office) {
        try (var connection = office.get(DataSource.class).getConnection();
                var statement = connection.createStatement()) {
            Path lines = ImportBenchmark.lines(folder.resolve("members.copy"), rows);
            statement.execute(
                    "create temporary table benchmark (" + ImportBenchmark.columns() + ")");
            var begun = Instant.now();
            try (var in = Files.newInputStream(lines)) {
                connection
                        .unwrap(PGConnection.class)
                        .getCopyAPI()
                        .copyIn("copy benchmark from stdin", in, 1 << 16);
            }
            double seconds = seconds(begun);
            statement.execute("drop table benchmark");
            return seconds;
        } catch (SQLException | IOException broken) {
            throw new IllegalStateException(broken);
        }
    }

    private double report() throws IOException {
        try (var office = Office.forCommand(new Home(folder.resolve("sample")), steps());
                var place = ImportFolder.create()) {
            var files =
                    new SampleCommittee()
                            .write(folder.resolve("sample-books")).stream()
                                    .map(ImportFile::of)
                                    .toList();
            office.get(Imports.class)
                    .run(
                            office.get(Operator.class).viewer(),
                            ImportRequest.of(files, place),
                            Progress.NONE);
            var viewer = office.get(Operator.class).viewer();
            var reports = office.get(AnnualReports.class);
            var root = new OrganizationId(viewer.grants().getFirst().organization());
            Supplier<Double> once =
                    () -> {
                        var begun = Instant.now();
                        reports.of(viewer, root, 2019, null, Basis.WAS);
                        return seconds(begun);
                    };
            median(REPORTS, once);
            double warm = median(REPORTS, once);
            say("reorganization of the sample: %s", new SampleReorganization(office).measured());
            return warm;
        }
    }

    private static double median(int times, Supplier<Double> once) {
        var found = new ArrayList<Double>();
        for (int i = 0; i < times; i++) {
            found.add(once.get());
        }
        return found.stream().sorted().skip(times / 2).findFirst().orElseThrow();
    }

    private static double seconds(Instant begun) {
        return Duration.between(begun, Instant.now()).toNanos() / 1e9;
    }

    private static Steps steps() {
        return Steps.besideResult(Texts.VIETNAMESE);
    }

    private static void say(String line, Object... facts) {
        new PrintStream(System.out, true).println(String.format(Locale.ROOT, line, facts));
    }
}
