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

import vn.dangvu.kernel.NotFound;
import vn.dangvu.kernel.Texts;
import vn.dangvu.kernel.Viewer;
import vn.dangvu.members.MovementKind;
import vn.dangvu.members.MovementsByCase.Way;
import vn.dangvu.members.web.Desk.OpenRecord;
import vn.dangvu.shell.Drafts;
import vn.dangvu.shell.Pages;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Records a movement of a member who is in our books: choose the kind, fill in, check, record.
@Controller
@RequestMapping("/members/{id}/movements/new")
class MovementController {

    private final Desk desk;
    private final MovementSteps steps;
    private final CaseWays ways;
    private final Pages pages;

    MovementController(Desk desk, MovementSteps steps, CaseWays ways, Pages pages) {
        this.desk = desk;
        this.steps = steps;
        this.ways = ways;
        this.pages = pages;
    }

    @GetMapping
    ResponseEntity<byte[]> ask(
            Viewer viewer,
            Texts texts,
            HttpSession session,
            @PathVariable long id,
            @RequestParam(defaultValue = "") String kind,
            @RequestParam(required = false) @Nullable String past,
            @RequestParam(required = false) @Nullable String fresh) {
        var task = new MovementTask(desk.open(viewer, texts, id), null);
        if (kind.isEmpty()) {
            return kinds(task.open());
        }
        var drafts = new Drafts(session);
        if (fresh != null) {
            drafts.forget(task.address());
        }
        var typed = drafts.of(task.address()).filter(draft -> kind.equals(draft.get("kind")));
        if (typed.isPresent()) {
            return steps.draft(viewer, task, wanted(kind), typed.get());
        }
        boolean bare = past != null || fresh != null;
        return (bare ? Optional.<Way>empty() : way(viewer, task, kind))
                .map(found -> pages.seeOther(found.where().address()))
                .orElseGet(() -> steps.form(viewer, task, wanted(kind)));
    }

    /// Where the case is that such a movement comes out of, or where it is begun.
    private Optional<Way> way(Viewer viewer, MovementTask task, String kind) {
        var open = task.open();
        return ways.of(viewer, open.words().texts(), open.member(), wanted(kind))
                .filter(found -> found.open() || found.begins());
    }

    @PostMapping
    ResponseEntity<byte[]> send(
            Viewer viewer,
            Texts texts,
            HttpSession session,
            @PathVariable long id,
            @RequestParam Map<String, String> sent) {
        var task = new MovementTask(desk.open(viewer, texts, id), null);
        var kind = wanted(sent.getOrDefault("kind", ""));
        return steps.send(viewer, task, kind, sent, new Drafts(session));
    }

    @GetMapping("/check")
    ResponseEntity<byte[]> check(
            Viewer viewer, Texts texts, HttpSession session, @PathVariable long id) {
        var task = new MovementTask(desk.open(viewer, texts, id), null);
        return new Drafts(session)
                .of(task.address())
                .map(typed ->
                        steps.check(viewer, task, wanted(typed.getOrDefault("kind", "")), typed))
                .orElseGet(() -> pages.seeOther(task.address()));
    }

    private static MovementKind wanted(String name) {
        return Kinds.named(name).orElseThrow(() -> new NotFound("kind " + name));
    }

    private ResponseEntity<byte[]> kinds(OpenRecord open) {
        var words = open.words();
        var state = open.member().now();
        String address = open.address() + "/movements/new";
        boolean gone = open.member().deceasedOn() != null;
        var page =
                new KindsPage(
                        open.trail(),
                        open.who(),
                        open.now(),
                        gone ? List.of() : Kinds.possible(state, words, address),
                        Kinds.bare(words, address));
        return pages.show("members/kinds", words.page("recordMovement"), page);
    }
}
