package vn.dangvu.committees.web;

import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

import vn.dangvu.committees.Act;
import vn.dangvu.committees.Body;
import vn.dangvu.committees.Committees;
import vn.dangvu.committees.PostFact;
import vn.dangvu.committees.PostLine;
import vn.dangvu.committees.Posts;
import vn.dangvu.committees.RecordOutcome.Recorded;
import vn.dangvu.committees.RecordOutcome.Refused;
import vn.dangvu.kernel.NotFound;
import vn.dangvu.kernel.Texts;
import vn.dangvu.kernel.Viewer;
import vn.dangvu.members.MemberFinder;
import vn.dangvu.shell.FieldError;
import vn.dangvu.shell.Option;
import vn.dangvu.shell.Pages;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Puts right what was recorded of a post by mistake, or takes it back. What was believed stays to
/// be seen.
@Controller
@RequestMapping("/organizations/{id}/posts/{fact}")
class PostCorrectionController {

    private final CommitteeDesk desk;
    private final People people;
    private final Committees committees;
    private final Posts posts;
    private final PostRefusals refusals;
    private final Pages pages;

    PostCorrectionController(
            CommitteeDesk desk,
            People people,
            Committees committees,
            Posts posts,
            PostRefusals refusals,
            Pages pages) {
        this.desk = desk;
        this.people = people;
        this.committees = committees;
        this.posts = posts;
        this.refusals = refusals;
        this.pages = pages;
    }

    /// The fact that is wrong.
    ///
    /// @param person as a field holds it
    private record Wrong(Here here, PostFact fact, String name, String person) {

        String address() {
            return here.base() + "/posts/" + fact.id();
        }

        List<Act> acts() {
            return Arrays.stream(Act.values())
                    .filter(act -> act.begins() == fact.entry().act().begins())
                    .toList();
        }
    }

    @GetMapping("/correct")
    ResponseEntity<byte[]> ask(
            Viewer viewer, Texts texts, @PathVariable int id, @PathVariable long fact) {
        var wrong = open(viewer, texts, id, fact);
        return wrong.fact().current()
                ? form(HttpStatus.OK, wrong, PostForm.of(wrong.fact(), wrong.person()), List.of())
                : tooLate(wrong);
    }

    @PostMapping("/correct")
    ResponseEntity<byte[]> correct(
            Viewer viewer,
            Texts texts,
            @PathVariable int id,
            @PathVariable long fact,
            @RequestParam Map<String, String> sent) {
        var wrong = open(viewer, texts, id, fact);
        var here = wrong.here();
        var form = PostForm.of(sent);
        var reader = here.reader();
        var act = form.act(reader, wrong.acts());
        var choice = choice(form.post());
        if (choice.isEmpty()) {
            reader.wrong("post", "missing.post");
        }
        var day = here.reader().day("day", form.day());
        var field = new PersonField(people, here, day == null ? here.today() : day, reader);
        // Whoever stands there already is found although he or she has left since.
        var other =
                form.person().equals(wrong.person()) ? null : field.read("person", form.person());
        long member = other == null ? wrong.fact().entry().member() : other.id();
        var entry = form.read(reader, act, choice.orElse(null), member);
        if (entry == null) {
            return form(HttpStatus.UNPROCESSABLE_CONTENT, wrong, form, reader.errors());
        }
        field.names().put(wrong.fact().entry().member(), wrong.name());
        return switch (posts.correct(viewer, fact, entry)) {
            case Recorded _ ->
                    pages.seeOther(
                            here.address(), here.words().page("post.corrected", wrong.name()));
            case Refused(var objections) ->
                    form(
                            HttpStatus.UNPROCESSABLE_CONTENT,
                            wrong,
                            form,
                            refusals.of(here, entry, field.names(), objections));
        };
    }

    @PostMapping("/annul")
    ResponseEntity<byte[]> annul(
            Viewer viewer, Texts texts, @PathVariable int id, @PathVariable long fact) {
        var wrong = open(viewer, texts, id, fact);
        var here = wrong.here();
        var names = Map.of(wrong.fact().entry().member(), wrong.name());
        return switch (posts.annul(viewer, fact)) {
            case Recorded _ ->
                    pages.seeOther(
                            here.address(), here.words().page("post.annulled", wrong.name()));
            case Refused(var objections) ->
                    form(
                            HttpStatus.UNPROCESSABLE_CONTENT,
                            wrong,
                            PostForm.of(wrong.fact(), wrong.person()),
                            refusals.of(here, wrong.fact().entry(), names, objections));
        };
    }

    private Wrong open(Viewer viewer, Texts texts, int id, long fact) {
        var here = desk.open(viewer, texts, id);
        var found = posts.fact(viewer, fact);
        if (found.organization() != here.id().value()) {
            throw new NotFound("post fact " + fact);
        }
        PostLine line =
                committees.history(viewer, here.id()).stream()
                        .filter(one -> one.fact().id() == fact)
                        .findFirst()
                        .orElseThrow(() -> new NotFound("post fact " + fact));
        var person = new MemberFinder.Person(found.entry().member(), line.code(), line.fullName());
        return new Wrong(here, found, line.fullName(), person.text());
    }

    private ResponseEntity<byte[]> tooLate(Wrong wrong) {
        return pages.seeOther(wrong.here().address(), wrong.here().words().page("tooLate"));
    }

    /// Of what begins a post a body with a position, of all else the body alone.
    private static Optional<PostChoice> choice(String sent) {
        return PostChoice.read(sent)
                .or(() ->
                        PostChoice.body(sent)
                                .map(body -> new PostChoice(body, body.positions().getFirst())));
    }

    private ResponseEntity<byte[]> form(
            HttpStatus status, Wrong wrong, PostForm form, List<FieldError> errors) {
        var here = wrong.here();
        var words = here.words();
        var bodies = Body.of(here.itself().kind());
        var page =
                new PostPage(
                        here.trailBelow(),
                        wrong.address() + "/correct",
                        here.address(),
                        null,
                        words.page("post.correctHint"),
                        here.base() + "/people",
                        form,
                        wrong.acts().stream()
                                .map(act -> new Option(act.name(), words.act(act)))
                                .toList(),
                        wrong.fact().entry().act().begins()
                                ? CongressPages.choices(words, bodies)
                                : bodies.stream()
                                        .map(body -> new Option(body.name(), words.body(body)))
                                        .toList(),
                        List.of(),
                        wrong.fact().entry().act().begins(),
                        wrong.fact().current() ? wrong.address() + "/annul" : null,
                        errors);
        return pages.show(status, "committees/post", words.page("post.correct"), page);
    }
}
