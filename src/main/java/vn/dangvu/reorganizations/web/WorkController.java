package vn.dangvu.reorganizations.web;

import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

import vn.dangvu.kernel.Texts;
import vn.dangvu.kernel.Viewer;
import vn.dangvu.reorganizations.Advance;
import vn.dangvu.reorganizations.Conflict;
import vn.dangvu.reorganizations.Reorganizations.Execution;
import vn.dangvu.reorganizations.Reorganizations.Undoing;
import vn.dangvu.shell.Crumb;
import vn.dangvu.shell.Pages;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/// How far a large plan has come, and what came of it: found again by anybody who works on the
/// plan.
@Controller
class WorkController {

    private static final int STEPS = Advance.Stage.values().length;

    private final PlanDesk desk;
    private final PlanJobs jobs;
    private final Obstacles obstacles;
    private final Pages pages;
    private final Clock clock;

    WorkController(PlanDesk desk, PlanJobs jobs, Obstacles obstacles, Pages pages, Clock clock) {
        this.desk = desk;
        this.jobs = jobs;
        this.obstacles = obstacles;
        this.pages = pages;
        this.clock = clock;
    }

    @GetMapping("/reorganizations/{id}/work")
    ResponseEntity<byte[]> show(Viewer viewer, Texts texts, @PathVariable long id) {
        var open = desk.open(viewer, texts, id);
        var job = jobs.of(open.plan());
        return job.isEmpty() ? pages.seeOther(open.address()) : show(open, job.get());
    }

    private ResponseEntity<byte[]> show(OpenPlan open, PlanJob job) {
        return switch (job.state()) {
            case PlanJob.State.Working working -> working(open, job, working);
            case PlanJob.State.Failed _ -> ended(open, job, "failed", List.of(), List.of());
            case PlanJob.State.Executed(var execution) -> executed(open, job, execution);
            case PlanJob.State.Undone(var undoing) -> undone(open, job, undoing);
        };
    }

    private ResponseEntity<byte[]> working(
            OpenPlan open, PlanJob job, PlanJob.State.Working working) {
        var words = open.words();
        String step =
                words.page(
                        "stage." + working.stage(),
                        number(job, working.stage()),
                        STEPS,
                        words.number(working.done()),
                        words.number(working.total()));
        String begun = words.page("work.since", words.time(job.startedAt()), job.by());
        String spent =
                working.left(clock.instant())
                        .map(left -> begun + " " + words.page("work.left", duration(words, left)))
                        .orElse(begun);
        var page =
                new WorkPage(
                        open.trailBelow(),
                        open.lead(),
                        open.address() + "/work",
                        step,
                        working.done(),
                        working.total(),
                        spent,
                        null,
                        true,
                        List.of(),
                        List.of(),
                        new Crumb(words.page("toPlan"), open.address()));
        return pages.show(
                "reorganizations/work",
                words.page(job.undoes() ? "work.undoing" : "work.executing"),
                page);
    }

    /// An undo goes the other way round: members first, then organizations.
    private static int number(PlanJob job, Advance.Stage stage) {
        return switch (stage) {
            case RECKONING -> 1;
            case TREE -> job.undoes() ? 3 : 2;
            case MEMBERS -> job.undoes() ? 2 : 3;
            case FINISHING -> STEPS;
        };
    }

    private static String duration(PlanWords words, Duration left) {
        long seconds = left.toSeconds() + 1;
        return seconds < 90
                ? words.page("work.seconds", words.number(seconds))
                : words.page("work.minutes", words.number(Math.round(seconds / 60.0)));
    }

    private ResponseEntity<byte[]> executed(
            OpenPlan open, PlanJob job, Optional<Execution> execution) {
        if (execution.isEmpty()) {
            return show(open, job, PlanPages.changedWords(open), false, List.of(), List.of());
        }
        return switch (execution.get()) {
            case Execution.Done(_, var told) ->
                    done(
                            open,
                            job,
                            open.words()
                                    .page(
                                            "executedNotice",
                                            open.words().date(open.plan().on()),
                                            new PreviewWords(open, told).moved()));
            case Execution.Refused(var conflicts) ->
                    ended(open, job, "refused.conflicts", conflicts, List.of());
            case Execution.NotADraft _ -> ended(open, job, "noDraft", List.of(), List.of());
            case Execution.NotYet _ -> ended(open, job, "refused.notYet", List.of(), List.of());
            case Execution.WithoutDecision _ ->
                    ended(open, job, "refused.decision", List.of(), List.of());
            case Execution.Busy _ -> ended(open, job, "refused.busy", List.of(), List.of());
            case Execution.Waiting(long prepared) -> ExecutionController.waiting(pages, prepared);
        };
    }

    private ResponseEntity<byte[]> undone(OpenPlan open, PlanJob job, Undoing undoing) {
        return switch (undoing) {
            case Undoing.Done _ -> done(open, job, open.words().page("undoneNotice"));
            case Undoing.NotExecuted _ -> ended(open, job, "notExecuted", List.of(), List.of());
            case Undoing.Busy _ -> ended(open, job, "refused.busy", List.of(), List.of());
            case Undoing.InTheWay way ->
                    ended(open, job, "refused.inTheWay", List.of(), obstacles.of(open, way));
            case Undoing.Waiting(long prepared) -> ExecutionController.waiting(pages, prepared);
        };
    }

    private ResponseEntity<byte[]> done(OpenPlan open, PlanJob job, String notice) {
        return show(open, job, notice, true, List.of(), List.of());
    }

    private ResponseEntity<byte[]> ended(
            OpenPlan open, PlanJob job, String why, List<Conflict> conflicts, List<Crumb> way) {
        var words = open.words();
        return show(
                open,
                job,
                words.page(why, words.date(open.plan().on())),
                false,
                PreviewWords.troubles(open, conflicts),
                way);
    }

    private ResponseEntity<byte[]> show(
            OpenPlan open,
            PlanJob job,
            String outcome,
            boolean good,
            List<PreviewPage.Trouble> troubles,
            List<Crumb> way) {
        var words = open.words();
        var page =
                new WorkPage(
                        open.trailBelow(),
                        open.lead(),
                        open.address() + "/work",
                        null,
                        0,
                        0,
                        words.page("work.since", words.time(job.startedAt()), job.by()),
                        outcome,
                        good,
                        troubles,
                        way,
                        new Crumb(words.page("toPlan"), open.address()));
        String title = (job.undoes() ? "work.undo." : "work.execute.") + (good ? "done" : "not");
        return pages.show("reorganizations/work", words.page(title), page);
    }
}
