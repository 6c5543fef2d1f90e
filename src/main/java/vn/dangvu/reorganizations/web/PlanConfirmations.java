package vn.dangvu.reorganizations.web;

import org.springframework.stereotype.Component;

import vn.dangvu.confirmations.Confirmable;
import vn.dangvu.confirmations.Kind;
import vn.dangvu.confirmations.Prepared;
import vn.dangvu.kernel.Texts;
import vn.dangvu.kernel.Viewer;
import vn.dangvu.reorganizations.Advance;
import vn.dangvu.reorganizations.Conflict;
import vn.dangvu.reorganizations.PreparedPlan;
import vn.dangvu.reorganizations.Reorganizations;
import vn.dangvu.reorganizations.Reorganizations.Execution;
import vn.dangvu.reorganizations.Reorganizations.Undoing;
import vn.dangvu.shell.Crumb;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Plans that somebody prepared to be carried out or undone.
@Component
class PlanConfirmations implements Confirmable {

    private final PlanDesk desk;
    private final Reorganizations reorganizations;
    private final PlanJobs jobs;
    private final Obstacles obstacles;

    PlanConfirmations(
            PlanDesk desk, Reorganizations reorganizations, PlanJobs jobs, Obstacles obstacles) {
        this.desk = desk;
        this.reorganizations = reorganizations;
        this.jobs = jobs;
        this.obstacles = obstacles;
    }

    @Override
    public Set<Kind> kinds() {
        return EnumSet.of(Kind.PLAN_EXECUTION, Kind.PLAN_UNDO);
    }

    @Override
    public String line(Viewer viewer, Texts texts, Prepared prepared) {
        return reorganizations.get(viewer, prepared.as(PreparedPlan.class).plan()).title();
    }

    @Override
    public Told tell(Viewer viewer, Texts texts, Prepared prepared) {
        var seen = prepared.as(PreparedPlan.class);
        var open = desk.open(viewer, texts, seen.plan());
        boolean undoes = prepared.kind() == Kind.PLAN_UNDO;
        return new Told(
                facts(open),
                undoes ? undoing(open) : executing(open, seen),
                undoes || !open.plan().draft()
                        ? new Link(open.words().page("toPlan"), open.address())
                        : new Link(open.words().page("preview"), open.address() + "/preview"),
                Way.HERE);
    }

    @Override
    public Ending confirm(Viewer viewer, Texts texts, Prepared prepared) {
        var seen = prepared.as(PreparedPlan.class);
        var open = desk.open(viewer, texts, seen.plan());
        if (PlanJobs.isLarge(open.plan()) || jobs.working(open.plan())) {
            jobs.confirm(viewer, prepared, seen);
            return new Ending.GoesOn(open.address() + "/work");
        }
        return prepared.kind() == Kind.PLAN_UNDO
                ? undone(open, jobs.undo(viewer, prepared, seen, Advance.NONE))
                : executed(open, jobs.execute(viewer, prepared, seen, Advance.NONE));
    }

    private static List<Fact> facts(OpenPlan open) {
        var words = open.words();
        var plan = open.plan();
        String decision = words.decision(plan.decision());
        return List.of(
                new Fact(words.page("planTitle"), plan.title()),
                new Fact(words.page("home"), open.home().shortName()),
                new Fact(words.page("on"), words.date(plan.on())),
                new Fact(
                        words.page("decision"),
                        decision.isEmpty() ? words.page("noDecision") : decision));
    }

    /// A large plan is reckoned on its own page, for whoever opens that.
    private List<String> executing(OpenPlan open, PreparedPlan seen) {
        if (open.plan().revision() != seen.revision()) {
            return List.of(PlanPages.changedWords(open));
        }
        if (!open.plan().draft()) {
            return List.of(open.words().page("noDraft"));
        }
        if (PlanJobs.isLarge(open.plan())) {
            return List.of(open.words().page("effect.day", open.words().date(open.plan().on())));
        }
        var told = new PreviewWords(open, reorganizations.preview(open.viewer(), seen.plan()));
        var effects = new ArrayList<>(told.events());
        effects.addAll(told.exceptions());
        effects.addAll(told.effects());
        return effects;
    }

    private static List<String> undoing(OpenPlan open) {
        var words = open.words();
        return List.of(
                words.page("effect.back"),
                words.page("effect.backMembers"),
                words.page("effect.kept"));
    }

    private static Ending executed(OpenPlan open, Optional<Execution> execution) {
        var words = open.words();
        if (execution.isEmpty()) {
            return refused(PlanPages.changedWords(open), List.of());
        }
        return switch (execution.get()) {
            case Execution.Done(_, var told) ->
                    new Ending.Done(
                            open.address(),
                            words.page(
                                    "executedNotice",
                                    words.date(open.plan().on()),
                                    new PreviewWords(open, told).moved()));
            case Execution.Refused(var conflicts) ->
                    refused(words.page("refused.conflicts"), troubles(open, conflicts));
            case Execution.NotADraft _ -> refused(words.page("noDraft"), List.of());
            case Execution.NotYet(var on) ->
                    refused(words.page("refused.notYet", words.date(on)), List.of());
            case Execution.WithoutDecision _ -> refused(words.page("refused.decision"), List.of());
            case Execution.Busy _ -> refused(words.page("refused.busy"), List.of());
            case Execution.Waiting(long prepared) ->
                    new Ending.GoesOn("/confirmations/" + prepared);
        };
    }

    private Ending undone(OpenPlan open, Undoing undoing) {
        var words = open.words();
        return switch (undoing) {
            case Undoing.Done _ -> new Ending.Done(open.address(), words.page("undoneNotice"));
            case Undoing.NotExecuted _ -> refused(words.page("notExecuted"), List.of());
            case Undoing.Busy _ -> refused(words.page("refused.busy"), List.of());
            case Undoing.InTheWay way ->
                    refused(
                            words.page("refused.inTheWay"),
                            obstacles.of(open, way).stream().map(Crumb::label).toList());
            case Undoing.Waiting(long prepared) -> new Ending.GoesOn("/confirmations/" + prepared);
        };
    }

    private static List<String> troubles(OpenPlan open, List<Conflict> conflicts) {
        return PreviewWords.troubles(open, conflicts).stream()
                .map(PreviewPage.Trouble::words)
                .toList();
    }

    private static Ending refused(String why, List<String> more) {
        var reasons = new ArrayList<>(List.of(why));
        reasons.addAll(more);
        return new Ending.Refused(reasons);
    }
}
