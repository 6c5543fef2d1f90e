package vn.dangvu.candidates.web;

import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

import vn.dangvu.candidates.Candidacies;
import vn.dangvu.candidates.FollowKind;
import vn.dangvu.candidates.NewCandidate;
import vn.dangvu.candidates.Objection;
import vn.dangvu.candidates.Outcome.Recorded;
import vn.dangvu.candidates.Outcome.Refused;
import vn.dangvu.kernel.Forbidden;
import vn.dangvu.kernel.Texts;
import vn.dangvu.kernel.Viewer;
import vn.dangvu.shell.Crumb;
import vn.dangvu.shell.FieldError;
import vn.dangvu.shell.FieldReader;
import vn.dangvu.shell.Pages;

import java.util.List;
import java.util.Map;

/// Records somebody whom a cell notes.
@Controller
@RequestMapping("/candidates/new")
class NewCandidateController {

    private static final String FORM = "/candidates/new";

    private final CandidateDesk desk;
    private final Candidacies candidacies;
    private final Pages pages;

    NewCandidateController(CandidateDesk desk, Candidacies candidacies, Pages pages) {
        this.desk = desk;
        this.candidacies = candidacies;
        this.pages = pages;
    }

    /// The form as it was sent.
    private record Sent(String code, ProfileForm profile, FollowForm noted, boolean different) {

        static Sent of(Map<String, String> sent) {
            return new Sent(
                    FieldReader.sent(sent, "code"),
                    ProfileForm.of(sent),
                    FollowForm.of(sent),
                    sent.containsKey("differentPerson"));
        }

        /// @param cell the organization from which somebody came here
        static Sent blank(String cell) {
            return new Sent("", ProfileForm.BLANK, new FollowForm("", cell, "", "", ""), false);
        }
    }

    /// What stands against a form.
    private record Trouble(List<FieldError> errors, List<Crumb> known, boolean looksLike) {

        static final Trouble NONE = new Trouble(List.of(), List.of(), false);
    }

    @GetMapping
    ResponseEntity<byte[]> ask(
            Viewer viewer, Texts texts, @RequestParam(defaultValue = "") String organization) {
        mustRecord(viewer);
        return form(HttpStatus.OK, viewer, texts, Sent.blank(organization), Trouble.NONE);
    }

    @PostMapping
    ResponseEntity<byte[]> send(
            Viewer viewer, Texts texts, @RequestParam Map<String, String> fields) {
        mustRecord(viewer);
        var sent = Sent.of(fields);
        var reader = new FormReader(texts, desk.today());
        var said = sent.profile().read(reader);
        var noted = sent.noted().read(reader, FollowKind.NOTED, null);
        String code = reader.textOrNull("code", sent.code());
        if (said == null || noted == null) {
            var trouble = new Trouble(reader.errors(), List.of(), false);
            return form(HttpStatus.UNPROCESSABLE_CONTENT, viewer, texts, sent, trouble);
        }
        var person = new NewCandidate(code, said);
        return switch (candidacies.enter(viewer, person, noted, sent.different())) {
            case Recorded(long candidate, _) ->
                    pages.seeOther(
                            "/candidates/" + candidate,
                            new CandidateWords(texts)
                                    .page("entered.done", said.person().fullName()));
            case Refused(var objections) ->
                    form(
                            HttpStatus.UNPROCESSABLE_CONTENT,
                            viewer,
                            texts,
                            sent,
                            trouble(viewer, texts, objections));
        };
    }

    private Trouble trouble(Viewer viewer, Texts texts, List<Objection> objections) {
        var words = new ObjectionWords(new CandidateWords(texts), desk.places(viewer, texts));
        return new Trouble(
                words.of(objections),
                ObjectionWords.known(objections),
                objections.stream().anyMatch(Objection.LooksLike.class::isInstance));
    }

    private static void mustRecord(Viewer viewer) {
        if (viewer.recorderRoots().length == 0) {
            throw new Forbidden("recording a candidate");
        }
    }

    private ResponseEntity<byte[]> form(
            HttpStatus status, Viewer viewer, Texts texts, Sent sent, Trouble trouble) {
        var words = new CandidateWords(texts);
        var page =
                new NewCandidatePage(
                        List.of(new Crumb(words.page("title"), "/candidates")),
                        FORM,
                        sent.code(),
                        sent.profile(),
                        sent.noted(),
                        desk.places(viewer, texts).recordable(),
                        ProfileLists.in(words),
                        trouble.known(),
                        trouble.looksLike() || sent.different(),
                        sent.different(),
                        trouble.errors());
        return pages.show(status, "candidates/new", words.page("new"), page);
    }
}
