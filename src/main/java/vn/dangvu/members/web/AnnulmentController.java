package vn.dangvu.members.web;

import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

import vn.dangvu.kernel.Texts;
import vn.dangvu.kernel.Viewer;
import vn.dangvu.members.Memberships;
import vn.dangvu.members.RecordOutcome.Recorded;
import vn.dangvu.members.RecordOutcome.Refused;
import vn.dangvu.members.RecordOutcome.Waiting;
import vn.dangvu.members.web.Desk.WrongFact;
import vn.dangvu.shell.Pages;

import java.util.List;
import java.util.Map;

/// Takes back a fact that never happened, once it was asked for twice. It stays to be seen.
@Controller
@RequestMapping("/members/{id}/movements/{movement}/annul")
class AnnulmentController {

    private final Desk desk;
    private final Memberships memberships;
    private final MovementSteps steps;
    private final Pages pages;

    AnnulmentController(Desk desk, Memberships memberships, MovementSteps steps, Pages pages) {
        this.desk = desk;
        this.memberships = memberships;
        this.steps = steps;
        this.pages = pages;
    }

    @GetMapping
    ResponseEntity<byte[]> ask(
            Viewer viewer, Texts texts, @PathVariable long id, @PathVariable long movement) {
        var wrong = desk.fact(viewer, texts, id, movement);
        return wrong.fact().current()
                ? check(wrong)
                : pages.seeOther(wrong.open().address(), wrong.tooLate());
    }

    @PostMapping
    ResponseEntity<byte[]> annul(
            Viewer viewer,
            Texts texts,
            @PathVariable long id,
            @PathVariable long movement,
            @RequestParam Map<String, String> sent) {
        var wrong = desk.fact(viewer, texts, id, movement);
        var task = wrong.task();
        var entry = wrong.fact().entry();
        if (Step.of(sent) != Step.RECORD) {
            return pages.seeOther(wrong.annulAddress());
        }
        return switch (memberships.annul(viewer, movement)) {
            case Recorded _ ->
                    pages.seeOther(wrong.open().address(), task.said("annulledNotice", entry));
            case Refused(var objections) ->
                    steps.refused(task, entry.kind(), MovementForm.of(entry), objections);
            case Waiting(long prepared) -> MovementSteps.waiting(pages, prepared);
        };
    }

    private ResponseEntity<byte[]> check(WrongFact wrong) {
        var open = wrong.open();
        var words = open.words();
        var fact = wrong.fact();
        var day = fact.entry().effectiveOn();
        var answers =
                new Answers(words)
                        .member(open.who())
                        .entry(
                                fact.entry(),
                                open.nameOn(fact.fromCell(), day),
                                open.nameOn(fact.toCell(), day));
        var effects =
                List.of(
                        wrong.task().said("effectAnnulled", fact.entry()),
                        words.page("effectKnown"));
        var page =
                new CheckPage(
                        open.trail(),
                        wrong.annulAddress(),
                        wrong.task().address(),
                        answers.all(),
                        effects,
                        Map.of(),
                        words.page("confirmAnnulment"),
                        true);
        return pages.show("members/check", words.page("checkAnnulment"), page);
    }
}
