package vn.dangvu.members.web;

import jakarta.servlet.http.HttpSession;

import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

import vn.dangvu.kernel.Texts;
import vn.dangvu.kernel.Viewer;
import vn.dangvu.members.MovementKind;
import vn.dangvu.members.Objection;
import vn.dangvu.members.web.Desk.WrongFact;
import vn.dangvu.shell.Drafts;
import vn.dangvu.shell.Pages;

import java.util.List;
import java.util.Map;

/// Puts a right fact in the place of a wrong one. What was believed stays to be seen.
@Controller
@RequestMapping("/members/{id}/movements/{movement}/correct")
class CorrectionController {

    private final Desk desk;
    private final MovementSteps steps;
    private final Pages pages;

    CorrectionController(Desk desk, MovementSteps steps, Pages pages) {
        this.desk = desk;
        this.steps = steps;
        this.pages = pages;
    }

    @GetMapping
    ResponseEntity<byte[]> ask(
            Viewer viewer,
            Texts texts,
            HttpSession session,
            @PathVariable long id,
            @PathVariable long movement,
            @RequestParam(defaultValue = "") String kind,
            @RequestParam(required = false) @Nullable String fresh) {
        var wrong = desk.fact(viewer, texts, id, movement);
        var task = wrong.task();
        if (!wrong.fact().current()) {
            return pages.seeOther(wrong.open().address(), wrong.tooLate());
        }
        var drafts = new Drafts(session);
        if (fresh != null) {
            drafts.forget(task.address());
        }
        return drafts.of(task.address())
                .filter(typed -> kind.isEmpty() || kind.equals(typed.get("kind")))
                .map(typed -> steps.draft(viewer, task, wanted(wrong, typed), typed))
                .orElseGet(() ->
                        steps.form(
                                viewer,
                                task,
                                wanted(wrong, Map.of("kind", kind)),
                                MovementForm.of(wrong.fact().entry()),
                                false));
    }

    @PostMapping
    ResponseEntity<byte[]> send(
            Viewer viewer,
            Texts texts,
            HttpSession session,
            @PathVariable long id,
            @PathVariable long movement,
            @RequestParam Map<String, String> sent) {
        var wrong = desk.fact(viewer, texts, id, movement);
        var kind = wanted(wrong, sent);
        return wrong.fact().current()
                ? steps.send(viewer, wrong.task(), kind, sent, new Drafts(session))
                : steps.refused(
                        wrong.task(),
                        kind,
                        MovementForm.of(sent),
                        List.of(new Objection.CorrectedAlready()));
    }

    @GetMapping("/check")
    ResponseEntity<byte[]> check(
            Viewer viewer,
            Texts texts,
            HttpSession session,
            @PathVariable long id,
            @PathVariable long movement) {
        var wrong = desk.fact(viewer, texts, id, movement);
        var task = wrong.task();
        return new Drafts(session)
                .of(task.address())
                .filter(_ -> wrong.fact().current())
                .map(typed -> steps.check(viewer, task, wanted(wrong, typed), typed))
                .orElseGet(() -> pages.seeOther(task.address()));
    }

    /// The kind that was chosen instead, if it moves a member the same way; else the one recorded.
    private static MovementKind wanted(WrongFact wrong, Map<String, String> typed) {
        var recorded = wrong.fact().entry().kind();
        return Kinds.alike(recorded, wrong.open().words()).stream()
                .filter(other -> other.value().equals(typed.get("kind")))
                .findFirst()
                .map(other -> MovementKind.valueOf(other.value()))
                .orElse(recorded);
    }
}
