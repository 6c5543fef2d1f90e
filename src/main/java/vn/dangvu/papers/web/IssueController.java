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
import vn.dangvu.papers.Issuance;
import vn.dangvu.papers.Issuing;
import vn.dangvu.papers.NumberOffer;
import vn.dangvu.papers.PaperOutcome.Done;
import vn.dangvu.papers.PaperOutcome.Refused;
import vn.dangvu.papers.PaperState;
import vn.dangvu.shell.FieldError;
import vn.dangvu.shell.FieldReader;
import vn.dangvu.shell.Pages;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/// Gives a draft its day and number.
@Controller
@RequestMapping("/papers/{paper}/issue")
class IssueController {

    private final PaperDesk desk;
    private final Issuance issuance;
    private final Pages pages;

    IssueController(PaperDesk desk, Issuance issuance, Pages pages) {
        this.desk = desk;
        this.issuance = issuance;
        this.pages = pages;
    }

    private record Typed(String day, String number, int version) {}

    @GetMapping
    ResponseEntity<byte[]> ask(Viewer viewer, Texts texts, @PathVariable long paper) {
        var open = desk.open(viewer, texts, paper);
        if (open.paper().state() != PaperState.DRAFT) {
            return pages.seeOther(open.address(), texts.get("papers.objection.NotADraft"));
        }
        var offer = issuance.offer(viewer, paper, desk.today());
        var typed =
                new Typed(
                        open.words().date(desk.today()),
                        RegisterWords.two(offer.next()),
                        open.paper().latest().ordinal());
        return form(HttpStatus.OK, open, typed, offer, List.of());
    }

    @PostMapping
    ResponseEntity<byte[]> issue(
            Viewer viewer,
            Texts texts,
            @PathVariable long paper,
            @RequestParam(defaultValue = "0") int version,
            @RequestParam Map<String, String> sent) {
        var open = desk.open(viewer, texts, paper);
        var typed =
                new Typed(FieldReader.sent(sent, "day"), FieldReader.sent(sent, "number"), version);
        var reader = new FieldReader("papers", texts, desk.today());
        var day = reader.neededDay("day", typed.day());
        // Who took what was offered takes the next, even if somebody was quicker.
        boolean asOffered = typed.number().equals(FieldReader.sent(sent, "offered"));
        var number = asOffered ? null : number(reader, typed.number());
        var offered = issuance.offer(viewer, paper, day == null ? desk.today() : day);
        if (day == null || !reader.errors().isEmpty()) {
            return refused(open, typed, offered, reader.errors());
        }
        return switch (issuance.issue(viewer, paper, new Issuing(day, number, version))) {
            case Done _ -> {
                var issued = desk.look(viewer, texts, paper);
                yield pages.seeOther(
                        open.address(),
                        open.words()
                                .page("issued", issued.paper().number(), open.words().date(day)));
            }
            case Refused(var objections) ->
                    refused(open, typed, offered, open.words().errors(objections));
        };
    }

    private static @Nullable Integer number(FieldReader reader, String typed) {
        if (typed.isEmpty()) {
            return null;
        }
        if (!typed.matches("0*[1-9][0-9]{0,4}")) {
            reader.wrong("number", "number");
            return null;
        }
        return Integer.valueOf(typed);
    }

    private ResponseEntity<byte[]> refused(
            PaperPages open, Typed typed, NumberOffer offer, List<FieldError> errors) {
        return form(HttpStatus.UNPROCESSABLE_CONTENT, open, typed, offer, errors);
    }

    private ResponseEntity<byte[]> form(
            HttpStatus status,
            PaperPages open,
            Typed typed,
            NumberOffer offer,
            List<FieldError> errors) {
        var words = open.words();
        var latest = open.paper().latest();
        var page =
                new IssuePage(
                        open.trailBelow(),
                        open.address() + "/issue",
                        open.address(),
                        typed.version(),
                        typed.day(),
                        typed.number(),
                        RegisterWords.two(offer.next()),
                        open.paper().number().substring("……".length()),
                        why(words, offer),
                        open.paper().replaces() == null ? "" : words.page("issue.replaces"),
                        latest.content().toString().contains("……"),
                        errors);
        return pages.show(status, "papers/issue", words.page("issue"), page);
    }

    private static String why(RegisterWords words, NumberOffer offer) {
        String next =
                words.page(
                        offer.ofTerm() ? "issue.whyTerm" : "issue.whyYear",
                        RegisterWords.two(offer.next()),
                        offer.series());
        String gaps =
                offer.gaps().stream().map(RegisterWords::two).collect(Collectors.joining(", "));
        return gaps.isEmpty() ? next : next + " " + words.page("issue.gaps", gaps);
    }
}
