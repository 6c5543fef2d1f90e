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
import vn.dangvu.papers.CaseLink;
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
import java.util.Optional;
import java.util.StringJoiner;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// Gives a draft its day and number.
@Controller
@RequestMapping("/papers/{paper}/issue")
class IssueController {

    private static final Pattern FIGURES = Pattern.compile("^0*([1-9][0-9]{0,4})(?![0-9])");

    private final PaperDesk desk;
    private final Issuance issuance;
    private final Pages pages;

    IssueController(PaperDesk desk, Issuance issuance, Pages pages) {
        this.desk = desk;
        this.issuance = issuance;
        this.pages = pages;
    }

    private record Typed(String day, String number, int version) {

        Typed withNumber(int other) {
            return new Typed(day, RegisterWords.two(other), version);
        }
    }

    @GetMapping
    ResponseEntity<byte[]> ask(Viewer viewer, Texts texts, @PathVariable long paper) {
        var open = desk.open(viewer, texts, paper);
        if (open.paper().state() != PaperState.DRAFT) {
            return pages.seeOther(open.address(), texts.get("papers.objection.NotADraft"));
        }
        var recorded = desk.recorded(viewer, open.paper());
        var day = recorded.map(CaseLink.Recorded::day).orElse(desk.today());
        var offer = issuance.offer(viewer, paper, day);
        int number =
                recorded.flatMap(known -> figures(known.number()))
                        .filter(offer::isFree)
                        .orElse(offer.next());
        var typed =
                new Typed(
                        open.words().date(day),
                        RegisterWords.two(number),
                        open.paper().latest().ordinal());
        return form(HttpStatus.OK, asked(viewer, texts, open), typed, offer, List.of());
    }

    /// @param citing the cases that tell the number of what it replaces; null where none does
    private record Asked(PaperPages open, @Nullable Citing citing) {}

    private Asked asked(Viewer viewer, Texts texts, PaperPages open) {
        return new Asked(open, desk.citingReplaced(viewer, texts, open.paper()));
    }

    /// The number of `05-GGT/ĐU`.
    private static Optional<Integer> figures(String number) {
        var found = FIGURES.matcher(number.strip());
        return found.find() ? Optional.of(Integer.valueOf(found.group(1))) : Optional.empty();
    }

    @PostMapping
    ResponseEntity<byte[]> issue(
            Viewer viewer,
            Texts texts,
            @PathVariable long paper,
            @RequestParam(defaultValue = "0") int version,
            @RequestParam Map<String, String> sent) {
        var asked = asked(viewer, texts, desk.open(viewer, texts, paper));
        var open = asked.open();
        var typed =
                new Typed(FieldReader.sent(sent, "day"), FieldReader.sent(sent, "number"), version);
        var reader = new FieldReader("papers", texts, desk.today());
        var day = reader.neededDay("day", typed.day());
        // Who took what was offered takes the next, even if somebody was quicker.
        boolean asOffered = typed.number().equals(FieldReader.sent(sent, "offered"));
        var number = asOffered ? null : number(reader, typed.number());
        var offered = issuance.offer(viewer, paper, day == null ? desk.today() : day);
        if (day == null || !reader.errors().isEmpty()) {
            return refused(asked, typed, offered, reader.errors());
        }
        boolean next = asOffered || typed.number().isEmpty();
        if (next && !offered.series().equals(FieldReader.sent(sent, "series"))) {
            return otherSeries(asked, typed, offered);
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
                    refused(asked, typed, offered, open.words().errors(objections));
        };
    }

    /// The day falls in another series than the number that was offered: nobody issues what he or
    /// she has not seen.
    private ResponseEntity<byte[]> otherSeries(Asked asked, Typed typed, NumberOffer offered) {
        var words = asked.open().words();
        String series =
                words.page(offered.ofTerm() ? "issue.term" : "issue.year", offered.series());
        String why = words.page("issue.otherSeries", series, RegisterWords.two(offered.next()));
        var error = new FieldError("number", why);
        return refused(asked, typed.withNumber(offered.next()), offered, List.of(error));
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
            Asked asked, Typed typed, NumberOffer offer, List<FieldError> errors) {
        return form(HttpStatus.UNPROCESSABLE_CONTENT, asked, typed, offer, errors);
    }

    private ResponseEntity<byte[]> form(
            HttpStatus status,
            Asked asked,
            Typed typed,
            NumberOffer offer,
            List<FieldError> errors) {
        var open = asked.open();
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
                        offer.series(),
                        open.paper().number().substring("……".length()),
                        why(words, offer),
                        open.paper().replaces() == null ? "" : words.page("issue.replaces"),
                        asked.citing(),
                        latest.content().toString().contains("……"),
                        errors);
        return pages.show(status, "papers/issue", words.page("issue"), page);
    }

    private static String why(RegisterWords words, NumberOffer offer) {
        var why = new StringJoiner(" ");
        var over = offer.over();
        String reason = over == null ? "issue.whyYear" : "issue.whyYearAfterTerm";
        why.add(
                words.page(
                        offer.ofTerm() ? "issue.whyTerm" : reason,
                        RegisterWords.two(offer.next()),
                        offer.series()));
        if (over != null) {
            why.add(words.page("issue.over", over.term(), words.date(over.planned())));
        }
        String gaps =
                offer.gaps().stream().map(RegisterWords::two).collect(Collectors.joining(", "));
        if (!gaps.isEmpty()) {
            why.add(words.page("issue.gaps", gaps));
        }
        return why.toString();
    }
}
