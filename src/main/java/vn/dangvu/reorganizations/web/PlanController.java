package vn.dangvu.reorganizations.web;

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
import vn.dangvu.reorganizations.Reorganizations;
import vn.dangvu.reorganizations.Reorganizations.Saving;
import vn.dangvu.shell.FieldError;
import vn.dangvu.shell.Pages;

import java.util.List;
import java.util.Map;

/// A plan: what stands above its lines, and what is said about it.
@Controller
@RequestMapping("/reorganizations/{id}")
class PlanController {

    private static final int LONGEST_COMMENT = 4_000;

    private final PlanDesk desk;
    private final PlanPages plans;
    private final Reorganizations reorganizations;
    private final Pages pages;

    PlanController(PlanDesk desk, PlanPages plans, Reorganizations reorganizations, Pages pages) {
        this.desk = desk;
        this.plans = plans;
        this.reorganizations = reorganizations;
        this.pages = pages;
    }

    @GetMapping
    ResponseEntity<byte[]> show(
            Viewer viewer,
            Texts texts,
            @PathVariable long id,
            @RequestParam(defaultValue = "1") int from) {
        return plans.show(desk.open(viewer, texts, id), from);
    }

    @GetMapping("/head")
    ResponseEntity<byte[]> ask(Viewer viewer, Texts texts, @PathVariable long id) {
        var open = desk.open(viewer, texts, id);
        return desk.unlessDraft(open)
                .orElseGet(
                        () -> form(HttpStatus.OK, open, PlanForm.of(open.plan()), null, List.of()));
    }

    @PostMapping("/head")
    ResponseEntity<byte[]> send(
            Viewer viewer,
            Texts texts,
            @PathVariable long id,
            @RequestParam Map<String, String> sent) {
        var open = desk.open(viewer, texts, id);
        var closed = desk.unlessDraft(open);
        if (closed.isPresent()) {
            return closed.get();
        }
        var form = PlanForm.of(sent);
        var reader = new FormReader(texts, desk.today());
        var head = form.read(reader);
        if (head == null) {
            return form(HttpStatus.UNPROCESSABLE_CONTENT, open, form, null, reader.errors());
        }
        var wanted =
                open.plan()
                        .headed(head.title(), head.on(), head.decision())
                        .asOf(FormReader.number(sent, "revision"));
        return switch (reorganizations.save(viewer, wanted)) {
            case Saving.Saved _ -> pages.seeOther(open.address(), open.words().page("savedNotice"));
            case Saving.ChangedMeanwhile(var theirs) -> {
                var now = desk.lay(viewer, texts, theirs);
                yield form(HttpStatus.CONFLICT, now, form, PlanPages.changedWords(now), List.of());
            }
        };
    }

    @PostMapping("/comments")
    ResponseEntity<byte[]> comment(
            Viewer viewer,
            Texts texts,
            @PathVariable long id,
            @RequestParam(defaultValue = "") String words) {
        var open = desk.open(viewer, texts, id);
        String said = words.strip();
        if (said.isEmpty() || said.length() > LONGEST_COMMENT) {
            var reader = new FormReader(texts, desk.today());
            reader.wrong("words", said.isEmpty() ? "missing.words" : "tooLong", LONGEST_COMMENT);
            return plans.comment(open, said, reader.errors());
        }
        reorganizations.comment(viewer, id, said);
        return pages.seeOther(open.address() + "#comments", open.words().page("commentedNotice"));
    }

    private ResponseEntity<byte[]> form(
            HttpStatus status,
            OpenPlan open,
            PlanForm form,
            @Nullable String changed,
            List<FieldError> errors) {
        var page =
                new PlanFormPage(
                        open.trailBelow(),
                        open.address() + "/head",
                        open.address() + "/head",
                        open.address(),
                        form,
                        false,
                        List.of(),
                        open.plan().revision(),
                        changed,
                        errors);
        return pages.show(status, "reorganizations/head", open.words().page("editHead"), page);
    }
}
