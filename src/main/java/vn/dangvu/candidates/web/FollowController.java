package vn.dangvu.candidates.web;

import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

import vn.dangvu.candidates.Candidacies;
import vn.dangvu.candidates.Outcome.Recorded;
import vn.dangvu.candidates.Outcome.Refused;
import vn.dangvu.candidates.web.CandidateDesk.Open;
import vn.dangvu.kernel.NotFound;
import vn.dangvu.kernel.Texts;
import vn.dangvu.kernel.Viewer;
import vn.dangvu.shell.FieldError;
import vn.dangvu.shell.Pages;

import java.util.List;
import java.util.Map;

/// Records what happened to a candidate.
@Controller
@RequestMapping("/candidates/{candidate}/steps/{step}")
class FollowController {

    private final CandidateDesk desk;
    private final Candidacies candidacies;
    private final HelperField helpers;
    private final Pages pages;

    FollowController(
            CandidateDesk desk, Candidacies candidacies, HelperField helpers, Pages pages) {
        this.desk = desk;
        this.candidacies = candidacies;
        this.helpers = helpers;
        this.pages = pages;
    }

    @GetMapping
    ResponseEntity<byte[]> ask(
            Viewer viewer,
            Texts texts,
            @PathVariable long candidate,
            @PathVariable String step,
            @RequestParam Map<String, String> sent) {
        var open = desk.open(viewer, texts, candidate);
        return form(HttpStatus.OK, open, kind(step), FollowForm.of(sent), List.of());
    }

    @PostMapping
    ResponseEntity<byte[]> send(
            Viewer viewer,
            Texts texts,
            @PathVariable long candidate,
            @PathVariable String step,
            @RequestParam Map<String, String> sent) {
        var open = desk.open(viewer, texts, candidate);
        var kind = kind(step);
        var form = FollowForm.of(sent);
        var reader = open.reader();
        var entry = FollowReading.read(open, helpers, reader, kind.kind(), form);
        if (entry == null) {
            return form(HttpStatus.UNPROCESSABLE_CONTENT, open, kind, form, reader.errors());
        }
        return switch (candidacies.follow(viewer, candidate, entry)) {
            case Recorded _ ->
                    pages.seeOther(
                            open.address(),
                            open.words()
                                    .page(
                                            "done",
                                            open.words().kind(entry.kind()),
                                            open.name(),
                                            open.words().date(entry.effectiveOn())));
            case Refused(var objections) ->
                    form(
                            HttpStatus.UNPROCESSABLE_CONTENT,
                            open,
                            kind,
                            form,
                            new ObjectionWords(open.words(), open.places()).of(objections));
        };
    }

    private static StepKind kind(String step) {
        return StepKind.at(step).orElseThrow(() -> new NotFound("step " + step));
    }

    private ResponseEntity<byte[]> form(
            HttpStatus status, Open open, StepKind kind, FollowForm form, List<FieldError> errors) {
        var page =
                FollowReading.page(
                        open,
                        kind.kind(),
                        null,
                        open.address() + "/steps/" + kind.address(),
                        form,
                        null,
                        errors);
        return pages.show(
                status, "candidates/follow", open.words().page("step." + kind.address()), page);
    }
}
