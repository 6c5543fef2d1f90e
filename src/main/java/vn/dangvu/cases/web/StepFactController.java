package vn.dangvu.cases.web;

import jakarta.servlet.http.HttpSession;

import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

import vn.dangvu.cases.web.StepPages.Task;
import vn.dangvu.kernel.Forbidden;
import vn.dangvu.kernel.NotFound;
import vn.dangvu.kernel.Texts;
import vn.dangvu.kernel.Viewer;
import vn.dangvu.shell.Drafts;
import vn.dangvu.shell.Pages;

import java.util.Map;

/// Puts a recorded step right, or takes it back.
@Controller
@RequestMapping("/cases/{casefile}/facts/{stepfact}")
class StepFactController {

    private final CaseDesk desk;
    private final StepWork work;
    private final Pages pages;

    StepFactController(CaseDesk desk, StepWork work, Pages pages) {
        this.desk = desk;
        this.work = work;
        this.pages = pages;
    }

    @GetMapping("/correct")
    ResponseEntity<byte[]> form(
            Viewer viewer,
            Texts texts,
            @PathVariable long casefile,
            @PathVariable long stepfact,
            HttpSession session) {
        var task = task(viewer, texts, casefile, stepfact);
        var typed = new Drafts(session).of(task.address());
        var form = typed.map(StepForm::of).orElseGet(() -> asRecorded(task));
        return work.form(task, form);
    }

    @PostMapping("/correct")
    ResponseEntity<byte[]> send(
            Viewer viewer,
            Texts texts,
            @PathVariable long casefile,
            @PathVariable long stepfact,
            @RequestParam Map<String, String> sent,
            HttpSession session) {
        return work.send(task(viewer, texts, casefile, stepfact), sent, new Drafts(session));
    }

    @GetMapping("/correct/check")
    ResponseEntity<byte[]> check(
            Viewer viewer,
            Texts texts,
            @PathVariable long casefile,
            @PathVariable long stepfact,
            HttpSession session) {
        var task = task(viewer, texts, casefile, stepfact);
        return new Drafts(session)
                .of(task.address())
                .map(typed -> work.check(task, typed))
                .orElseGet(() -> pages.seeOther(task.address()));
    }

    @PostMapping("/annul")
    ResponseEntity<byte[]> annul(
            Viewer viewer, Texts texts, @PathVariable long casefile, @PathVariable long stepfact) {
        var task = task(viewer, texts, casefile, stepfact);
        return work.annul(task, stepfact, asRecorded(task));
    }

    private StepForm asRecorded(Task task) {
        var wrong = task.wrong();
        return wrong == null
                ? StepForm.of(Map.of())
                : StepForm.of(wrong.entry(), desk.person(task.open().viewer(), wrong.entry()));
    }

    /// @throws NotFound if the case has no such step
    /// @throws Forbidden if the viewer may not record where it was decided
    private Task task(Viewer viewer, Texts texts, long casefile, long stepfact) {
        var open = desk.lay(viewer, texts, casefile);
        var step =
                open.file().all().stream()
                        .filter(one -> one.id() == stepfact)
                        .findFirst()
                        .orElseThrow(() -> new NotFound("step " + stepfact));
        if (!desk.mayRecord(viewer, step.entry().organization())) {
            throw new Forbidden("correct step " + stepfact);
        }
        return new Task(open, desk.kind(open, step.entry().kind()), step);
    }
}
