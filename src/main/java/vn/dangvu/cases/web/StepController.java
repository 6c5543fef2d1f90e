package vn.dangvu.cases.web;

import jakarta.servlet.http.HttpSession;

import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

import vn.dangvu.cases.web.StepPages.Task;
import vn.dangvu.kernel.Forbidden;
import vn.dangvu.kernel.Texts;
import vn.dangvu.kernel.Viewer;
import vn.dangvu.shell.Drafts;
import vn.dangvu.shell.Pages;

import java.util.Map;

/// Records a step of a case.
@Controller
@RequestMapping("/cases/{casefile}/steps/{step}")
class StepController {

    private final CaseDesk desk;
    private final StepWork work;
    private final Pages pages;

    StepController(CaseDesk desk, StepWork work, Pages pages) {
        this.desk = desk;
        this.work = work;
        this.pages = pages;
    }

    @GetMapping
    ResponseEntity<byte[]> form(
            Viewer viewer,
            Texts texts,
            @PathVariable long casefile,
            @PathVariable String step,
            @RequestParam(required = false) @Nullable String fresh,
            HttpSession session) {
        var task = task(viewer, texts, casefile, step);
        var drafts = new Drafts(session);
        if (fresh != null) {
            drafts.forget(task.address());
        }
        return drafts.of(task.address())
                .map(typed -> work.draft(task, typed))
                .orElseGet(() -> work.form(task, StepForm.of(Map.of())));
    }

    @PostMapping
    ResponseEntity<byte[]> send(
            Viewer viewer,
            Texts texts,
            @PathVariable long casefile,
            @PathVariable String step,
            @RequestParam Map<String, String> sent,
            HttpSession session) {
        return work.send(task(viewer, texts, casefile, step), sent, new Drafts(session));
    }

    @GetMapping("/check")
    ResponseEntity<byte[]> check(
            Viewer viewer,
            Texts texts,
            @PathVariable long casefile,
            @PathVariable String step,
            HttpSession session) {
        var task = task(viewer, texts, casefile, step);
        return new Drafts(session)
                .of(task.address())
                .map(typed -> work.check(task, typed))
                .orElseGet(() -> pages.seeOther(task.address()));
    }

    /// @throws Forbidden if the viewer may not record where the step is decided
    private Task task(Viewer viewer, Texts texts, long casefile, String step) {
        var open = desk.lay(viewer, texts, casefile);
        var kind = desk.kind(open, step);
        boolean may =
                open.setting()
                        .of(kind.decider())
                        .filter(seat -> desk.mayRecord(viewer, seat.organization()))
                        .isPresent();
        if (!may) {
            throw new Forbidden("record " + step + " of case " + casefile);
        }
        return new Task(open, kind, null);
    }
}
