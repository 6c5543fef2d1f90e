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
import vn.dangvu.committees.Posts;
import vn.dangvu.committees.RecordOutcome.Recorded;
import vn.dangvu.committees.RecordOutcome.Refused;
import vn.dangvu.kernel.Texts;
import vn.dangvu.kernel.Viewer;
import vn.dangvu.shell.FieldError;
import vn.dangvu.shell.Option;
import vn.dangvu.shell.Pages;

import java.util.List;
import java.util.Map;

/// Brings one more member into a post: elected or appointed between congresses.
@Controller
@RequestMapping("/organizations/{id}/posts/new")
class PostController {

    private static final List<Act> ACTS = List.of(Act.ELECTED, Act.APPOINTED);

    private final CommitteeDesk desk;
    private final People people;
    private final Posts posts;
    private final PostRefusals refusals;
    private final Pages pages;

    PostController(
            CommitteeDesk desk, People people, Posts posts, PostRefusals refusals, Pages pages) {
        this.desk = desk;
        this.people = people;
        this.posts = posts;
        this.refusals = refusals;
        this.pages = pages;
    }

    @GetMapping
    ResponseEntity<byte[]> ask(
            Viewer viewer,
            Texts texts,
            @PathVariable int id,
            @RequestParam Map<String, String> sent) {
        var here = desk.open(viewer, texts, id);
        return form(HttpStatus.OK, here, PostForm.of(sent), List.of());
    }

    @PostMapping
    ResponseEntity<byte[]> send(
            Viewer viewer,
            Texts texts,
            @PathVariable int id,
            @RequestParam Map<String, String> sent) {
        var here = desk.open(viewer, texts, id);
        var form = PostForm.of(sent);
        var reader = here.reader();
        var act = form.act(reader, ACTS);
        var choice = PostChoice.read(form.post());
        if (choice.isEmpty()) {
            reader.wrong("post", "missing.post");
        }
        var day = here.reader().day("day", form.day());
        var field = new PersonField(people, here, day == null ? here.today() : day, reader);
        var person = field.read("person", form.person());
        var entry = form.read(reader, act, choice.orElse(null), person == null ? 0 : person.id());
        if (entry == null || person == null) {
            return form(HttpStatus.UNPROCESSABLE_CONTENT, here, form, reader.errors());
        }
        return switch (posts.record(viewer, here.id(), entry)) {
            case Recorded(_, var warnings) ->
                    pages.seeOther(
                            here.address(), refusals.done(here, entry, person.name(), warnings));
            case Refused(var objections) ->
                    form(
                            HttpStatus.UNPROCESSABLE_CONTENT,
                            here,
                            form,
                            refusals.of(here, entry, field.names(), objections));
        };
    }

    private ResponseEntity<byte[]> form(
            HttpStatus status, Here here, PostForm form, List<FieldError> errors) {
        var words = here.words();
        var page =
                new PostPage(
                        here.trailBelow(),
                        here.base() + "/posts/new",
                        here.address(),
                        null,
                        words.page("post.hint"),
                        here.base() + "/people",
                        form,
                        ACTS.stream().map(act -> new Option(act.name(), words.act(act))).toList(),
                        CongressPages.choices(words, Body.of(here.itself().kind())),
                        List.of(),
                        true,
                        null,
                        errors);
        return pages.show(status, "committees/post", words.page("post.new"), page);
    }
}
