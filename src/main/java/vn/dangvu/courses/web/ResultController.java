package vn.dangvu.courses.web;

import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

import vn.dangvu.courses.Course.Participant;
import vn.dangvu.courses.Learner;
import vn.dangvu.courses.Objection;
import vn.dangvu.courses.RecordOutcome.Recorded;
import vn.dangvu.courses.RecordOutcome.Refused;
import vn.dangvu.courses.Results;
import vn.dangvu.courses.web.CourseDesk.Open;
import vn.dangvu.kernel.Texts;
import vn.dangvu.kernel.Viewer;
import vn.dangvu.shell.FieldError;
import vn.dangvu.shell.Pages;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// How a class ended for everybody, and the numbers of the certificates, in one form.
@Controller
@RequestMapping("/courses/{course}/results")
class ResultController {

    private final CourseDesk desk;
    private final Results results;
    private final Pages pages;

    ResultController(CourseDesk desk, Results results, Pages pages) {
        this.desk = desk;
        this.results = results;
        this.pages = pages;
    }

    @GetMapping
    ResponseEntity<byte[]> ask(Viewer viewer, Texts texts, @PathVariable long course) {
        var open = desk.open(viewer, texts, course);
        return form(HttpStatus.OK, open, ResultForm.of(open), List.of(), Map.of());
    }

    @PostMapping
    ResponseEntity<byte[]> send(
            Viewer viewer,
            Texts texts,
            @PathVariable long course,
            @RequestParam Map<String, String> sent) {
        var open = desk.open(viewer, texts, course);
        var form = ResultForm.of(open, sent);
        if (sent.getOrDefault("step", "").equals("propose")) {
            return form(HttpStatus.OK, open, form.proposed(open), List.of(), Map.of());
        }
        var reader = open.reader();
        var issuedOn = reader.day("issuedOn", form.issuedOn());
        var issuer = reader.text("issuer", form.issuer());
        if (!reader.errors().isEmpty()) {
            return form(HttpStatus.UNPROCESSABLE_CONTENT, open, form, reader.errors(), Map.of());
        }
        return switch (results.settle(viewer, course, form.read(), issuedOn, issuer)) {
            case Recorded(_, int count) ->
                    pages.seeOther(
                            open.address(),
                            open.words().page("settled", open.words().number(count)));
            case Refused(var objections) -> {
                // Somebody else may have written since it was laid out above.
                var anew = desk.open(viewer, texts, course);
                yield refused(anew, form.over(anew), objections);
            }
        };
    }

    /// What is about somebody stands beside him or her; the rest above.
    private ResponseEntity<byte[]> refused(Open open, ResultForm form, List<Objection> objections) {
        var words = open.objections();
        var whole = new ArrayList<FieldError>();
        var beside = new HashMap<Learner, String>();
        for (Objection one : objections) {
            var learner = one.learner();
            String text = words.text(one);
            if (learner == null) {
                whole.add(new FieldError(one.field(), text));
            } else {
                beside.merge(learner, text, (first, next) -> first + " " + next);
                open.course().participants().stream()
                        .filter(participant -> participant.learner().equals(learner))
                        .findFirst()
                        .ifPresent(participant ->
                                whole.add(new FieldError(field(one, participant), text)));
            }
        }
        return form(HttpStatus.UNPROCESSABLE_CONTENT, open, form, whole, beside);
    }

    private static String field(Objection objection, Participant one) {
        return (objection.field().equals("result") ? "result-" : "number-") + one.enrolment();
    }

    private ResponseEntity<byte[]> form(
            HttpStatus status,
            Open open,
            ResultForm form,
            List<FieldError> errors,
            Map<Learner, String> beside) {
        var words = open.words();
        var page =
                new ResultsPage(
                        open.trail(),
                        open.lead(),
                        open.address() + "/results",
                        open.address(),
                        ResultForm.options(words),
                        form.issuedOn(),
                        form.issuer(),
                        form.firstNumber(),
                        open.course().participants().isEmpty(),
                        open.course().participants().stream()
                                .map(one -> line(open, one, form, beside.get(one.learner())))
                                .toList(),
                        errors);
        return pages.show(status, "courses/results", words.page("act.results"), page);
    }

    private static ResultsPage.Line line(
            Open open, Participant one, ResultForm form, @Nullable String error) {
        var words = open.words();
        var has = one.certificate();
        var typed = form.line(one.enrolment());
        return new ResultsPage.Line(
                words.person(one),
                one.code(),
                one.presence().isEmpty()
                        ? ""
                        : words.page(
                                "attended",
                                words.number(one.attended()),
                                words.number(one.presence().size())),
                "result-" + one.enrolment(),
                typed.result(),
                "number-" + one.enrolment(),
                typed.number(),
                "shown-" + one.enrolment(),
                typed.shown(),
                has == null ? null : words.page("issuedOnDay", words.date(has.issuedOn())),
                error);
    }
}
