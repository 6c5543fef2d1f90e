package vn.dangvu.cases.web;

import org.springframework.stereotype.Component;

import vn.dangvu.cases.Cases;
import vn.dangvu.cases.Step;
import vn.dangvu.cases.StepAct;
import vn.dangvu.cases.StepOutcome;
import vn.dangvu.cases.web.CaseDesk.OpenCase;
import vn.dangvu.confirmations.Confirmable;
import vn.dangvu.confirmations.Confirmations;
import vn.dangvu.confirmations.Kind;
import vn.dangvu.confirmations.Prepared;
import vn.dangvu.kernel.NotFound;
import vn.dangvu.kernel.Texts;
import vn.dangvu.kernel.Viewer;
import vn.dangvu.shell.FieldError;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Steps with an effect on the ledger that somebody prepared.
@Component
class CaseConfirmations implements Confirmable {

    private final CaseDesk desk;
    private final StepPages stepPages;
    private final CasePages casePages;
    private final Cases cases;
    private final Confirmations confirmations;

    CaseConfirmations(
            CaseDesk desk,
            StepPages stepPages,
            CasePages casePages,
            Cases cases,
            Confirmations confirmations) {
        this.desk = desk;
        this.stepPages = stepPages;
        this.casePages = casePages;
        this.cases = cases;
        this.confirmations = confirmations;
    }

    @Override
    public Set<Kind> kinds() {
        return Set.of(Kind.CASE_STEP);
    }

    /// Shows whose case it is only when it is opened.
    @Override
    public String line(Viewer viewer, Texts texts, Prepared prepared) {
        var words = new CaseWords(texts);
        return switch (prepared.as(StepAct.class)) {
            case StepAct.Record act ->
                    words.page(
                            "waits.line", words.page("waits.step"), words.date(act.entry().on()));
            case StepAct.Correct act ->
                    words.page(
                            "waits.line",
                            words.page("waits.correct"),
                            words.date(act.entry().on()));
            case StepAct.Annul _ -> words.page("waits.annul");
        };
    }

    @Override
    public Told tell(Viewer viewer, Texts texts, Prepared prepared) {
        var act = prepared.as(StepAct.class);
        var open = desk.open(viewer, texts, act.file());
        return switch (act) {
            case StepAct.Record(_, var entry) -> {
                var task = new StepPages.Task(open, desk.kind(open, entry.kind()), null);
                var prospect = cases.prospect(viewer, act.file(), entry);
                yield told(open, task, stepPages.check(task, entry, prospect, Map.of()));
            }
            case StepAct.Correct(_, long step, var entry) -> {
                var wrong = step(open, step);
                var task = new StepPages.Task(open, desk.kind(open, entry.kind()), wrong);
                var prospect = cases.prospectOfCorrecting(viewer, step, entry);
                yield told(open, task, stepPages.check(task, entry, prospect, Map.of()));
            }
            case StepAct.Annul(_, long step) -> {
                var wrong = step(open, step);
                yield new Told(
                        List.of(
                                new Fact(open.words().page("person"), open.name()),
                                before(open, wrong)),
                        List.of(open.words().page("effect.takesBack")),
                        new Link(open.title(), open.address()),
                        Way.HERE);
            }
        };
    }

    /// What stands in the books now.
    private Fact before(OpenCase open, Step step) {
        var lines = new ArrayList<String>();
        lines.add(open.words().step(open.procedure(), step.entry().kind()));
        lines.add(open.words().date(step.entry().on()));
        lines.addAll(casePages.lines(open, step));
        return new Fact(open.words().page("waits.before"), String.join("; ", lines));
    }

    private static Step step(OpenCase open, long step) {
        return open.file().all().stream()
                .filter(one -> one.id() == step)
                .findFirst()
                .orElseThrow(() -> new NotFound("step " + step));
    }

    private Told told(OpenCase open, StepPages.Task task, StepCheckPage check) {
        var facts = new ArrayList<Fact>();
        facts.add(new Fact(open.words().page("waits.step"), task.title()));
        var wrong = task.wrong();
        if (wrong != null) {
            facts.add(before(open, wrong));
        }
        check.answers().forEach(answer -> facts.add(new Fact(answer.label(), answer.value())));
        var effects = new ArrayList<>(check.result());
        effects.addAll(check.effects());
        return new Told(facts, effects, new Link(open.title(), open.address()), Way.HERE);
    }

    @Override
    public Ending confirm(Viewer viewer, Texts texts, Prepared prepared) {
        var act = prepared.as(StepAct.class);
        StepOutcome outcome =
                confirmations.confirm(
                        viewer,
                        prepared.id(),
                        () -> act.perform(cases, viewer),
                        StepOutcome.Recorded.class::isInstance);
        return switch (outcome) {
            case StepOutcome.Recorded(long file, _) ->
                    new Ending.Done("/cases/" + file, texts.get("cases.page.waits.done"));
            case StepOutcome.Refused(var prospect) -> {
                var open = desk.open(viewer, texts, act.file());
                var task = new StepPages.Task(open, open.procedure().steps().getFirst(), null);
                yield new Ending.Refused(
                        stepPages.errors(task, prospect).stream()
                                .map(FieldError::message)
                                .toList());
            }
            case StepOutcome.Waiting(long still) -> new Ending.GoesOn("/confirmations/" + still);
        };
    }
}
