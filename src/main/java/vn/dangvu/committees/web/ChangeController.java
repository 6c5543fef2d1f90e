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
import vn.dangvu.committees.Committees;
import vn.dangvu.committees.Holder;
import vn.dangvu.committees.PostEntry;
import vn.dangvu.committees.Posts;
import vn.dangvu.committees.RecordOutcome.Recorded;
import vn.dangvu.committees.RecordOutcome.Refused;
import vn.dangvu.kernel.NotFound;
import vn.dangvu.kernel.Texts;
import vn.dangvu.kernel.Viewer;
import vn.dangvu.shell.FieldError;
import vn.dangvu.shell.Option;
import vn.dangvu.shell.Pages;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/// What happens to somebody who holds posts: ceases, is dismissed, suspended, resumes. Whoever
/// leaves the committee mostly leaves its standing committee with the same paper, so that all posts
/// are ticked.
@Controller
@RequestMapping("/organizations/{id}/posts/members/{member}")
class ChangeController {

    private final CommitteeDesk desk;
    private final Committees committees;
    private final Posts posts;
    private final PostRefusals refusals;
    private final Pages pages;

    ChangeController(
            CommitteeDesk desk,
            Committees committees,
            Posts posts,
            PostRefusals refusals,
            Pages pages) {
        this.desk = desk;
        this.committees = committees;
        this.posts = posts;
        this.refusals = refusals;
        this.pages = pages;
    }

    /// What happens to one of the posts, as the page shows it.
    private record Change(Holder shown, PostEntry entry) {}

    @GetMapping
    ResponseEntity<byte[]> ask(
            Viewer viewer,
            Texts texts,
            @PathVariable int id,
            @PathVariable long member,
            @RequestParam Map<String, String> sent) {
        var here = desk.open(viewer, texts, id);
        var held = held(here, member);
        var form = PostForm.of(sent);
        return form(HttpStatus.OK, here, held, form, form.bodies().isEmpty(), List.of());
    }

    @PostMapping
    ResponseEntity<byte[]> send(
            Viewer viewer,
            Texts texts,
            @PathVariable int id,
            @PathVariable long member,
            @RequestParam Map<String, String> sent) {
        var here = desk.open(viewer, texts, id);
        var held = held(here, member);
        var form = PostForm.of(sent);
        var changes = new ArrayList<Change>();
        var errors = read(form, here, held, changes);
        if (errors.isEmpty()) {
            errors = objections(here, changes, held);
        }
        if (!errors.isEmpty()) {
            return form(HttpStatus.UNPROCESSABLE_CONTENT, here, held, form, false, errors);
        }
        return record(here, held, form, changes.stream().map(Change::entry).toList());
    }

    private static List<FieldError> read(
            PostForm form, Here here, List<Holder> held, List<Change> changes) {
        var reader = here.reader();
        var act = form.act(reader, acts(held));
        var ticked =
                held.stream().filter(one -> form.bodies().contains(one.body().name())).toList();
        if (ticked.isEmpty()) {
            reader.wrong("in", "missing.in");
        }
        for (Holder one : ticked.isEmpty() ? held.subList(0, 1) : ticked) {
            var choice = new PostChoice(one.body(), one.position());
            var entry = form.read(reader, act, choice, one.member());
            if (entry == null) {
                return reader.errors();
            }
            changes.add(new Change(one, entry));
        }
        return reader.errors();
    }

    /// Of all posts before anything is recorded, so that a refusal leaves nothing half done.
    private List<FieldError> objections(Here here, List<Change> changes, List<Holder> held) {
        return changes.stream()
                .flatMap(change -> {
                    var entry = change.entry();
                    var prospect =
                            posts.prospectOfChange(here.viewer(), here.id(), change.shown(), entry);
                    return refusals.of(here, entry, names(held), prospect.objections()).stream();
                })
                .distinct()
                .toList();
    }

    private ResponseEntity<byte[]> record(
            Here here, List<Holder> held, PostForm form, List<PostEntry> entries) {
        String name = held.getFirst().fullName();
        return switch (posts.recordAll(here.viewer(), here.id(), entries)) {
            case Recorded(_, var warnings) -> {
                var done = new ArrayList<String>();
                for (PostEntry entry : entries) {
                    boolean last = entry.equals(entries.getLast());
                    done.add(refusals.done(here, entry, name, last ? warnings : List.of()));
                }
                yield pages.seeOther(here.address(), String.join(" ", done));
            }
            case Refused(var objections) -> {
                var errors = refusals.of(here, entries.getLast(), names(held), objections);
                yield form(HttpStatus.CONFLICT, here, held, form, false, errors);
            }
        };
    }

    private static Map<Long, String> names(List<Holder> held) {
        return Map.of(held.getFirst().member(), held.getFirst().fullName());
    }

    /// Suspended is who is not yet; only who is comes back.
    private static List<Act> acts(List<Holder> held) {
        var acts = new ArrayList<>(List.of(Act.CEASED, Act.DISMISSED));
        if (held.stream().anyMatch(one -> !one.suspended())) {
            acts.add(Act.SUSPENDED);
        }
        if (held.stream().anyMatch(Holder::suspended)) {
            acts.add(Act.RESUMED);
        }
        return acts;
    }

    /// The posts that the member holds there today, from the smallest body up.
    private List<Holder> held(Here here, long member) {
        var held =
                committees.on(here.viewer(), here.id(), here.today()).bodies().stream()
                        .flatMap(seats -> seats.holders().stream())
                        .filter(holder -> holder.member() == member)
                        .sorted(Comparator.comparing(Holder::body).reversed())
                        .toList();
        if (held.isEmpty()) {
            throw new NotFound("posts of member " + member);
        }
        return held;
    }

    private ResponseEntity<byte[]> form(
            HttpStatus status,
            Here here,
            List<Holder> held,
            PostForm form,
            boolean all,
            List<FieldError> errors) {
        var words = here.words();
        var first = held.getFirst();
        var page =
                new PostPage(
                        here.trailBelow(),
                        here.base() + "/posts/members/" + first.member(),
                        here.address(),
                        words.page("nameAndCode", first.fullName(), first.code()),
                        null,
                        here.base() + "/people",
                        form,
                        acts(held).stream()
                                .map(act -> new Option(act.name(), words.act(act)))
                                .toList(),
                        List.of(),
                        held.reversed().stream().map(one -> ticked(words, one, form, all)).toList(),
                        false,
                        null,
                        errors);
        return pages.show(status, "committees/post", words.page("post.change"), page);
    }

    private static PostPage.Held ticked(
            CommitteeWords words, Holder one, PostForm form, boolean all) {
        String label =
                words.page(
                        "postOfSince",
                        words.body(one.body()),
                        words.post(one.body(), one.position()),
                        words.date(one.since()));
        return new PostPage.Held(
                "in-" + one.body(), label, all || form.bodies().contains(one.body().name()));
    }
}
