package vn.dangvu.cases.web;

import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;

import vn.dangvu.cases.Cases;
import vn.dangvu.cases.Objection;
import vn.dangvu.cases.Prospect;
import vn.dangvu.cases.StepEntry;
import vn.dangvu.cases.StepOutcome;
import vn.dangvu.cases.web.StepPages.Task;
import vn.dangvu.shell.Drafts;
import vn.dangvu.shell.FieldError;
import vn.dangvu.shell.Pages;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Fill in, check, record: the same for a new step and for one that is corrected.
@Component
class StepWork {

    private final Cases cases;
    private final StepReading reading;
    private final StepPages stepPages;
    private final Pages pages;

    StepWork(Cases cases, StepReading reading, StepPages stepPages, Pages pages) {
        this.cases = cases;
        this.reading = reading;
        this.stepPages = stepPages;
        this.pages = pages;
    }

    /// With what was typed before and not recorded.
    ResponseEntity<byte[]> draft(Task task, Map<String, String> typed) {
        var form =
                stepPages.form(
                        task, StepForm.of(typed), List.of(), false, task.address() + "?fresh=yes");
        return pages.show(HttpStatus.OK, "cases/step", task.title(), form);
    }

    ResponseEntity<byte[]> form(Task task, StepForm form) {
        return form(HttpStatus.OK, task, form, List.of(), false);
    }

    ResponseEntity<byte[]> send(Task task, Map<String, String> sent, Drafts drafts) {
        drafts.keep(task.address(), sent);
        var form = StepForm.of(sent);
        var read = read(task, form);
        var entry = read.entry();
        if (entry == null) {
            return form(HttpStatus.UNPROCESSABLE_CONTENT, task, form, read.errors(), false);
        }
        if (!sent.getOrDefault("step", "").equals("record")) {
            var prospect = prospect(task, entry);
            return prospect.possible()
                    ? pages.seeOther(task.address() + "/check")
                    : refused(task, form, prospect);
        }
        return switch (keep(task, entry)) {
            case StepOutcome.Recorded _ -> {
                drafts.forget(task.address());
                yield pages.seeOther(
                        task.open().address(),
                        task.open().words().page("done", task.title(), task.open().name()));
            }
            case StepOutcome.Refused(var prospect) -> refused(task, form, prospect);
            case StepOutcome.Waiting(long prepared) -> {
                drafts.forget(task.address());
                yield pages.seeOther(
                        "/confirmations/" + prepared,
                        pages.texts().get("confirmations.prepared.done"));
            }
        };
    }

    /// What was typed and what it will do, before it counts.
    ResponseEntity<byte[]> check(Task task, Map<String, String> typed) {
        var form = StepForm.of(typed);
        var read = read(task, form);
        var entry = read.entry();
        if (entry == null) {
            return form(HttpStatus.UNPROCESSABLE_CONTENT, task, form, read.errors(), false);
        }
        var prospect = prospect(task, entry);
        if (!prospect.possible()) {
            return refused(task, form, prospect);
        }
        var fields = new LinkedHashMap<>(typed);
        fields.remove("step");
        fields.remove("_csrf");
        return pages.show(
                "cases/check",
                task.open().words().page("title.check", task.title()),
                stepPages.check(task, entry, prospect, fields));
    }

    /// @param recorded as the form has the step
    ResponseEntity<byte[]> annul(Task task, long step, StepForm recorded) {
        return switch (cases.annul(task.open().viewer(), step)) {
            case StepOutcome.Recorded _ ->
                    pages.seeOther(
                            task.open().address(),
                            task.open().words().page("annulled", task.title()));
            case StepOutcome.Refused(var prospect) -> refused(task, recorded, prospect);
            case StepOutcome.Waiting(long prepared) -> pages.seeOther("/confirmations/" + prepared);
        };
    }

    private StepReading.Read read(Task task, StepForm form) {
        var open = task.open();
        return reading.read(
                open.viewer(),
                open.words().texts(),
                open.file(),
                open.procedure(),
                task.kind(),
                form);
    }

    private Prospect prospect(Task task, StepEntry entry) {
        var wrong = task.wrong();
        var viewer = task.open().viewer();
        return wrong == null
                ? cases.prospect(viewer, task.open().file().id(), entry)
                : cases.prospectOfCorrecting(viewer, wrong.id(), entry);
    }

    private StepOutcome keep(Task task, StepEntry entry) {
        var wrong = task.wrong();
        var viewer = task.open().viewer();
        return wrong == null
                ? cases.record(viewer, task.open().file().id(), entry)
                : cases.correct(viewer, wrong.id(), entry);
    }

    private ResponseEntity<byte[]> refused(Task task, StepForm form, Prospect prospect) {
        boolean late =
                prospect.objections().stream()
                        .map(Objection::key)
                        .anyMatch("cases.objection.correctedAlready"::equals);
        return form(
                late ? HttpStatus.CONFLICT : HttpStatus.UNPROCESSABLE_CONTENT,
                task,
                form,
                stepPages.errors(task, prospect),
                prospect.objections().stream().anyMatch(Objection::excusable));
    }

    private ResponseEntity<byte[]> form(
            HttpStatus status,
            Task task,
            StepForm form,
            List<FieldError> errors,
            boolean consents) {
        return pages.show(
                status,
                "cases/step",
                task.title(),
                stepPages.form(task, form, errors, consents, null));
    }
}
