package vn.dangvu.command;

import org.jspecify.annotations.Nullable;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

import vn.dangvu.figures.Figures;
import vn.dangvu.figures.Question;
import vn.dangvu.kernel.NotFound;
import vn.dangvu.kernel.Period;
import vn.dangvu.kernel.Viewer;
import vn.dangvu.organizations.Organization;
import vn.dangvu.organizations.Organizations;

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

    @Parameters(index = "0", paramLabel = "CODE")
    private String code = "";

    @Option(names = "--organization", required = true, paramLabel = "ORGANIZATION")
    private String organization = "";

    @Option(names = "--from", required = true, paramLabel = "YYYY-MM-DD")
    private LocalDate from = LocalDate.MIN;

    @Option(names = "--to", required = true, paramLabel = "YYYY-MM-DD")
    private LocalDate to = LocalDate.MAX;

    @Option(names = "--known-at", paramLabel = "YYYY-MM-DD")
    private @Nullable LocalDate known;

    @Option(names = "--rows")
    private boolean rows;

    @Option(names = "--format", paramLabel = "text|json", defaultValue = "text")
    private Format format = Format.TEXT;

    FigureCommand() {}

    @Override
    public Integer call() {
        try (var office = Office.forCommand(common.home(), Steps.besideResult(common.texts()))) {
            Viewer viewer = office.get(Operator.class).viewer();
            Organization place = place(office.get(Organizations.class), viewer);
            var question = new Question(place.id(), new Period(from, to), Known.onDay(known));
            var figures = office.get(Figures.class);
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

    private Organization place(Organizations organizations, Viewer viewer) {
        return organizations
                .byCode(viewer, organization, to)
                .orElseThrow(() -> new NotFound("organization " + organization));
    }
}
