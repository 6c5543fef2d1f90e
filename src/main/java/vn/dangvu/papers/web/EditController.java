package vn.dangvu.papers.web;

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
import vn.dangvu.papers.Objection;
import vn.dangvu.papers.PaperOutcome.Done;
import vn.dangvu.papers.PaperOutcome.Refused;
import vn.dangvu.papers.PaperState;
import vn.dangvu.papers.PaperType;
import vn.dangvu.papers.PaperVersion;
import vn.dangvu.papers.Papers;
import vn.dangvu.shell.Crumb;
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
        var fields = new Fields(latest, latest.ordinal(), Map.of());
        return form(HttpStatus.OK, open, fields, List.of());
    }

    @PostMapping
    ResponseEntity<byte[]> save(
            Viewer viewer,
            Texts texts,
            @PathVariable long paper,
            @RequestParam(defaultValue = "0") int version,
            @RequestParam(defaultValue = "0") int over,
            @RequestParam Map<String, String> sent) {
        var open = desk.open(viewer, texts, paper);
        var before =
                open.paper().versions().stream()
                        .filter(one -> one.ordinal() == version)
                        .findFirst()
                        .orElse(open.paper().latest());
        var reading = new EditReading(before.content(), sent, open.words());
        var content = reading.content();
        int read = Math.max(over, before.ordinal());
        if (!reading.errors().isEmpty()) {
            return refused(open, new Fields(before, read, sent), reading.errors());
        }
        return switch (papers.save(viewer, paper, content, read)) {
            case Done _ -> pages.seeOther(open.address(), open.words().page("saved"));
            case Refused(var objections) ->
                    refused(
                            open,
                            new Fields(before, newest(objections, read), sent),
                            open.words().errors(objections));
        };
    }

    /// Whoever was told of a newer version may save over it: it stays as an earlier one.
    private static int newest(List<Objection> objections, int read) {
        return objections.stream()
                .filter(Objection.WrittenMeanwhile.class::isInstance)
                .map(Objection.WrittenMeanwhile.class::cast)
                .mapToInt(Objection.WrittenMeanwhile::version)
                .findFirst()
                .orElse(read);
    }

    private ResponseEntity<byte[]> refused(
            PaperPages open, Fields fields, List<FieldError> errors) {
        return form(HttpStatus.UNPROCESSABLE_CONTENT, open, fields, errors);
    }

    /// What stands in the form.
    ///
    /// @param version of which the fields were made
    /// @param over the newest version that whoever types was told of
    private record Fields(PaperVersion version, int over, Map<String, String> sent) {}

    private ResponseEntity<byte[]> form(
            HttpStatus status, PaperPages open, Fields typed, List<FieldError> errors) {
        var content = typed.version().content();
        var fields = new EditFields(open.words(), content, typed.sent());
        var page =
                new EditPage(
                        open.trailBelow(),
                        open.address() + "/edit",
                        open.address(),
                        typed.version().ordinal(),
                        typed.over(),
                        newest(open, typed),
                        fields.fields(),
                        fields.parts(),
                        content.signed(),
                        content.beside() != null,
                        open.paper().type() == PaperType.CV,
                        errors);
        return pages.show(status, "papers/edit", open.words().page("edit"), page);
    }

    /// Where the version is read that somebody else wrote meanwhile; null where nobody did.
    private static @Nullable Crumb newest(PaperPages open, Fields typed) {
        return typed.over() == typed.version().ordinal()
                ? null
                : new Crumb(
                        open.words().page("edit.newest", typed.over()),
                        open.address() + "?version=" + typed.over());
    }
}
