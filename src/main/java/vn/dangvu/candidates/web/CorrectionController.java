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
import vn.dangvu.candidates.FollowFact;
import vn.dangvu.candidates.FollowKind;
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

/// Puts right, or takes back, what was recorded of a candidate by mistake.
@Controller("candidateCorrectionController")
@RequestMapping("/candidates/{candidate}/facts/{happening}")
class CorrectionController {

    private final CandidateDesk desk;
    private final Candidacies candidacies;
    private final HelperField helpers;
    private final Pages pages;

    CorrectionController(
            CandidateDesk desk, Candidacies candidacies, HelperField helpers, Pages pages) {
        this.desk = desk;
        this.candidacies = candidacies;
        this.helpers = helpers;
        this.pages = pages;
    }

    @GetMapping("/correct")
    ResponseEntity<byte[]> ask(
            Viewer viewer,
            Texts texts,
            @PathVariable long candidate,
            @PathVariable long happening) {
        var open = desk.open(viewer, texts, candidate);
        var fact = fact(open, happening);
        return form(HttpStatus.OK, open, fact, FollowForm.of(fact, helper(open, fact)), List.of());
    }

    @PostMapping("/correct")
    ResponseEntity<byte[]> correct(
            Viewer viewer,
            Texts texts,
            @PathVariable long candidate,
            @PathVariable long happening,
            @RequestParam Map<String, String> sent) {
        var open = desk.open(viewer, texts, candidate);
        var fact = fact(open, happening);
        var form = FollowForm.of(sent);
        var reader = open.reader();
        var entry = FollowReading.read(open, helpers, reader, fact.entry().kind(), form);
        if (entry == null) {
            return form(HttpStatus.UNPROCESSABLE_CONTENT, open, fact, form, reader.errors());
        }
        return switch (candidacies.correct(viewer, happening, entry)) {
            case Recorded _ ->
                    pages.seeOther(open.address(), open.words().page("corrected", open.name()));
            case Refused(var objections) ->
                    form(
                            HttpStatus.UNPROCESSABLE_CONTENT,
                            open,
                            fact,
                            form,
                            new ObjectionWords(open.words(), open.places()).of(objections));
        };
    }

    @PostMapping("/annul")
    ResponseEntity<byte[]> annul(
            Viewer viewer,
            Texts texts,
            @PathVariable long candidate,
            @PathVariable long happening) {
        var open = desk.open(viewer, texts, candidate);
        var fact = fact(open, happening);
        return switch (candidacies.annul(viewer, happening)) {
            case Recorded _ ->
                    pages.seeOther(open.address(), open.words().page("takenBack", open.name()));
            case Refused(var objections) ->
                    form(
                            HttpStatus.CONFLICT,
                            open,
                            fact,
                            FollowForm.of(fact, helper(open, fact)),
                            new ObjectionWords(open.words(), open.places()).of(objections));
        };
    }

    /// An admission is put right where it was decided.
    private static FollowFact fact(Open open, long happening) {
        return open.record()
                .fact(happening)
                .filter(fact -> fact.entry().kind() != FollowKind.ADMITTED)
                .orElseThrow(() -> new NotFound("fact " + happening));
    }

    /// As the field of the form holds the member.
    private static String helper(Open open, FollowFact fact) {
        var helper = fact.entry().helper();
        if (helper != null && fact.entry().kind() == FollowKind.HELPER_RELEASED) {
            return helper.toString();
        }
        var known = helper == null ? null : open.record().members().get(helper);
        return known == null || known.name().isEmpty()
                ? ""
                : open.words().page("nameAndCode", known.name(), known.code());
    }

    private ResponseEntity<byte[]> form(
            HttpStatus status,
            Open open,
            FollowFact fact,
            FollowForm form,
            List<FieldError> errors) {
        String base = open.address() + "/facts/" + fact.id();
        var page =
                FollowReading.page(
                        open,
                        fact.entry().kind(),
                        fact,
                        base + "/correct",
                        form,
                        base + "/annul",
                        errors);
        return pages.show(
                status,
                "candidates/follow",
                open.words().page("correctOf", open.words().kind(fact.entry().kind())),
                page);
    }
}
