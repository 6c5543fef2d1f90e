package vn.dangvu.reorganizations.web;

import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;

import vn.dangvu.organizations.Organizations;
import vn.dangvu.reorganizations.Lineages;
import vn.dangvu.reorganizations.Plan;
import vn.dangvu.reorganizations.Reorganizations;
import vn.dangvu.shell.Crumb;
import vn.dangvu.shell.FieldError;
import vn.dangvu.shell.Pages;

import java.util.ArrayList;
import java.util.List;

/// Shows a plan, and shows it again when somebody else was faster.
@Component
class PlanPages {

    /// More than anybody reads; what became of each organization stands on its own page.
    private static final int TOLD = 60;

    private final Reorganizations reorganizations;
    private final Lineages lineages;
    private final Organizations organizations;
    private final PlanJobs jobs;
    private final Pages pages;

    PlanPages(
            Reorganizations reorganizations,
            Lineages lineages,
            Organizations organizations,
            PlanJobs jobs,
            Pages pages) {
        this.reorganizations = reorganizations;
        this.lineages = lineages;
        this.organizations = organizations;
        this.jobs = jobs;
        this.pages = pages;
    }

    /// @param from the first line that is shown
    ResponseEntity<byte[]> show(OpenPlan open, int from) {
        return show(HttpStatus.OK, open, from, null, "", List.of());
    }

    /// What was asked for was not done: the plan is another one by now.
    ResponseEntity<byte[]> changed(OpenPlan open) {
        return show(HttpStatus.CONFLICT, open, 1, changedWords(open), "", List.of());
    }

    ResponseEntity<byte[]> comment(OpenPlan open, String typed, List<FieldError> errors) {
        return show(HttpStatus.UNPROCESSABLE_CONTENT, open, 1, null, typed, errors);
    }

    static String changedWords(OpenPlan open) {
        return open.words().page("changed", open.words().lastTouch(open.plan()));
    }

    private ResponseEntity<byte[]> show(
            HttpStatus status,
            OpenPlan open,
            int from,
            @Nullable String changed,
            String comment,
            List<FieldError> errors) {
        var plan = open.plan();
        var words = open.words();
        var page =
                new PlanPage(
                        open.trail(),
                        open.lead(),
                        open.address(),
                        plan.draft(),
                        words.stage(plan),
                        words.stageState(plan),
                        words.stageIcon(plan),
                        words.lastTouch(plan),
                        facts(open),
                        changed,
                        plan.revision(),
                        PlanLines.of(open, from),
                        words.page("assigned", words.number(plan.assignments().size())),
                        done(open),
                        comments(open),
                        comment,
                        errors,
                        plan.stage() instanceof Plan.Stage.Executed
                                ? open.address() + "/undo"
                                : null,
                        work(open));
        return pages.show(status, "reorganizations/plan", plan.title(), page);
    }

    /// What is under way, or came to nothing: what came of the rest, the plan says itself.
    private @Nullable Crumb work(OpenPlan open) {
        return jobs.of(open.plan())
                .filter(job -> job.working() || job.inVain())
                .map(job ->
                        new Crumb(
                                open.words()
                                        .page(
                                                job.working() ? "work.running" : "work.inVain",
                                                job.by(),
                                                open.words().time(job.startedAt())),
                                open.address() + "/work"))
                .orElse(null);
    }

    private static List<PlanPage.Fact> facts(OpenPlan open) {
        var words = open.words();
        var plan = open.plan();
        String decision = words.decision(plan.decision());
        return List.of(
                new PlanPage.Fact(
                        words.page("home"),
                        open.home().shortName(),
                        "/organizations/" + plan.home()),
                new PlanPage.Fact(words.page("on"), words.date(plan.on()), null),
                new PlanPage.Fact(
                        words.page("decision"),
                        decision.isEmpty() ? words.page("noDecision") : decision,
                        null));
    }

    private List<Happening> done(OpenPlan open) {
        var happenings = new Happenings(organizations, open.viewer(), open.words(), "");
        var events = lineages.of(open.plan());
        var told = new ArrayList<Happening>();
        events.stream().limit(TOLD).map(happenings::of).forEach(told::add);
        if (events.size() > TOLD) {
            String more =
                    open.words().page("moreEvents", open.words().number(events.size() - TOLD));
            told.add(new Happening(more, List.of(), List.of()));
        }
        return told;
    }

    private List<PlanPage.Comment> comments(OpenPlan open) {
        return reorganizations.comments(open.viewer(), open.plan().id()).stream()
                .map(one ->
                        new PlanPage.Comment(one.by(), open.words().time(one.at()), one.words()))
                .toList();
    }
}
