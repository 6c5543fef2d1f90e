package vn.dangvu.command;

import org.jspecify.annotations.Nullable;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

import vn.dangvu.figures.Basis;
import vn.dangvu.kernel.Period;
import vn.dangvu.reports.AnnualReports;
import vn.dangvu.reports.ReportFormat;

import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;

/// Prints a report, or writes it as a file.
@Command(name = "report")
final class ReportCommand implements Callable<Integer> {

    enum Kind {
        ANNUAL
    }

    @Mixin private Common common = new Common();
    @Spec private CommandSpec spec;

    @Parameters(index = "0", paramLabel = "annual", descriptionKey = "dangvu.report.annual")
    private Kind kind = Kind.ANNUAL;

    @Option(names = "--organization", required = true, paramLabel = "ORGANIZATION")
    private String organization = "";

    @Option(names = "--year", required = true, paramLabel = "YYYY")
    private int year;

    @Option(names = "--known-at", paramLabel = "YYYY-MM-DD")
    private @Nullable LocalDate known;

    @Option(names = "--basis", paramLabel = "was|restated", defaultValue = "was")
    private Basis basis = Basis.WAS;

    @Option(names = "--format", paramLabel = "text|json|xlsx|docx|pdf", defaultValue = "text")
    private ReportFormat format = ReportFormat.TEXT;

    @Option(names = "--out", paramLabel = "FILE")
    private @Nullable Path out;

    ReportCommand() {}

    @Override
    public Integer call() {
        var texts = common.texts();
        requireYear();
        if (out != null) {
            new GivenPaths(spec).fileToWrite("--out", out);
        }
        try (var office = Office.forCommand(common.home().filled(), Steps.besideResult(texts))) {
            var reports = office.get(AnnualReports.class);
            var viewer = office.get(Operator.class).viewer();
            var place = new Places(office).byCode(viewer, organization, Period.year(year).to());
            var report = reports.of(viewer, place.id(), year, Known.onDay(known), basis);
            write(reports.export(viewer, report, format, texts));
            return ExitCode.DONE;
        }
    }

    private void requireYear() {
        if (!AnnualReports.isYear(year)) {
            var years =
                    IntStream.range(0, 10_000).filter(AnnualReports::isYear).summaryStatistics();
            throw new WrongArgument(
                    spec,
                    "command.report.year",
                    Integer.toString(year),
                    Integer.toString(years.getMin()),
                    Integer.toString(years.getMax()));
        }
    }

    private void write(byte[] bytes) {
        try {
            if (out != null) {
                Files.write(out, bytes);
                return;
            }
            PrintStream terminal = System.out;
            terminal.write(bytes);
            if (format == ReportFormat.JSON || format == ReportFormat.TEXT) {
                terminal.println();
            }
            terminal.flush();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
