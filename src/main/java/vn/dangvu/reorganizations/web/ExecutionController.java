package vn.dangvu.reorganizations.web;

import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

import vn.dangvu.kernel.Texts;
import vn.dangvu.kernel.Viewer;
import vn.dangvu.reorganizations.Advance;
import vn.dangvu.reorganizations.Conflict;
import vn.dangvu.reorganizations.Reorganizations;
import vn.dangvu.reorganizations.Reorganizations.Execution;
import vn.dangvu.shell.Crumb;
import vn.dangvu.shell.Pages;

import java.util.List;

/// Carries a plan out, once what will be written was confirmed.
@Controller
@RequestMapping("/reorganizations/{id}/execute")
class ExecutionController {

    private final PlanDesk desk;
    private final PlanPages plans;
    private final PlanJobs jobs;
    private final Reorganizations reorganizations;
    private final Pages pages;

    ExecutionController(
            PlanDesk desk,
            PlanPages plans,
            PlanJobs jobs,
            Reorganizations reorganizations,
            Pages pages) {
        this.desk = desk;
        this.plans = plans;
        this.jobs = jobs;
        this.reorganizations = reorganizations;
        this.pages = pages;
    }

    @GetMapping
    ResponseEntity<byte[]> ask(Viewer viewer, Texts texts, @PathVariable long id) {
        var open = desk.open(viewer, texts, id);
        var plan = open.plan();
        if (jobs.working(plan)) {
            return pages.seeOther(open.address() + "/work");
        }
        var closed = desk.unlessDraft(open);
        if (closed.isPresent()) {
            return closed.get();
        }
        if (plan.on().isAfter(open.today())) {
            return refuse(HttpStatus.OK, open, "refused.notYet", List.of());
        }
        if (plan.decision().number() == null) {
            return refuse(HttpStatus.OK, open, "refused.decision", List.of());
        }
        var preview = reorganizations.preview(viewer, id);
        if (!preview.possible()) {
            return refuse(HttpStatus.OK, open, "refused.conflicts", preview.conflicts());
        }
        var told = new PreviewWords(open, preview);
        return show(HttpStatus.OK, open, told, null, List.of(), null);
    }

    @PostMapping
    ResponseEntity<byte[]> execute(
            Viewer viewer,
            Texts texts,
            @PathVariable long id,
            @RequestParam(defaultValue = "-1") int revision) {
        var open = desk.open(viewer, texts, id);
        var plan = open.plan();
        if (plan.draft() && PlanJobs.isLarge(plan) || jobs.working(plan)) {
            jobs.execute(viewer, plan, revision);
            return pages.seeOther(open.address() + "/work");
        }
        var done = reorganizations.executeAsSeen(viewer, id, revision, Advance.NONE);
        if (done.isEmpty()) {
            return plans.changed(desk.open(viewer, texts, id));
        }
        return switch (done.get()) {
            case Execution.Done(_, var told) ->
                    pages.seeOther(
                            open.address(),
                            open.words()
                                    .page(
                                            "executedNotice",
                                            open.words().date(open.plan().on()),
                                            new PreviewWords(open, told).moved()));
            case Execution.Refused(var conflicts) ->
                    refuse(HttpStatus.CONFLICT, open, "refused.conflicts", conflicts);
            case Execution.NotADraft _ ->
                    pages.seeOther(open.address(), open.words().page("noDraft"));
            case Execution.NotYet _ ->
                    refuse(HttpStatus.CONFLICT, open, "refused.notYet", List.of());
            case Execution.WithoutDecision _ ->
                    refuse(HttpStatus.CONFLICT, open, "refused.decision", List.of());
            case Execution.Busy _ -> refuse(HttpStatus.CONFLICT, open, "refused.busy", List.of());
            case Execution.Waiting(long prepared) -> waiting(pages, prepared);
        };
    }

    /// To the page on which somebody else confirms it.
    static ResponseEntity<byte[]> waiting(Pages pages, long prepared) {
        return pages.seeOther(
                "/confirmations/" + prepared, pages.texts().get("confirmations.prepared.done"));
    }

    private ResponseEntity<byte[]> refuse(
            HttpStatus status, OpenPlan open, String why, List<Conflict> conflicts) {
        var words = open.words();
        boolean ofHead = why.equals("refused.notYet") || why.equals("refused.decision");
        return show(
                status,
                open,
                null,
                words.page(why, words.date(open.plan().on())),
                PreviewWords.troubles(open, conflicts),
                ofHead
                        ? new Crumb(words.page("editHead"), open.address() + "/head")
                        : new Crumb(words.page("toPlan"), open.address()));
    }

    private ResponseEntity<byte[]> show(
            HttpStatus status,
            OpenPlan open,
            @Nullable PreviewWords told,
            @Nullable String refused,
            List<PreviewPage.Trouble> troubles,
            @Nullable Crumb mend) {
        var words = open.words();
        var page =
                new ConfirmPage(
                        open.trailBelow(),
                        open.lead(),
                        open.address() + "/execute",
                        open.address() + "/preview",
                        words.page("effects"),
                        told == null ? List.of() : told.effects(),
                        told == null ? List.of() : told.events(),
                        told == null ? List.of() : told.exceptions(),
                        refused,
                        troubles,
                        List.of(),
                        mend,
                        words.page("confirmExecute"),
                        false,
                        open.plan().revision());
        return pages.show(status, "reorganizations/confirm", words.page("execute"), page);
    }
}
