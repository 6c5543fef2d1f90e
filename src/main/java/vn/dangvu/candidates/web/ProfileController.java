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
import vn.dangvu.candidates.CandidateProfile;
import vn.dangvu.candidates.Outcome.Recorded;
import vn.dangvu.candidates.Outcome.Refused;
import vn.dangvu.candidates.web.CandidateDesk.Open;
import vn.dangvu.kernel.Texts;
import vn.dangvu.kernel.Viewer;
import vn.dangvu.shell.FieldError;
import vn.dangvu.shell.Pages;

import java.util.List;
import java.util.Map;

/// Says anew what is so of a candidate.
@Controller("candidateProfileController")
@RequestMapping("/candidates/{candidate}/profile")
class ProfileController {

    private final CandidateDesk desk;
    private final Candidacies candidacies;
    private final Pages pages;

    ProfileController(CandidateDesk desk, Candidacies candidacies, Pages pages) {
        this.desk = desk;
        this.candidacies = candidacies;
        this.pages = pages;
    }

    @GetMapping
    ResponseEntity<byte[]> ask(Viewer viewer, Texts texts, @PathVariable long candidate) {
        var open = desk.open(viewer, texts, candidate);
        return form(
                HttpStatus.OK,
                open,
                ProfileForm.of(open.record().profile()),
                known(open),
                List.of());
    }

    @PostMapping
    ResponseEntity<byte[]> send(
            Viewer viewer,
            Texts texts,
            @PathVariable long candidate,
            @RequestParam Map<String, String> sent) {
        var open = desk.open(viewer, texts, candidate);
        var form = ProfileForm.of(sent);
        String known = sent.getOrDefault("known", "");
        var reader = open.reader();
        var said = form.read(reader);
        if (said == null) {
            return form(HttpStatus.UNPROCESSABLE_CONTENT, open, form, known, reader.errors());
        }
        long seen = known.matches("[0-9]{1,18}") ? Long.parseLong(known) : 0;
        return switch (candidacies.revise(viewer, candidate, seen, whole(open, said))) {
            case Recorded _ ->
                    pages.seeOther(open.address(), open.words().page("revised", open.name()));
            case Refused(var objections) ->
                    form(
                            HttpStatus.UNPROCESSABLE_CONTENT,
                            open,
                            form,
                            known,
                            new ObjectionWords(open.words(), open.places()).of(objections));
        };
    }

    /// The home place that was masked stays unless another was typed.
    private static CandidateProfile whole(Open open, CandidateProfile said) {
        var before = open.record().profile().person();
        return new CandidateProfile(
                said.person().fromWhere(before),
                said.unionMember(),
                said.unionOfficer(),
                said.owner());
    }

    private static String known(Open open) {
        return Long.toString(open.record().profiles().getFirst().id());
    }

    private ResponseEntity<byte[]> form(
            HttpStatus status, Open open, ProfileForm form, String known, List<FieldError> errors) {
        boolean masked = open.record().profile().person().hometown() != null;
        var page =
                new ProfilePage(
                        open.trail(),
                        open.address() + "/profile",
                        open.address(),
                        open.who(),
                        known,
                        masked,
                        form,
                        ProfileLists.in(open.words()),
                        errors);
        return pages.show(status, "candidates/profile", open.words().page("edit"), page);
    }
}
