package vn.dangvu.command;

import org.jspecify.annotations.Nullable;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

import vn.dangvu.figures.Basis;
import vn.dangvu.figures.Figures;
import vn.dangvu.figures.Question;
import vn.dangvu.kernel.Period;
import vn.dangvu.kernel.Viewer;
import vn.dangvu.organizations.Organization;

import java.io.PrintWriter;
import java.time.LocalDate;
import java.util.concurrent.Callable;

/// Prints one figure, and the rows behind it.
@Command(name = "figure")
final class FigureCommand implements Callable<Integer> {

    enum Format {
        TEXT,
        JSON
    }

    @Mixin private Common common = new Common();
    @Spec private CommandSpec spec;

    @Parameters(index = "0", paramLabel = "CODE", descriptionKey = "dangvu.figure.CODE")
    private String code = "";

    @Option(names = "--organization", required = true, paramLabel = "ORGANIZATION")
    private String organization = "";

    @Option(names = "--from", required = true, paramLabel = "YYYY-MM-DD")
    private LocalDate from = LocalDate.MIN;

    @Option(names = "--to", required = true, paramLabel = "YYYY-MM-DD")
    private LocalDate to = LocalDate.MAX;

    @Option(names = "--known-at", paramLabel = "YYYY-MM-DD")
    private @Nullable LocalDate known;

    @Option(names = "--basis", paramLabel = "was|restated", defaultValue = "was")
    private Basis basis = Basis.WAS;

    @Option(names = "--rows")
    private boolean rows;

    @Option(names = "--format", paramLabel = "text|json", defaultValue = "text")
    private Format format = Format.TEXT;

    FigureCommand() {}

    @Override
    public Integer call() {
        var period = period();
        try (var office =
                Office.forCommand(common.home().filled(), Steps.besideResult(common.texts()))) {
            var figures = figures(office);
            Viewer viewer = office.get(Operator.class).viewer();
            Organization place = new Places(office).byCode(viewer, organization, to);
            var question = new Question(place.id(), period, Known.onDay(known)).on(basis);
            var answer =
                    new FigureAnswer(
                            place,
                            question,
                            figures.of(viewer, question, code),
                            rows ? each -> figures.export(viewer, question, code, each) : null);
            PrintWriter out = spec.commandLine().getOut();
            switch (format) {
                case TEXT -> new FigureText(common.texts()).write(answer, out);
                case JSON -> new FigureJson().write(answer, out);
            }
            out.flush();
            return ExitCode.DONE;
        }
    }

    private Period period() {
        if (to.isBefore(from)) {
            throw new WrongArgument(spec, "command.mistake.period", from, to);
        }
        return new Period(from, to);
    }

    private Figures figures(Office office) {
        var figures = office.get(Figures.class);
        if (!figures.codes().contains(code)) {
            throw new Unknown(Similar.to(code, figures.codes()), "command.failure.noFigure", code);
        }
        return figures;
    }
}
