package vn.dangvu.committees.web;

import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

import vn.dangvu.committees.Objection;
import vn.dangvu.committees.RecordOutcome.Recorded;
import vn.dangvu.committees.RecordOutcome.Refused;
import vn.dangvu.committees.Term;
import vn.dangvu.committees.Terms;
import vn.dangvu.kernel.NotFound;
import vn.dangvu.kernel.Texts;
import vn.dangvu.kernel.Viewer;
import vn.dangvu.shell.FieldError;
import vn.dangvu.shell.Pages;

import java.util.List;
import java.util.Map;

/// Puts a term right, prolongs it (TERM-04), or takes it back.
@Controller
@RequestMapping("/organizations/{id}/terms/{term}")
class TermController {

    private final CommitteeDesk desk;
    private final Terms terms;
    private final Pages pages;

    TermController(CommitteeDesk desk, Terms terms, Pages pages) {
        this.desk = desk;
        this.terms = terms;
        this.pages = pages;
    }

    private record Open(Here here, Term term) {

        String address() {
            return here.base() + "/terms/" + term.id();
        }
    }

    @GetMapping("/correct")
    ResponseEntity<byte[]> ask(
            Viewer viewer, Texts texts, @PathVariable int id, @PathVariable long term) {
        var open = open(viewer, texts, id, term);
        return open.term().current()
                ? form(HttpStatus.OK, open, TermForm.of(open.term().entry()), List.of())
                : pages.seeOther(open.here().address(), open.here().words().page("tooLate"));
    }

    @PostMapping("/correct")
    ResponseEntity<byte[]> correct(
            Viewer viewer,
            Texts texts,
            @PathVariable int id,
            @PathVariable long term,
            @RequestParam Map<String, String> sent) {
        var open = open(viewer, texts, id, term);
        var here = open.here();
        var form = TermForm.of(sent);
        var reader = here.reader();
        var entry =
                form.read(
                        reader,
                        day -> terms.expectedEnd(viewer, here.id(), day),
                        open.term().entry().sizes().standingBounds());
        if (entry == null) {
            return form(HttpStatus.UNPROCESSABLE_CONTENT, open, form, reader.errors());
        }
        return switch (terms.correct(viewer, term, entry)) {
            case Recorded(_, var warnings) -> {
                String said = here.words().page("term.corrected", here.words().term(entry));
                var unusual = new WarningWords(here.words()).of(warnings);
                yield pages.seeOther(
                        here.address(), (said + " " + String.join(" ", unusual)).strip());
            }
            case Refused(var objections) -> refused(open, form, objections);
        };
    }

    @PostMapping("/annul")
    ResponseEntity<byte[]> annul(
            Viewer viewer, Texts texts, @PathVariable int id, @PathVariable long term) {
        var open = open(viewer, texts, id, term);
        var words = open.here().words();
        return switch (terms.annul(viewer, term)) {
            case Recorded _ ->
                    pages.seeOther(
                            open.here().address(),
                            words.page("term.annulled", words.term(open.term().entry())));
            case Refused(var objections) ->
                    refused(open, TermForm.of(open.term().entry()), objections);
        };
    }

    private Open open(Viewer viewer, Texts texts, int id, long term) {
        var here = desk.open(viewer, texts, id);
        var found = terms.term(viewer, term);
        if (found.organization() != here.id().value()) {
            throw new NotFound("term " + term);
        }
        return new Open(here, found);
    }

    private ResponseEntity<byte[]> refused(Open open, TermForm form, List<Objection> objections) {
        var words = new ObjectionWords(open.here().words(), Map.of());
        var errors =
                objections.stream()
                        .map(one -> new FieldError(ObjectionWords.field(one), words.of(one)))
                        .toList();
        return form(HttpStatus.UNPROCESSABLE_CONTENT, open, form, errors);
    }

    private ResponseEntity<byte[]> form(
            HttpStatus status, Open open, TermForm form, List<FieldError> errors) {
        var here = open.here();
        var page =
                new CongressPage(
                        here.trailBelow(),
                        open.address() + "/correct",
                        open.address() + "/correct",
                        here.address(),
                        null,
                        here.base() + "/people",
                        null,
                        new CongressForm(form, Paper.NONE, "", List.of()),
                        new CongressPages(here).beginnings(),
                        CongressPages.sizes(here.itself().kind()),
                        List.of(),
                        List.of(),
                        open.term().current() ? open.address() + "/annul" : null,
                        errors);
        return pages.show(status, "committees/congress", here.words().page("term.correct"), page);
    }
}
