package vn.dangvu.command;

import org.jspecify.annotations.Nullable;

import picocli.CommandLine.Command;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import picocli.CommandLine.TypeConversionException;

import vn.dangvu.figures.Basis;
import vn.dangvu.forms.FormKind;
import vn.dangvu.forms.FormPeriod;
import vn.dangvu.forms.Forms;
import vn.dangvu.kernel.Period;
import vn.dangvu.kernel.Texts;
import vn.dangvu.reports.AnnualReports;
import vn.dangvu.reports.ReportFormat;

import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;

/// Prints a report or a statistical form, or writes it as a file.
@Command(name = "report")
final class ReportCommand implements Callable<Integer> {

    /// What can be printed, by the words of the command line.
    enum Kind {
        ANNUAL("annual", null),
        FORM_1("form-1", FormKind.FORM_1),
        FORM_2("form-2", FormKind.FORM_2),
        FORM_2B("form-2b", FormKind.FORM_2B),
        FORM_7("form-7", FormKind.FORM_7);

        private final String word;
        private final @Nullable FormKind form;

        Kind(String word, @Nullable FormKind form) {
            this.word = word;
            this.form = form;
        }
    }

    @Mixin private Common common = new Common();
    @Spec private CommandSpec spec;

    @Parameters(
            index = "0",
            paramLabel = "annual|form-1|form-2|form-2b|form-7",
            descriptionKey = "dangvu.report.kind",
            converter = KindConverter.class)
    private Kind kind = Kind.ANNUAL;

    @Option(names = "--organization", required = true, paramLabel = "ORGANIZATION")
    private String organization = "";

    @Option(names = "--year", required = true, paramLabel = "YYYY")
    private int year;

    @Option(names = "--half", paramLabel = "1|2", converter = HalfConverter.class)
    private @Nullable Integer half;

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
        if (half != null && kind.form == null) {
            throw new WrongArgument(spec, "command.report.half", kind.word);
        }
        if (out != null) {
            new GivenPaths(spec).fileToWrite("--out", out);
        }
        try (var office = Office.forCommand(common.home().filled(), Steps.besideResult(texts))) {
            write(kind.form == null ? annual(office, texts) : form(office, kind.form, texts));
            return ExitCode.DONE;
        }
    }

    private byte[] annual(Office office, Texts texts) {
        var reports = office.get(AnnualReports.class);
        var viewer = office.get(Operator.class).viewer();
        var place = new Places(office).byCode(viewer, organization, Period.year(year).to());
        var report = reports.of(viewer, place.id(), year, Known.onDay(known), basis);
        return reports.export(viewer, report, format, texts);
    }

    private byte[] form(Office office, FormKind form, Texts texts) {
        var forms = office.get(Forms.class);
        var viewer = office.get(Operator.class).viewer();
        var when = FormPeriod.of(year, half == null ? 0 : half);
        var place = new Places(office).byCode(viewer, organization, when.days().to());
        var asked = new Forms.Asked(place.id(), when, Known.onDay(known), basis);
        return forms.export(viewer, forms.of(viewer, form, asked), format, texts);
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

    /// Reads the word that stands on the command line.
    static final class KindConverter implements ITypeConverter<Kind> {

        KindConverter() {}

        @Override
        public Kind convert(String word) {
            return Arrays.stream(Kind.values())
                    .filter(kind -> kind.word.equalsIgnoreCase(word))
                    .findFirst()
                    .orElseThrow(() -> new TypeConversionException(word));
        }
    }

    /// A year has two.
    static final class HalfConverter implements ITypeConverter<Integer> {

        HalfConverter() {}

        @Override
        public Integer convert(String word) {
            if (word.equals("1") || word.equals("2")) {
                return Integer.valueOf(word);
            }
            throw new TypeConversionException(word);
        }
    }
}
