package vn.dangvu.members.web;

import jakarta.servlet.http.HttpSession;

import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

import vn.dangvu.kernel.Texts;
import vn.dangvu.kernel.Viewer;
import vn.dangvu.members.Objection;
import vn.dangvu.members.Profiles;
import vn.dangvu.members.Revision;
import vn.dangvu.members.web.CheckPage.Answer;
import vn.dangvu.members.web.Desk.OpenRecord;
import vn.dangvu.shell.Drafts;
import vn.dangvu.shell.FieldError;
import vn.dangvu.shell.Pages;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// Corrects a member's profile, or adds what changed from a day on: fill in, check, record.
@Controller
@RequestMapping("/members/{id}/profile")
class ProfileController {

    private final Desk desk;
    private final Profiles profiles;
    private final Pages pages;

    ProfileController(Desk desk, Profiles profiles, Pages pages) {
        this.desk = desk;
        this.profiles = profiles;
        this.pages = pages;
    }

    @GetMapping
    ResponseEntity<byte[]> ask(
            Viewer viewer,
            Texts texts,
            HttpSession session,
            @PathVariable long id,
            @RequestParam(required = false) @Nullable String fresh) {
        var open = desk.open(viewer, texts, id);
        var drafts = new Drafts(session);
        if (fresh != null) {
            drafts.forget(address(open));
        }
        var typed = drafts.of(address(open));
        var form = typed.map(ProfileForm::of).orElseGet(() -> ProfileForm.of(open.member()));
        return form(HttpStatus.OK, open, form, List.of(), typed.isPresent());
    }

    @PostMapping
    ResponseEntity<byte[]> send(
            Viewer viewer,
            Texts texts,
            HttpSession session,
            @PathVariable long id,
            @RequestParam Map<String, String> sent) {
        var open = desk.open(viewer, texts, id);
        var drafts = new Drafts(session);
        drafts.keep(address(open), sent);
        var form = ProfileForm.of(sent);
        var reading = form.read(open.today(), open.member().person());
        var revision = reading.value();
        if (revision == null) {
            return unread(open, form, reading);
        }
        boolean record = Step.of(sent) == Step.RECORD;
        var objections =
                record
                        ? profiles.revise(viewer, id, revision)
                        : profiles.objectionsTo(viewer, id, revision);
        if (!objections.isEmpty()) {
            return refused(open, form, objections);
        }
        if (!record) {
            return pages.seeOther(address(open) + "/check");
        }
        drafts.forget(address(open));
        return pages.seeOther(open.address(), open.words().page("profileNotice"));
    }

    @GetMapping("/check")
    ResponseEntity<byte[]> check(
            Viewer viewer, Texts texts, HttpSession session, @PathVariable long id) {
        var open = desk.open(viewer, texts, id);
        var typed = new Drafts(session).of(address(open));
        if (typed.isEmpty()) {
            return pages.seeOther(open.address());
        }
        var form = ProfileForm.of(typed.get());
        var reading = form.read(open.today(), open.member().person());
        var revision = reading.value();
        if (revision == null) {
            return unread(open, form, reading);
        }
        var objections = profiles.objectionsTo(viewer, id, revision);
        return objections.isEmpty()
                ? check(viewer, open, form, revision)
                : refused(open, form, objections);
    }

    private static String address(OpenRecord open) {
        return open.address() + "/profile";
    }

    private ResponseEntity<byte[]> unread(
            OpenRecord open, ProfileForm form, Reading<Revision> reading) {
        var texts = open.words().texts();
        var errors = reading.flaws().stream().map(flaw -> flaw.inWords(texts)).toList();
        return form(HttpStatus.UNPROCESSABLE_CONTENT, open, form, errors, false);
    }

    private ResponseEntity<byte[]> refused(
            OpenRecord open, ProfileForm form, List<Objection> objections) {
        boolean late = objections.stream().anyMatch(Objection.ChangedMeanwhile.class::isInstance);
        return form(
                late ? HttpStatus.CONFLICT : HttpStatus.UNPROCESSABLE_CONTENT,
                open,
                form,
                open.inWords(objections),
                false);
    }

    private ResponseEntity<byte[]> form(
            HttpStatus status,
            OpenRecord open,
            ProfileForm form,
            List<FieldError> errors,
            boolean draft) {
        var page =
                new ProfilePage(
                        open.trail(),
                        open.who(),
                        address(open),
                        address(open),
                        form,
                        errors,
                        PersonLists.in(open.words()),
                        draft ? address(open) + "?fresh=on" : null);
        return pages.show(status, "members/profile", open.words().page("editProfile"), page);
    }

    private ResponseEntity<byte[]> check(
            Viewer viewer, OpenRecord open, ProfileForm form, Revision revision) {
        var words = open.words();
        var from = revision.from();
        var answers = new ArrayList<Answer>();
        answers.addAll(new Answers(words).member(open.who()).all());
        answers.addAll(Traits.changes(open.member().person(), revision.right(), words));
        var effects = new ArrayList<String>();
        effects.add(
                from == null
                        ? words.page("effectProfileCorrected")
                        : words.page("effectProfileChanged", words.date(from)));
        boolean held =
                profiles.outcome(viewer, open.member().id(), revision).equals(revision.right());
        if (!held) {
            effects.add(words.page("effectProfileLater"));
        }
        effects.add(words.page("effectKnown"));
        var page =
                new CheckPage(
                        open.trail(),
                        address(open),
                        address(open),
                        answers,
                        effects,
                        form.fields(),
                        words.page("confirm"),
                        false);
        return pages.show("members/check", words.page("checkProfile"), page);
    }
}
