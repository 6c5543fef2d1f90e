package vn.dangvu.cases.web;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import vn.dangvu.cases.CaseFile;
import vn.dangvu.cases.PapersOfCases;
import vn.dangvu.cases.Procedure;
import vn.dangvu.cases.Step;
import vn.dangvu.cases.StepKind;
import vn.dangvu.cases.web.CaseDesk.OpenCase;
import vn.dangvu.cases.web.CasePage.Done;
import vn.dangvu.cases.web.CasePage.Task;
import vn.dangvu.kernel.Formats;
import vn.dangvu.papers.PaperLine;
import vn.dangvu.papers.PaperState;
import vn.dangvu.shell.Crumb;

import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/// Puts a case into words, step by step.
@Component
class CasePages {

    private static final ZoneId HERE = ZoneId.of("Asia/Ho_Chi_Minh");

    private final CaseDesk desk;
    private final PapersOfCases papers;

    CasePages(CaseDesk desk, PapersOfCases papers) {
        this.desk = desk;
        this.papers = papers;
    }

    CasePage page(OpenCase open) {
        var file = open.file();
        var words = open.words();
        var procedure = open.procedure();
        Set<String> next = file.takenBack() ? Set.of() : procedure.next(file);
        Set<String> spare = procedure.notNeeded(file, open.setting());
        var likely = procedure.likely(file, spare);
        var tasks =
                procedure.steps().stream()
                        .map(kind -> task(open, kind, next, likely, spare.contains(kind.code())))
                        .toList();
        String personAddress = open.personAddress();
        return new CasePage(
                open.trail(),
                open.address(),
                new Crumb(open.name(), personAddress == null ? "" : personAddress),
                open.about(),
                desk.place(open.viewer(), words.texts(), file.cell()),
                words.stage(procedure, file.stage()),
                file.closed(),
                open.open().policy().document(),
                todo(open, next, likely, spare),
                open.open().due().stream()
                        .map(due ->
                                new CasePage.Deadline(
                                        words.due(due),
                                        words.date(due.on()),
                                        due.on().isBefore(open.today())))
                        .toList(),
                tasks,
                papers.written(open.viewer(), file).stream()
                        .map(paper -> written(words, file, paper))
                        .toList(),
                papers.offered(open.viewer(), open.open()).stream()
                        .map(template ->
                                new CasePage.Offer(template.name(), template.name(words.texts())))
                        .toList(),
                file.all().stream()
                        .filter(step -> !step.current())
                        .map(step -> done(open, step, null))
                        .toList());
    }

    private static CasePage.Written written(CaseWords words, CaseFile file, PaperLine paper) {
        boolean holds = paper.state() == PaperState.DRAFT || paper.state() == PaperState.ISSUED;
        boolean old = file.putRight().filter(at -> !paper.writtenAt().isAfter(at)).isPresent();
        return new CasePage.Written(
                paper.number(),
                paper.about(),
                "/papers/" + paper.id(),
                words.texts().get("papers.state." + paper.state()),
                holds && old ? words.page("papers.putRight") : cited(words, file, paper));
    }

    /// A paper was replaced or withdrawn whose number a step still tells.
    private static @Nullable String cited(CaseWords words, CaseFile file, PaperLine paper) {
        var on = paper.issuedOn();
        return on != null
                        && paper.state() == PaperState.WITHDRAWN
                        && CitedPapers.cites(file, paper.number(), on)
                ? words.page("papers.cited")
                : null;
    }

    /// What the viewer can do now: as the procedure says, or the steps without which the case does
    /// not go on.
    private List<CasePage.Todo> todo(
            OpenCase open, Set<String> next, List<String> likely, Set<String> spare) {
        var procedure = open.procedure();
        boolean together =
                desk.mayRecord(open.viewer(), open.file().cell())
                        && !ChecklistRows.of(open).isEmpty();
        Stream<StepKind> steps =
                likely.isEmpty()
                        ? procedure.steps().stream()
                                .filter(kind -> kind.stage() != null && !kind.closes())
                                .filter(kind -> !open.file().has(kind.code()))
                        : likely.stream().map(procedure::step);
        var alone =
                steps.filter(kind -> next.contains(kind.code()) && !spare.contains(kind.code()))
                        .filter(kind -> mayRecord(open, kind))
                        .filter(kind -> !together || !procedure.together().contains(kind.code()))
                        .map(kind ->
                                new CasePage.Todo(
                                        open.words().step(procedure, kind.code()),
                                        open.stepAddress(kind.code())));
        var checklist =
                new CasePage.Todo(open.words().page("checklist"), open.address() + "/checklist");
        return Stream.concat(together ? Stream.of(checklist) : Stream.empty(), alone)
                .limit(2)
                .toList();
    }

    private Task task(
            OpenCase open, StepKind kind, Set<String> next, List<String> likely, boolean spare) {
        var words = open.words();
        var procedure = open.procedure();
        var steps = open.file().steps(kind.code()).toList();
        boolean can = next.contains(kind.code()) && mayRecord(open, kind);
        boolean wanted = likely.isEmpty() || likely.contains(kind.code());
        boolean follows = next.contains(kind.code());
        String state =
                steps.isEmpty() && !follows && !spare && passed(open, kind)
                        ? "passed"
                        : state(steps, follows, wanted, spare);
        var done = new ArrayList<Done>();
        for (Step step : steps) {
            boolean may = desk.mayRecord(open.viewer(), step.entry().organization());
            done.add(done(open, step, may ? open.factAddress(step.id()) + "/correct" : null));
        }
        return new Task(
                kind.code(),
                words.step(procedure, kind.code()),
                words.about(procedure, kind.code()),
                state,
                words.page("state." + state),
                can && !spare ? open.stepAddress(kind.code()) : null,
                done);
    }

    /// Whether the case went on without it, or is over.
    private static boolean passed(OpenCase open, StepKind kind) {
        return open.file().closed()
                || open.procedure().steps().stream()
                        .dropWhile(step -> !step.equals(kind))
                        .filter(step -> step.stage() != null && !step.closes())
                        .anyMatch(step -> open.file().steps(step.code()).anyMatch(Step::succeeded));
    }

    /// @param open whether it can follow now, and `wanted` whether it mostly does
    private static String state(List<Step> steps, boolean open, boolean wanted, boolean spare) {
        if (steps.stream().anyMatch(Step::succeeded)) {
            return "done";
        } else if (!steps.isEmpty()) {
            return "failed";
        } else if (spare) {
            return "notNeeded";
        }
        return !open ? "waiting" : wanted ? "open" : "possible";
    }

    private boolean mayRecord(OpenCase open, StepKind kind) {
        return open.setting()
                .of(kind.decider())
                .map(Procedure.Seat::organization)
                .filter(seat -> desk.mayRecord(open.viewer(), seat))
                .isPresent();
    }

    Done done(OpenCase open, Step step, @Nullable String correct) {
        var words = open.words();
        return new Done(
                step.id(),
                words.step(open.procedure(), step.entry().kind()),
                words.date(step.entry().on()),
                lines(open, step),
                !step.succeeded(),
                words.page(
                        "recorded",
                        Formats.of(words.texts())
                                .time(LocalDateTime.ofInstant(step.recordedAt(), HERE)),
                        step.policy()),
                correct);
    }

    /// What was told of a step, a line each.
    List<String> lines(OpenCase open, Step step) {
        var words = open.words();
        var procedure = open.procedure();
        var entry = step.entry();
        var lines = new ArrayList<String>();
        add(lines, words.decision(entry.decision()));
        var vote = entry.vote();
        var majority = step.majority();
        if (vote != null && majority != null) {
            lines.add(words.vote(vote, majority, step.succeeded()));
            lines.add(words.explained(vote, majority));
        }
        add(lines, entry.outcome() == null ? "" : words.outcome(procedure, entry.outcome()));
        add(lines, entry.ground() == null ? "" : words.ground(procedure, entry.ground()));
        add(lines, entry.until() == null ? "" : words.page("untilIs", words.date(entry.until())));
        add(lines, desk.person(open.viewer(), entry));
        add(lines, entry.keptWhere() == null ? "" : words.page("keptIs", entry.keptWhere()));
        add(lines, entry.words());
        if (!step.excused().isEmpty()) {
            lines.add(
                    words.page(
                            "excusedBy",
                            String.join(", ", step.excused()),
                            words.decision(entry.consent())));
        }
        add(lines, entry.note());
        return List.copyOf(lines);
    }

    private static void add(List<String> lines, @Nullable String line) {
        if (line != null && !line.isEmpty()) {
            lines.add(line);
        }
    }
}
