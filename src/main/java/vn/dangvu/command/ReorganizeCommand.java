package vn.dangvu.command;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

import vn.dangvu.kernel.Viewer;
import vn.dangvu.organizations.OrganizationId;
import vn.dangvu.organizations.Organizations;
import vn.dangvu.reorganizations.PlanWorkbook;
import vn.dangvu.reorganizations.PlanWorkbook.Reading;
import vn.dangvu.reorganizations.PlansOfWorkbooks;
import vn.dangvu.reorganizations.Reorganizations;
import vn.dangvu.reorganizations.Reorganizations.Execution;
import vn.dangvu.reorganizations.Reorganizations.Undoing;

import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.concurrent.Callable;
import java.util.stream.Stream;

/// Previews the plan of a workbook, carries it out, or takes it back.
@Command(name = "reorganize")
final class ReorganizeCommand implements Callable<Integer> {

    enum Format {
        TEXT,
        JSON
    }

    @Mixin private Common common = new Common();
    @Spec private CommandSpec spec;

    @Parameters(index = "0", paramLabel = "PLAN", descriptionKey = "dangvu.reorganize.PLAN")
    private Path file = Path.of("");

    @Option(names = "--preview")
    private boolean preview;

    @Option(names = "--execute")
    private boolean execute;

    @Option(names = "--undo")
    private boolean undo;

    @Option(names = "--format", paramLabel = "text|json", defaultValue = "text")
    private Format format = Format.TEXT;

    ReorganizeCommand() {}

    @Override
    public Integer call() {
        if (Stream.of(preview, execute, undo).filter(chosen -> chosen).count() != 1) {
            throw new WrongArgument(spec, "command.reorganize.one");
        }
        new GivenPaths(spec).readable("PLAN", file);
        var texts = common.texts();
        try (var office = Office.forCommand(common.home(), Steps.besideResult(texts))) {
            var out = spec.commandLine().getOut();
            PlanAnswer answer =
                    switch (format) {
                        case TEXT -> new PlanText(texts, out);
                        case JSON -> new PlanJson(texts, out);
                    };
            int exit =
                    switch (PlanWorkbook.read(file, LocalDate.now(office.get(Clock.class)))) {
                        case Reading.Refused refused -> {
                            answer.unreadable(refused);
                            yield ExitCode.REFUSED;
                        }
                        case Reading.Taken(PlanWorkbook plan) -> answer(office, plan, answer);
                    };
            out.flush();
            return exit;
        }
    }

    private int answer(Office office, PlanWorkbook plan, PlanAnswer answer) {
        var viewer = office.get(Operator.class).viewer();
        var plans = office.get(PlansOfWorkbooks.class);
        if (undo) {
            return undo(office, viewer, plan, answer);
        }
        var home = home(office, viewer, plan);
        if (preview) {
            var told = plans.preview(viewer, home, plan);
            answer.preview(told);
            return told.possible() ? ExitCode.DONE : ExitCode.REFUSED;
        }
        if (!plans.executed(viewer, plan).isEmpty()) {
            answer.alreadyExecuted(plan);
            return ExitCode.REFUSED;
        }
        var steps = Steps.besideResult(common.texts());
        var execution = plans.execute(viewer, home, plan, new PlanProgress(steps));
        steps.done();
        answer.executed(execution);
        return execution instanceof Execution.Done ? ExitCode.DONE : ExitCode.REFUSED;
    }

    private int undo(Office office, Viewer viewer, PlanWorkbook plan, PlanAnswer answer) {
        var executed = office.get(PlansOfWorkbooks.class).executed(viewer, plan);
        if (executed.size() != 1) {
            answer.notOne(plan, executed);
            return executed.isEmpty() ? ExitCode.NOT_FOUND : ExitCode.REFUSED;
        }
        var steps = Steps.besideResult(common.texts());
        var undoing =
                office.get(Reorganizations.class)
                        .undo(viewer, executed.getFirst().id(), new PlanProgress(steps));
        steps.done();
        answer.undone(undoing);
        return undoing instanceof Undoing.Done ? ExitCode.DONE : ExitCode.REFUSED;
    }

    /// The topmost organization where the workbook names none.
    private static OrganizationId home(Office office, Viewer viewer, PlanWorkbook plan) {
        if (!plan.home().isEmpty()) {
            return new Places(office).byCode(viewer, plan.home(), plan.on()).id();
        }
        return office.get(Organizations.class).roots(viewer, plan.on()).stream()
                .findFirst()
                .orElseThrow(() -> Places.none(plan.on()))
                .id();
    }
}
