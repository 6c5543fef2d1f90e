package vn.dangvu.papers.web;

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
import vn.dangvu.papers.PaperOutcome.Done;
import vn.dangvu.papers.PaperOutcome.Refused;
import vn.dangvu.papers.PaperState;
import vn.dangvu.papers.PaperType;
import vn.dangvu.papers.PaperVersion;
import vn.dangvu.papers.Papers;
import vn.dangvu.shell.FieldError;
import vn.dangvu.shell.Pages;

import java.util.List;
import java.util.Map;

/// Changes the words of a draft.
@Controller
@RequestMapping("/papers/{paper}/edit")
class EditController {

    private final PaperDesk desk;
    private final Papers papers;
    private final Pages pages;

    EditController(PaperDesk desk, Papers papers, Pages pages) {
        this.desk = desk;
        this.papers = papers;
        this.pages = pages;
    }

    @GetMapping
    ResponseEntity<byte[]> ask(Viewer viewer, Texts texts, @PathVariable long paper) {
        var open = desk.open(viewer, texts, paper);
        if (open.paper().state() != PaperState.DRAFT) {
            return pages.seeOther(open.address(), texts.get("papers.objection.NotADraft"));
        }
        var latest = open.paper().latest();
        return form(HttpStatus.OK, open, latest, Map.of(), List.of());
    }

    @PostMapping
    ResponseEntity<byte[]> save(
            Viewer viewer,
            Texts texts,
            @PathVariable long paper,
            @RequestParam(defaultValue = "0") int version,
            @RequestParam Map<String, String> sent) {
        var open = desk.open(viewer, texts, paper);
        var before =
                open.paper().versions().stream()
                        .filter(one -> one.ordinal() == version)
                        .findFirst()
                        .orElse(open.paper().latest());
        var reading = new EditReading(before.content(), sent, open.words());
        var content = reading.content();
        if (!reading.errors().isEmpty()) {
            return refused(open, before, sent, reading.errors());
        }
        return switch (papers.save(viewer, paper, content, before.ordinal())) {
            case Done _ -> pages.seeOther(open.address(), open.words().page("saved"));
            case Refused(var objections) ->
                    refused(open, before, sent, open.words().errors(objections));
        };
    }

    private ResponseEntity<byte[]> refused(
            PaperPages open,
            PaperVersion before,
            Map<String, String> sent,
            List<FieldError> errors) {
        return form(HttpStatus.UNPROCESSABLE_CONTENT, open, before, sent, errors);
    }

    private ResponseEntity<byte[]> form(
            HttpStatus status,
            PaperPages open,
            PaperVersion version,
            Map<String, String> sent,
            List<FieldError> errors) {
        var content = version.content();
        var fields = new EditFields(open.words(), content, sent);
        var page =
                new EditPage(
                        open.trailBelow(),
                        open.address() + "/edit",
                        open.address(),
                        version.ordinal(),
                        fields.fields(),
                        fields.parts(),
                        content.signed(),
                        content.beside() != null,
                        open.paper().type() == PaperType.CV,
                        errors);
        return pages.show(status, "papers/edit", open.words().page("edit"), page);
    }
}
