package vn.dangvu.reorganizations.web;

import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

import vn.dangvu.kernel.NotFound;
import vn.dangvu.kernel.Texts;
import vn.dangvu.kernel.Viewer;
import vn.dangvu.reorganizations.Line;
import vn.dangvu.reorganizations.Reorganizations;
import vn.dangvu.reorganizations.Reorganizations.Saving;
import vn.dangvu.reorganizations.web.LinePages.Shown;
import vn.dangvu.shell.Pages;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

/// Adds, edits, orders and removes the lines of a plan. Each form knows which state of the plan it
/// speaks of; what was typed for another one is shown again and not written.
@Controller
@RequestMapping("/reorganizations/{id}/lines")
class LineController {

    private final PlanDesk desk;
    private final LinePages forms;
    private final PlanPages plans;
    private final Reorganizations reorganizations;
    private final Pages pages;

    LineController(
            PlanDesk desk,
            LinePages forms,
            PlanPages plans,
            Reorganizations reorganizations,
            Pages pages) {
        this.desk = desk;
        this.forms = forms;
        this.plans = plans;
        this.reorganizations = reorganizations;
        this.pages = pages;
    }

    @GetMapping("/new")
    ResponseEntity<byte[]> ask(
            Viewer viewer,
            Texts texts,
            @PathVariable long id,
            @RequestParam @Nullable String action,
            @RequestParam MultiValueMap<String, String> given) {
        var open = desk.open(viewer, texts, id);
        var chosen = action(action);
        return desk.unlessDraft(open)
                .orElseGet(() ->
                        chosen.isEmpty()
                                ? forms.choose(open)
                                : forms.form(
                                        HttpStatus.OK,
                                        open,
                                        Shown.blank(chosen.get(), LineForm.of(given))));
    }

    @PostMapping
    ResponseEntity<byte[]> add(
            Viewer viewer,
            Texts texts,
            @PathVariable long id,
            @RequestParam MultiValueMap<String, String> sent) {
        var open = desk.open(viewer, texts, id);
        var action = action(sent.getFirst("action"));
        var closed = desk.unlessDraft(open);
        return closed.orElseGet(() ->
                action.isEmpty() ? forms.choose(open) : send(texts, open, 0, action.get(), sent));
    }

    @GetMapping("/{number}")
    ResponseEntity<byte[]> edit(
            Viewer viewer, Texts texts, @PathVariable long id, @PathVariable int number) {
        var open = desk.open(viewer, texts, id);
        var line = line(open, number);
        return desk.unlessDraft(open)
                .orElseGet(() ->
                        forms.form(
                                HttpStatus.OK,
                                open,
                                new Shown(
                                        number,
                                        line.action(),
                                        LineForm.of(line, open.names()),
                                        null,
                                        List.of())));
    }

    @PostMapping("/{number}")
    ResponseEntity<byte[]> change(
            Viewer viewer,
            Texts texts,
            @PathVariable long id,
            @PathVariable int number,
            @RequestParam MultiValueMap<String, String> sent) {
        var open = desk.open(viewer, texts, id);
        // The line may be gone by now: then what was typed is offered as a new one.
        var action = action(sent.getFirst("action")).orElseGet(() -> line(open, number).action());
        return desk.unlessDraft(open).orElseGet(() -> send(texts, open, number, action, sent));
    }

    /// `way` is `up`, `down` or `out`.
    @PostMapping("/{number}/place")
    ResponseEntity<byte[]> place(
            Viewer viewer,
            Texts texts,
            @PathVariable long id,
            @PathVariable int number,
            @RequestParam String way,
            @RequestParam int revision) {
        var open = desk.open(viewer, texts, id);
        var closed = desk.unlessDraft(open);
        if (closed.isPresent()) {
            return closed.get();
        }
        if (open.plan().revision() != revision) {
            return plans.changed(open);
        }
        var line = line(open, number);
        var lines = new ArrayList<>(open.plan().lines());
        int other = number - 1 + (way.equals("up") ? -1 : 1);
        if (way.equals("out")) {
            lines.remove(number - 1);
        } else if (other >= 0 && other < lines.size()) {
            Collections.swap(lines, number - 1, other);
        }
        var saving = reorganizations.save(viewer, open.plan().withLines(lines));
        return switch (saving) {
            case Saving.Saved _ ->
                    pages.seeOther(
                            open.addressOf(number),
                            open.words()
                                    .page(
                                            way.equals("out") ? "removedNotice" : "orderedNotice",
                                            open.words().sentence(line, open.names())));
            case Saving.ChangedMeanwhile(var theirs) ->
                    plans.changed(desk.lay(viewer, texts, theirs));
        };
    }

    private ResponseEntity<byte[]> send(
            Texts texts,
            OpenPlan open,
            int number,
            Line.Action action,
            MultiValueMap<String, String> sent) {
        var form = LineForm.of(sent);
        if (sent.containsKey("more")) {
            return forms.form(
                    HttpStatus.OK, open, new Shown(number, action, form, null, List.of()));
        }
        var reader = new FormReader(texts, desk.today());
        var line = form.read(action, open, reader);
        if (!reader.errors().isEmpty()) {
            return forms.form(
                    HttpStatus.UNPROCESSABLE_CONTENT,
                    open,
                    new Shown(number, action, form, null, reader.errors()));
        }
        int revision = FormReader.number(sent.toSingleValueMap(), "revision");
        if (revision != open.plan().revision()) {
            return changed(open, number, action, form);
        }
        var lines = new ArrayList<>(open.plan().lines());
        if (number == 0) {
            lines.add(line);
        } else {
            line(open, number);
            lines.set(number - 1, line);
        }
        var saving = reorganizations.save(open.viewer(), open.plan().withLines(lines));
        return switch (saving) {
            case Saving.Saved(var saved) ->
                    pages.seeOther(
                            open.addressOf(number == 0 ? lines.size() : number),
                            saidNotice(desk.lay(open.viewer(), texts, saved), line));
            case Saving.ChangedMeanwhile(var theirs) ->
                    changed(desk.lay(open.viewer(), texts, theirs), number, action, form);
        };
    }

    private static String saidNotice(OpenPlan open, Line line) {
        return open.words().page("lineNotice", open.words().sentence(line, open.names()));
    }

    /// What was typed stays; the line that stands at its number now is named beside it.
    private ResponseEntity<byte[]> changed(
            OpenPlan open, int number, Line.Action action, LineForm form) {
        var words = open.words();
        boolean gone = number > open.plan().lines().size();
        String now =
                number == 0
                        ? ""
                        : gone
                                ? " " + words.page("lineGone", number)
                                : " "
                                        + words.page(
                                                "lineNow",
                                                number,
                                                words.sentence(line(open, number), open.names()));
        return forms.form(
                HttpStatus.CONFLICT,
                open,
                new Shown(
                        gone ? 0 : number,
                        action,
                        form,
                        PlanPages.changedWords(open) + now,
                        List.of()));
    }

    private static Line line(OpenPlan open, int number) {
        var lines = open.plan().lines();
        if (number < 1 || number > lines.size()) {
            throw new NotFound("line " + number);
        }
        return lines.get(number - 1);
    }

    private static Optional<Line.Action> action(@Nullable String name) {
        return Arrays.stream(Line.Action.values())
                .filter(action -> action.name().equals(name))
                .findFirst();
    }
}
