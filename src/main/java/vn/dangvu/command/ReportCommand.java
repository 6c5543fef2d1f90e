package vn.dangvu.command;

import org.jspecify.annotations.Nullable;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

import vn.dangvu.kernel.NotFound;
import vn.dangvu.reports.AnnualReports;
import vn.dangvu.reports.ReportFormat;

import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.concurrent.Callable;

/// Prints a report, or writes it as a file.
@Command(name = "report")
final class ReportCommand implements Callable<Integer> {

    enum Kind {
        ANNUAL
    }

    @Mixin private Common common = new Common();

    @Parameters(index = "0", paramLabel = "annual")
    private Kind kind = Kind.ANNUAL;

    @Option(names = "--organization", required = true, paramLabel = "ORGANIZATION")
    private String organization = "";

    @Option(names = "--year", required = true, paramLabel = "YYYY")
    private int year;

    @Option(names = "--known-at", paramLabel = "YYYY-MM-DD")
    private @Nullable LocalDate known;

    @Option(names = "--format", paramLabel = "text|json|xlsx|docx|pdf", defaultValue = "text")
    private ReportFormat format = ReportFormat.TEXT;

    @Option(names = "--out", paramLabel = "FILE")
    private @Nullable Path out;

    ReportCommand() {}

    @Override
    public Integer call() {
        var texts = common.texts();
        try (var office = Office.forCommand(common.home(), Steps.besideResult(texts))) {
            var reports = office.get(AnnualReports.class);
            var viewer = office.get(Operator.class).viewer();
            if (!AnnualReports.isYear(year)) {
                throw new NotFound("year " + year);
            }
            var place =
                    reports.byCode(viewer, organization, year)
                            .orElseThrow(() -> new NotFound("organization " + organization));
            var report = reports.of(viewer, place.id(), year, Known.onDay(known));
            write(reports.export(viewer, report, format, texts));
            return ExitCode.DONE;
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
